package io.github.spamdigest.testing;

import com.microsoft.aad.msal4j.PlatformEnvironment;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/**
 * The platform's token endpoint for a managed identity, as a function app sees it. While it is open, every
 * ManagedIdentityCredential of this JVM asks it: one at a time.
 */
public final class ManagedIdentityStub extends StubServer {

    /** The token it gives out. */
    public static final String TOKEN = "token-of-the-managed-identity";

    /** What IDENTITY_HEADER is, and what a request must show in X-IDENTITY-HEADER. */
    public static final String SECRET = "secret-of-the-platform";

    /** Gives out {@link #TOKEN} unless another answer is queued. */
    public ManagedIdentityStub() {
        this(request -> token(TOKEN));
    }

    /** Answers by a handler to whatever has no queued answer. */
    public ManagedIdentityStub(Function<Received, Answer> handler) {
        super(server(), handler);
        PlatformEnvironment.pretend(Map.of("IDENTITY_ENDPOINT", endpoint().toString(), "IDENTITY_HEADER", SECRET));
    }

    /** An answer that carries a token, valid for a day. */
    public static Answer token(String token) {
        long until = Instant.now().getEpochSecond() + 86_400;
        return Answer.json("{\"access_token\":\"" + token + "\",\"expires_on\":\"" + until
                + "\",\"resource\":\"https://graph.contoso.example\",\"token_type\":\"Bearer\"}");
    }

    /** Stops listening, while the platform's variables still point here. */
    public void hangUp() {
        super.close();
    }

    /** What IDENTITY_ENDPOINT is. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port() + "/msi/token");
    }

    @Override
    public void close() {
        PlatformEnvironment.restore();
        super.close();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(anyLoopbackPort(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
