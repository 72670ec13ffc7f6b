package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import java.util.Set;

/** Takes what a reader finds in one file, row by row. */
interface RowSink {

    /** The longest line, field or text that is read, in characters. */
    int LONGEST = 16 * 1024 * 1024;

    /** {@link #LONGEST} for a sentence. */
    String LONGEST_IN_WORDS = "longer than 16 MiB";

    /** The columns of a table's header. */
    void header(Set<Column> columns) throws NotEventsException;

    /** A row. */
    void row(EventRow row);

    /** Something that should have been a row. */
    void reject(long line, String problem);

    /** The file is broken at a line in a way that hides what follows. */
    void broken(long line, String problem) throws NotEventsException, DigestException;
}
