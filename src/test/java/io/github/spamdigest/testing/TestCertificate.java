package io.github.spamdigest.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A self-signed certificate for the loopback names, and one for another host, in a key store that serves as the trust store too. */
public final class TestCertificate {

    private static final String PASSWORD = "loopback-only";
    private static final String STORE = "javax.net.ssl.trustStore";
    private static final String STORE_PASSWORD = "javax.net.ssl.trustStorePassword";
    private static final String STORE_TYPE = "javax.net.ssl.trustStoreType";

    private TestCertificate() {}

    private static final String LOOPBACK = "loopback";
    private static final String ELSEWHERE = "elsewhere";

    /** Makes the certificates with the JDK's own keytool; returns their key store's file. */
    public static Path makeIn(Path folder) {
        Path file = folder.resolve("loopback.p12");
        make(file, LOOPBACK, "SAN=dns:localhost,ip:127.0.0.1");
        make(file, ELSEWHERE, "SAN=dns:elsewhere.example");
        return file;
    }

    private static void make(Path file, String alias, String names) {
        run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-Duser.language=en",
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2",
                "-dname",
                "CN=the test",
                "-ext",
                names,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString()));
    }

    /** Lets this JVM, and nothing else, trust the certificate. */
    public static void trust(Path file) {
        System.setProperty(STORE, file.toString());
        System.setProperty(STORE_PASSWORD, PASSWORD);
        System.setProperty(STORE_TYPE, "PKCS12");
    }

    /** A server's TLS context with the certificate that this JVM trusts. */
    public static SSLContext serverContext() {
        return Trusted.CONTEXT;
    }

    /** Made when somebody first asks, and kept, because a key store takes long to open. */
    private static final class Trusted {
        static final SSLContext CONTEXT = serverContext(Path.of(System.getProperty(STORE)), LOOPBACK);
    }

    /** A server's TLS context with a certificate that nobody trusts. */
    public static SSLContext untrustedServerContext() {
        return Untrusted.CONTEXT;
    }

    /** Made when somebody first asks, and kept, because keytool takes a second. */
    private static final class Untrusted {

        static final SSLContext CONTEXT = make();

        private static SSLContext make() {
            try {
                Path folder = Files.createTempDirectory("spam-domain-digest-untrusted");
                Path file = folder.resolve("untrusted.p12");
                TestCertificate.make(file, LOOPBACK, "SAN=dns:localhost,ip:127.0.0.1");
                SSLContext context = serverContext(file, LOOPBACK);
                Files.delete(file);
                Files.delete(folder);
                return context;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A server's TLS context with a certificate that this JVM trusts, but for another host. */
    public static SSLContext otherHostServerContext() {
        return serverContext(Path.of(System.getProperty(STORE)), ELSEWHERE);
    }

    /**
     * The trusted certificate in the form that servers outside of Java read.
     *
     * @param certificate the certificate's file
     * @param key the private key's file
     */
    public record Pem(Path certificate, Path key) {}

    /** Writes the trusted certificate and its key into the folder. */
    public static Pem pem(Path folder) {
        try (InputStream in = Files.newInputStream(Path.of(System.getProperty(STORE)))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            byte[] certificate = store.getCertificate(LOOPBACK).getEncoded();
            byte[] key = store.getKey(LOOPBACK, PASSWORD.toCharArray()).getEncoded();
            return new Pem(
                    Files.writeString(folder.resolve("certificate.pem"), armoured("CERTIFICATE", certificate)),
                    Files.writeString(folder.resolve("key.pem"), armoured("PRIVATE KEY", key)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the test certificate cannot be written to " + folder, e);
        }
    }

    private static String armoured(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + kind
                + "-----\n";
    }

    private static SSLContext serverContext(Path file, String alias) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            String other = alias.equals(LOOPBACK) ? ELSEWHERE : LOOPBACK;
            if (store.containsAlias(other)) {
                store.deleteEntry(other);
            }
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the test certificate in " + file + " cannot be read", e);
        }
    }

    private static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool failed: " + said);
            }
        } catch (IOException e) {
            throw new IllegalStateException("keytool cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for keytool", e);
        }
    }
}
