package io.github.spamdigest.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A real table service on the loopback, of which nothing stays when it is closed. Needs Node.js. */
public final class Azurite implements AutoCloseable {

    /** The account that the service knows. */
    public static final String ACCOUNT = "devstoreaccount1";

    /** The account's key, the same for everybody. */
    public static final String KEY =
            "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static final String READY = "successfully started";

    private final AtomicLong tables = new AtomicLong();
    private final Process process;
    private final int port;
    private final String scheme;

    private Azurite(Process process, int port, String scheme) {
        this.process = process;
        this.port = port;
        this.scheme = scheme;
    }

    /** Starts one that takes the account's key. */
    public static Azurite start() {
        return start("http", List.of());
    }

    /** Starts one that speaks TLS with the test certificate, and takes tokens. */
    public static Azurite startWithTokens(Path folder) {
        TestCertificate.Pem pem = TestCertificate.pem(folder);
        return start(
                "https",
                List.of(
                        "--oauth",
                        "basic",
                        "--cert",
                        pem.certificate().toString(),
                        "--key",
                        pem.key().toString()));
    }

    /** How to sign in with the key. */
    public String connectionString() {
        return "DefaultEndpointsProtocol=" + scheme + ";AccountName=" + ACCOUNT + ";AccountKey=" + KEY
                + ";TableEndpoint=" + endpoint() + ";";
    }

    /** The table service's address. */
    public URI endpoint() {
        return URI.create(
                scheme + "://" + (scheme.equals("https") ? "localhost" : "127.0.0.1") + ":" + port + "/" + ACCOUNT);
    }

    /** The name of a table that no test has used yet. */
    public String newTable() {
        return "Digest" + tables.incrementAndGet();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Azurite start(String scheme, List<String> more) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                "node",
                NodeTools.file("azurite", "dist", "src", "table", "main.js").toString(),
                "--inMemoryPersistence",
                "--tableHost",
                "127.0.0.1",
                "--tablePort",
                Integer.toString(port),
                "--silent",
                "--disableTelemetry",
                "--skipApiVersionCheck"));
        command.addAll(more);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            // Whatever ends this JVM in an orderly way ends the service too.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            awaitReady(process);
            return new Azurite(process, port, scheme);
        } catch (IOException e) {
            throw new UncheckedIOException("Azurite cannot be started", e);
        }
    }

    private static void awaitReady(Process process) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            if (line.contains(READY)) {
                // What it says later is nobody's business, but a full pipe would stop it.
                Thread drain = new Thread(() -> out.lines().forEach(ignored -> {}), "azurite-output");
                drain.setDaemon(true);
                drain.start();
                return;
            }
        }
        process.destroyForcibly();
        throw new IOException("Azurite ended before it was ready: " + said);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
