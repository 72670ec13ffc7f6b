package io.github.spamdigest.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the database has read in one statement. Immutable.
 *
 * @param rows how many events
 * @param others how many rows of other tables
 * @param doubts how many rows that are no events as they are
 * @param columns columns that certainly have a value in some event
 */
record LoadedPart(long rows, long others, long doubts, Set<Column> columns) {

    /** What is said of a file whose rows were counted with another's. */
    static final FileFindings NOTHING = new FileFindings(false, Set.of(), 0, 0, List.of(), 0, false);

    /** Copies the set. */
    LoadedPart {
        columns = Set.copyOf(columns);
    }

    /** The part that a row tells of. */
    static LoadedPart of(ResultSet row) throws SQLException {
        Set<Column> columns = EnumSet.noneOf(Column.class);
        for (Column column : NeededColumns.ofLines()) {
            if (row.getBoolean(column.title())) {
                columns.add(column);
            }
        }
        return new LoadedPart(row.getLong("rows"), row.getLong("others"), row.getLong("doubts"), columns);
    }
}
