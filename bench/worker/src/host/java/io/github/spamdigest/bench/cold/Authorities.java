package io.github.spamdigest.bench.cold;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;

/**
 * The authorities that a worker trusts: those that come with this JDK, as many as in the cloud and in the same form, and
 * beside them the stubs. A store of the stubs alone would have to be decrypted, and a JDK's is not.
 */
final class Authorities {

    private Authorities() {}

    /** Writes them into the folder, with the certificates that this JVM trusts among them. */
    static Path in(Path folder) {
        Path file = folder.resolve("authorities.jks");
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore all = KeyStore.getInstance(
                    Path.of(System.getProperty("java.home"), "lib", "security", "cacerts")
                            .toFile(),
                    "changeit".toCharArray());
            char[] password =
                    System.getProperty("javax.net.ssl.trustStorePassword").toCharArray();
            KeyStore stubs = KeyStore.getInstance(
                    Path.of(System.getProperty("javax.net.ssl.trustStore")).toFile(), password);
            for (String alias : Collections.list(stubs.aliases())) {
                all.setCertificateEntry("stub-" + alias, stubs.getCertificate(alias));
            }
            all.store(out, "changeit".toCharArray());
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the JDK's authorities cannot be copied to " + file, e);
        }
    }
}
