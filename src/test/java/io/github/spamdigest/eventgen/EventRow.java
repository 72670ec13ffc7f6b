package io.github.spamdigest.eventgen;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * One row of the table: one message to one recipient. Immutable.
 *
 * @param time the event's time
 * @param values the other columns; an empty text and a missing one are the same
 */
public record EventRow(Instant time, Map<EventColumn, String> values) {

    /** Copies the values and drops the empty ones. */
    public EventRow {
        Map<EventColumn, String> filled = new EnumMap<>(EventColumn.class);
        values.forEach((column, value) -> {
            if (!value.isEmpty()) {
                filled.put(column, value);
            }
        });
        values = filled;
    }

    /** A row without any other column. */
    public static EventRow at(Instant time) {
        return new EventRow(time, Map.of());
    }

    /** The same row with another value in this column. */
    public EventRow with(EventColumn column, String value) {
        Map<EventColumn, String> changed = new EnumMap<>(EventColumn.class);
        changed.putAll(values);
        changed.put(column, value);
        return new EventRow(time, changed);
    }

    /** The same row with these values added. */
    public EventRow with(Map<EventColumn, String> added) {
        Map<EventColumn, String> changed = new EnumMap<>(EventColumn.class);
        changed.putAll(values);
        changed.putAll(added);
        return new EventRow(time, changed);
    }

    /** The column's value, empty when there is none. */
    public String get(EventColumn column) {
        return values.getOrDefault(column, "");
    }

    /** A copy of the filled columns. */
    @Override
    public Map<EventColumn, String> values() {
        Map<EventColumn, String> copy = new EnumMap<>(EventColumn.class);
        copy.putAll(values);
        return copy;
    }
}
