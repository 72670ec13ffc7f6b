package io.github.spamdigest.azure;

import com.azure.core.exception.HttpResponseException;
import com.microsoft.kiota.ApiException;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestException.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes failures of what an SDK threw, without the thrown object: printing that can itself fail, which leaves a run without
 * an end, and it can show what a service answered. Everything that leaves this room goes through here.
 */
public final class SafeFailure {

    /** More links would be a loop. */
    private static final int DEEPEST = 20;

    private SafeFailure() {}

    /** A failure with this sentence; beside it, in text of ours, what was thrown and where. */
    public static DigestException of(Kind kind, String sentence, Throwable thrown) {
        DigestException failure = DigestException.of(kind, sentence);
        failure.addSuppressed(Trace.of(thrown, DEEPEST));
        return failure;
    }

    /** Our own failure within what an SDK threw, made anew: an SDK hangs exceptions of its own on what passes through it. */
    public static Optional<DigestException> within(Throwable thrown) {
        return Causes.find(thrown, DigestException.class).map(ours -> of(ours.kind(), ours.sentence(), ours));
    }

    /** What an exception says, on one line; its class where it says nothing or fails to say it. */
    public static String message(Throwable thrown) {
        String text = null;
        try {
            text = thrown.getMessage();
        } catch (RuntimeException cannotSay) {
            // Graph's own error fails so after an answer without an error object.
        }
        return text == null || text.isBlank() ? thrown.getClass().getSimpleName() : text;
    }

    /** An exception as text: its class, the status of a refusal, and where it was thrown. */
    private static final class Trace extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Trace(String text, StackTraceElement[] where, @Nullable Trace cause) {
            super(text, cause, false, true);
            setStackTrace(where);
        }

        public static Trace of(Throwable thrown, int deepest) {
            Throwable cause = thrown.getCause();
            return new Trace(
                    thrown.getClass().getName() + detail(thrown),
                    thrown.getStackTrace(),
                    cause == null || deepest == 0 ? null : of(cause, deepest - 1));
        }

        /** Only the network's own exceptions say nothing of what was sent or answered. */
        private static String detail(Throwable thrown) {
            if (thrown instanceof HttpResponseException refused && refused.getResponse() != null) {
                return " (status " + refused.getResponse().getStatusCode() + ")";
            }
            if (thrown instanceof ApiException refused) {
                return " (status " + refused.getResponseStatusCode() + ")";
            }
            boolean isOfTheNetwork = thrown.getClass().getName().startsWith("java.net.")
                    || thrown.getClass().getName().startsWith("javax.net.");
            return isOfTheNetwork ? ": " + Excerpt.of(message(thrown)) : "";
        }

        @Override
        public String toString() {
            return "thrown by a library: " + getMessage();
        }
    }
}
