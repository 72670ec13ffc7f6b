package io.github.spamdigest.local;

/** A file that holds no events at all: an error when it was named, a remark when it only lay in a folder. */
final class NotEventsException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String fix;

    NotEventsException(String problem, String fix) {
        super(problem);
        this.fix = fix;
    }

    /** What is wrong, to be read after the file's name, such as "is empty". */
    String problem() {
        return String.valueOf(getMessage());
    }

    /** What to do about it. */
    String fix() {
        return fix;
    }
}
