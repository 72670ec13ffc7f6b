package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import java.util.Set;

/** Takes what a reader finds in one file that it reads from start to end. */
interface FileSink extends RowSink {

    /** The columns of a table's header. */
    void header(Set<Column> columns) throws NotEventsException;

    /** The file is broken at a line in a way that hides what follows. */
    void broken(long line, String problem) throws NotEventsException, DigestException;
}
