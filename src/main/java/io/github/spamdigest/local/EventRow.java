package io.github.spamdigest.local;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** One row as the file has it: text by column. Null, empty and absent are all the empty text. Not thread-safe. */
final class EventRow {

    private final long line;
    private final Map<Column, String> values = new EnumMap<>(Column.class);
    private final Set<Column> inUtc = EnumSet.noneOf(Column.class);

    EventRow(long line) {
        this.line = line;
    }

    /** Keeps a value; an empty one never hides one that is there already. */
    void put(ColumnName name, String value) {
        name.column().ifPresent(column -> {
            values.merge(column, value, (old, fresh) -> fresh.isEmpty() ? old : fresh);
            if (name.utc()) {
                inUtc.add(column);
            }
        });
    }

    /** The value, or the empty text. */
    String text(Column column) {
        return values.getOrDefault(column, "");
    }

    /** The line of the file on which the row starts, from 1. */
    long line() {
        return line;
    }

    /** The columns that the row has, empty or not. */
    Set<Column> columns() {
        return values.keySet();
    }

    /** Whether the column's name said that its times are in UTC. */
    boolean isInUtc(Column column) {
        return inUtc.contains(column);
    }

    /** Whether the row says that it belongs to another table than EmailEvents. */
    boolean isOfOtherTable() {
        String category = text(Column.CATEGORY);
        if (!category.isEmpty()) {
            return !category.equalsIgnoreCase("AdvancedHunting-EmailEvents")
                    && !category.equalsIgnoreCase("EmailEvents");
        }
        String type = text(Column.TYPE);
        return !type.isEmpty() && !type.equalsIgnoreCase("EmailEvents");
    }

    /** Whether the row has what only rows of EmailEvents have. */
    boolean looksLikeAnEvent() {
        return values.containsKey(Column.EMAIL_DIRECTION) || values.containsKey(Column.SENDER_FROM_DOMAIN);
    }
}
