package io.github.spamdigest.local;

import java.util.List;
import java.util.Set;

/**
 * What came of reading one file. Immutable.
 *
 * @param hasHeader whether it is a table with a header, so that its columns are known for certain
 * @param columns the columns that were seen
 * @param readable rows that became events
 * @param rejected rows that could not be read
 * @param examples the first rejected rows, one sentence each
 * @param otherTables rows of other tables
 * @param sawLocalTime whether the zone that was asked for decided a time
 */
record FileFindings(
        boolean hasHeader,
        Set<Column> columns,
        long readable,
        long rejected,
        List<String> examples,
        long otherTables,
        boolean sawLocalTime) {

    /** Copies the collections. */
    FileFindings {
        columns = Set.copyOf(columns);
        examples = List.copyOf(examples);
    }

    /** Whether it has rows, and not one of them could be read. */
    boolean isUnreadable() {
        return readable == 0 && rejected > 0;
    }
}
