package io.github.spamdigest.local;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** One row as the file has it: text by column. Null, empty and absent are all the empty text. Not thread-safe. */
class EventRow {

    private static final int COLUMNS = Column.values().length;

    private final String[] values = new String[COLUMNS];
    private long line;
    private long present;
    private long inUtc;

    EventRow(long line) {
        this.line = line;
        Arrays.fill(values, "");
    }

    /** Keeps a value; an empty one never hides one that is there already. */
    final void put(ColumnName name, String value) {
        if (name.column().isPresent()) {
            Column column = name.column().get();
            if (takes(column, name.utc(), value.isEmpty())) {
                values[column.ordinal()] = value;
                keptAsText(column);
            }
        }
    }

    /** The value, or the empty text. */
    String text(Column column) {
        return has(column) ? values[column.ordinal()] : "";
    }

    /** Whether the value is the empty text. */
    boolean isEmpty(Column column) {
        return text(column).isEmpty();
    }

    /** Whether the value is exactly this text, which is plain ASCII. */
    boolean is(Column column, String text) {
        return text(column).equals(text);
    }

    /** The time that the value is, empty when it is not plainly a time in UTC. */
    Optional<Instant> utcTime(Column column, UtcTime times) {
        return times.read(text(column));
    }

    /** The line of the file on which the row starts, from 1; in a part of a file, counted from the part's start. */
    final long line() {
        return line;
    }

    /** The columns that the row has, empty or not, one bit by its place in {@link Column} each. */
    final long columns() {
        return present;
    }

    /** Whether the column's name said that its times are in UTC. */
    final boolean isInUtc(Column column) {
        return (inUtc & column.bit()) != 0;
    }

    /** Whether the row says that it belongs to another table than EmailEvents. */
    final boolean isOfOtherTable() {
        if (!isEmpty(Column.CATEGORY)) {
            String category = text(Column.CATEGORY);
            return !category.equalsIgnoreCase("AdvancedHunting-EmailEvents")
                    && !category.equalsIgnoreCase("EmailEvents");
        }
        return !isEmpty(Column.TYPE)
                && !is(Column.TYPE, "EmailEvents")
                && !text(Column.TYPE).equalsIgnoreCase("EmailEvents");
    }

    /** Whether the row has what only rows of EmailEvents have. */
    final boolean looksLikeAnEvent() {
        return has(Column.EMAIL_DIRECTION) || has(Column.SENDER_FROM_DOMAIN);
    }

    /** Whether the row has the column, empty or not. */
    final boolean has(Column column) {
        return (present & column.bit()) != 0;
    }

    /** Forgets everything, to be the row of another line. */
    final void restart(long newLine) {
        line = newLine;
        present = 0;
        inUtc = 0;
    }

    /** Notes the column; true when a value for it is to be kept. */
    final boolean takes(Column column, boolean utc, boolean isEmptyText) {
        boolean isNew = !has(column);
        present |= column.bit();
        inUtc |= utc ? column.bit() : 0;
        return isNew || !isEmptyText;
    }

    /** Keeps a value of a column that was noted. */
    final void keep(Column column, String value) {
        values[column.ordinal()] = value;
    }

    /** The column's value is now kept as text. */
    void keptAsText(Column column) {}

    /** The value as it is kept. */
    final String kept(Column column) {
        return values[column.ordinal()];
    }
}
