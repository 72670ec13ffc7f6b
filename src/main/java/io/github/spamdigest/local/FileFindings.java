package io.github.spamdigest.local;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of reading one file. Immutable.
 *
 * @param hasHeader whether it is a table with a header, so that its columns are known for certain
 * @param columns the columns that were seen
 * @param readable rows that became events
 * @param rejects rows that could not be read
 * @param beside rows of the tables beside EmailEvents that are read, too
 * @param otherTables rows of other tables
 * @param sawLocalTime whether the zone that was asked for decided a time
 * @param hasNextPage whether its last page says that another follows; empty where there are no pages
 * @param remarks what a reader should know about the file, one sentence each
 */
record FileFindings(
        boolean hasHeader,
        Set<Column> columns,
        long readable,
        Rejects rejects,
        long beside,
        long otherTables,
        boolean sawLocalTime,
        Optional<Boolean> hasNextPage,
        List<String> remarks) {

    /** More than this part of a file must not be unreadable without being said first. */
    private static final int PARTS = 20;

    /**
     * Rows that could not be read.
     *
     * @param count how many
     * @param last the place of the last one among all rows of its file, from 1
     * @param examples the first of them, one sentence each
     */
    record Rejects(long count, long last, List<String> examples) {

        /** None. */
        static final Rejects NONE = new Rejects(0, 0, List.of());

        /** Copies the list. */
        Rejects {
            examples = List.copyOf(examples);
        }
    }

    /** Copies the collections. */
    FileFindings {
        columns = Set.copyOf(columns);
        remarks = List.copyOf(remarks);
    }

    /** All its rows, read or not. */
    long rows() {
        return readable + rejects.count() + beside + otherTables;
    }

    /** Whether it has rows, and not one of them could be read. */
    boolean isUnreadable() {
        return readable + beside == 0 && rejects.count() > 0;
    }

    /** What of it was lost, when more than 5 % of its rows could not be read, or one of its last 5 %. */
    Optional<String> loss() {
        long rows = rows();
        boolean isLarge = rejects.count() * PARTS > rows;
        // As of a file that was cut off.
        boolean isAtTheEnd = rejects.last() > rows - (rows + PARTS - 1) / PARTS;
        return isLarge || isAtTheEnd
                ? Optional.of(Amount.of(rejects.count()) + " of " + Amount.of(rows) + " rows could not be read"
                        + (isLarge ? "" : ", near its end"))
                : Optional.empty();
    }
}
