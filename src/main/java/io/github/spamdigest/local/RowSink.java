package io.github.spamdigest.local;

/** Takes what a reader finds in one file, row by row. */
interface RowSink {

    /** The longest line, field or text that is read, in characters. */
    int LONGEST = 16 * 1024 * 1024;

    /** {@link #LONGEST} for a sentence. */
    String LONGEST_IN_WORDS = "longer than 16 MiB";

    /** A row. */
    void row(EventRow row);

    /** Something that should have been a row. */
    void reject(long line, String problem);
}
