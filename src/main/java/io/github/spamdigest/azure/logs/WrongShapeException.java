package io.github.spamdigest.azure.logs;

/** An answer is not what the query asks for; the message says what, and becomes part of a sentence. */
final class WrongShapeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongShapeException(String message) {
        super(message);
    }
}
