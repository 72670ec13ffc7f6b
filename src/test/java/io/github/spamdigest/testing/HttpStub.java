package io.github.spamdigest.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.Function;

/** A service on the loopback that speaks plain HTTP. */
public final class HttpStub extends StubServer {

    /** Answers by a handler to whatever has no queued answer. */
    public HttpStub(Function<Received, Answer> handler) {
        super(server(), handler);
    }

    /** Its address, without a path. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(anyLoopbackPort(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
