package io.github.spamdigest.testing;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/** A service on the loopback that speaks HTTPS with the test certificate. */
public final class HttpsStub extends StubServer {

    /** Answers 404 to whatever has no queued answer. */
    public HttpsStub() {
        this(request -> Answer.status(404));
    }

    /** Answers by a handler to whatever has no queued answer. */
    public HttpsStub(Function<Received, Answer> handler) {
        this(TestCertificate.serverContext(), handler);
    }

    /** Shows another certificate than the trusted one. */
    public HttpsStub(SSLContext context, Function<Received, Answer> handler) {
        super(server(context), handler);
    }

    /** Its address, without a path, by the name localhost. */
    public URI uri() {
        return URI.create("https://localhost:" + port());
    }

    private static HttpsServer server(SSLContext context) {
        try {
            HttpsServer server = HttpsServer.create(anyLoopbackPort(), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
