package io.github.spamdigest.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Makes the test certificate before the first test, so that it is there when the JVM first reads its trust store. */
public final class TestCertificateListener implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            Path folder = Files.createTempDirectory("spam-domain-digest-tls");
            Path file = TestCertificate.makeIn(folder);
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            TestCertificate.trust(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
