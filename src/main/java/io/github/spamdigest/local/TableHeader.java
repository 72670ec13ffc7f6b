package io.github.spamdigest.local;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The header of a table. Immutable.
 *
 * @param separator what stands between its cells
 * @param names the names of its columns
 */
record TableHeader(char separator, List<ColumnName> names) {

    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** Copies the list. */
    TableHeader {
        names = List.copyOf(names);
    }

    /** Reads a header; what gives the most names that we know separates them. */
    static TableHeader of(String line) {
        TableHeader best = of(line, SEPARATORS[0]);
        for (char separator : SEPARATORS) {
            TableHeader other = of(line, separator);
            best = other.columns().size() > best.columns().size() ? other : best;
        }
        return best;
    }

    /** Reads a header whose separator is known. */
    static TableHeader of(String line, char separator) {
        List<String> cells =
                TableRow.of(LineQueue.of(line), separator).map(TableRow::cells).orElse(List.of());
        return new TableHeader(separator, cells.stream().map(ColumnName::of).toList());
    }

    /** The columns that the digest reads. */
    Set<Column> columns() {
        Set<Column> columns = EnumSet.noneOf(Column.class);
        names.forEach(name -> name.column().ifPresent(columns::add));
        return columns;
    }

    /** Whether it is that of a table that is read. */
    boolean isRead() {
        return EventTable.withColumns(columns()).isPresent();
    }

    /** Whether a row under it has as many cells. */
    boolean fits(TableRow row) {
        return row.cells().size() == names.size();
    }

    /** What is wrong with a row that does not fit. */
    String problemOf(TableRow row) {
        return "it has " + row.cells().size() + " fields where the header has " + names.size();
    }

    /** A row that fits, by its columns. */
    EventRow eventOf(TableRow row, long line) {
        EventRow event = new EventRow(line);
        for (int i = 0; i < names.size(); i++) {
            event.put(names.get(i), row.cells().get(i));
        }
        return event;
    }
}
