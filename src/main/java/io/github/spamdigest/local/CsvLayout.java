package io.github.spamdigest.local;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a table is laid out. Immutable.
 *
 * @param dialect how its fields are written
 * @param names the names in the header, in their order
 */
record CsvLayout(CsvDialect dialect, List<ColumnName> names) {

    /** Copies the list. */
    CsvLayout {
        names = List.copyOf(names);
    }

    /** How many fields a row has. */
    int width() {
        return names.size();
    }

    /** The columns that the digest reads. */
    Set<Column> columns() {
        Set<Column> columns = EnumSet.noneOf(Column.class);
        names.forEach(name -> name.column().ifPresent(columns::add));
        return columns;
    }
}
