package io.github.spamdigest.local;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** One row as the file has it: text by column. Null, empty and absent are all the empty text. Not thread-safe. */
final class EventRow {

    private static final String SEARCH_JOB = "_SRCH";

    private final String[] texts = new String[Column.values().length];
    private final Set<Column> columns = EnumSet.noneOf(Column.class);
    private final Set<Column> inUtc = EnumSet.noneOf(Column.class);
    private final long line;

    /** A row that starts on this line of the file, from 1. */
    EventRow(long line) {
        this.line = line;
        Arrays.fill(texts, "");
    }

    /** Keeps a text; an empty one never hides one that is there already. */
    void put(ColumnName name, String text) {
        name.column().ifPresent(column -> {
            if (columns.add(column) || !text.isEmpty()) {
                texts[column.ordinal()] = text;
            }
            if (name.utc()) {
                inUtc.add(column);
            }
        });
    }

    /** The text, or the empty one. */
    String text(Column column) {
        return texts[column.ordinal()];
    }

    /** The line on which the row starts. */
    long line() {
        return line;
    }

    /** The columns that the row has, empty or not. */
    Set<Column> columns() {
        return columns;
    }

    /** Whether the column's name said that its times are in UTC. */
    boolean isInUtc(Column column) {
        return inUtc.contains(column);
    }

    /** The table that the row says it belongs to; where it says none, the one that has its columns, or EmailEvents. */
    EventTable table() {
        String category = text(Column.CATEGORY);
        if (!category.isEmpty()) {
            return EventTable.ofCategory(category);
        }
        String type = text(Column.ORIGINAL_TYPE).isEmpty() ? text(Column.TYPE) : text(Column.ORIGINAL_TYPE);
        if (type.isEmpty()) {
            return EventTable.withColumns(columns).orElse(EventTable.EVENTS);
        }
        return isNamedOfSearchJob(type)
                ? EventTable.withColumns(columns).orElse(EventTable.OTHER)
                : EventTable.named(type);
    }

    /** Whether it is a result of a search job, so that its TimeGenerated may be the time of the job. */
    boolean isOfSearchJob() {
        return columns.contains(Column.ORIGINAL_TIME)
                || columns.contains(Column.ORIGINAL_TYPE)
                || columns.contains(Column.ORIGINAL)
                || isNamedOfSearchJob(text(Column.TYPE));
    }

    /** The tables that search jobs make have names of this end. */
    private static boolean isNamedOfSearchJob(String type) {
        return type.regionMatches(true, type.length() - SEARCH_JOB.length(), SEARCH_JOB, 0, SEARCH_JOB.length());
    }

    /** Whether the row has what only rows of the tables have that are read. */
    boolean looksLikeARow() {
        return EventTable.withColumns(columns).isPresent();
    }
}
