package io.github.spamdigest.local;

/** A row that cannot be used; the message says what is wrong with it. */
class UnreadableRowException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableRowException(String problem) {
        super(problem);
    }

    /** What is wrong, without a place. */
    String problem() {
        return String.valueOf(getMessage());
    }

    /** Text of the file made fit for a sentence: short, on one line, in quotes. */
    static String quoted(String text) {
        String oneLine = text.replaceAll("\\p{Cntrl}+", " ");
        return "\"" + (oneLine.length() > 60 ? oneLine.substring(0, 60) + "…" : oneLine) + "\"";
    }
}
