package io.github.spamdigest.azure.graph;

import com.microsoft.kiota.RequestOption;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Response;

/**
 * An attempt to send a mail, and how far its request came. It travels with the request, because what is known about a
 * mail that failed depends on it, and because the SDK's exception loses the status when the answer's body is not what
 * it expects.
 */
final class SendAttempt implements RequestOption {

    private Reached reached = Reached.NOTHING;
    private int status;
    private Optional<String> retryAfter = Optional.empty();

    /** The steps of a request, in order. */
    enum Reached {
        /** No connection was asked for: there is no token yet. */
        NOTHING,
        /** The connection is being made; nothing was sent. */
        CONNECTING,
        /** The request, or a part of it, was sent. */
        SENDING,
        /** The status came back. */
        ANSWERED
    }

    Reached reached() {
        return reached;
    }

    /** The HTTP status, 0 without an answer. */
    int status() {
        return status;
    }

    /** The answer's Retry-After header. */
    Optional<String> retryAfter() {
        return retryAfter;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends RequestOption> Class<T> getType() {
        return (Class<T>) SendAttempt.class;
    }

    /** Tells each request's attempt what happens to it. */
    static final class Listener extends EventListener {

        @Override
        public void callStart(Call call) {
            reach(call, Reached.CONNECTING);
        }

        @Override
        public void requestHeadersStart(Call call) {
            reach(call, Reached.SENDING);
        }

        @Override
        public void responseHeadersEnd(Call call, Response response) {
            SendAttempt attempt = call.request().tag(SendAttempt.class);
            if (attempt != null) {
                attempt.reached = Reached.ANSWERED;
                attempt.status = response.code();
                attempt.retryAfter = Optional.ofNullable(response.header("Retry-After"));
            }
        }

        private static void reach(Call call, Reached step) {
            SendAttempt attempt = call.request().tag(SendAttempt.class);
            if (attempt != null) {
                attempt.reached = step;
                attempt.status = 0;
            }
        }
    }
}
