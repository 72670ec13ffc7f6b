package io.github.spamdigest.local;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The columns that some row of lines has had so far, if only without a value. Not thread-safe. */
final class SeenColumns {

    private final EventDatabase database;
    private final Set<Column> known = EnumSet.noneOf(Column.class);

    SeenColumns(EventDatabase database) {
        this.database = database;
    }

    /** Those of the rows that are loaded; keys without a value are looked for in the files whose paths are set. */
    Set<Column> inLines(boolean isInEnvelopes) {
        List<Column> wanted = NeededColumns.ofLines();
        if (!known.containsAll(wanted)) {
            database.query("load-columns.sql", row -> {
                for (Column column : wanted) {
                    if (row.getBoolean(column.title())) {
                        known.add(column);
                    }
                }
            });
        }
        List<Column> unknown =
                wanted.stream().filter(column -> !known.contains(column)).toList();
        if (!unknown.isEmpty()) {
            findKeys(unknown, isInEnvelopes);
        }
        return known;
    }

    private void findKeys(List<Column> unknown, boolean isInEnvelopes) {
        database.setTexts(
                "LoadKeys",
                unknown.stream()
                        .map(column -> "$." + (isInEnvelopes ? JsonShape.ROW + "." : "") + column.title())
                        .toList());
        database.query("load-keys.sql", row -> {
            Object[] has = (Object[]) row.getArray(1).getArray();
            for (int i = 0; i < has.length; i++) {
                if (Boolean.TRUE.equals(has[i])) {
                    known.add(unknown.get(i));
                }
            }
        });
    }
}
