package io.github.spamdigest.local;

/** A date whose day and month could be told either way; the message is the value. */
final class AmbiguousDateException extends Exception {

    private static final long serialVersionUID = 1L;

    AmbiguousDateException(String value) {
        super(value);
    }

    /** The value, in quotes. */
    String value() {
        return UnreadableRowException.quoted(String.valueOf(getMessage()));
    }
}
