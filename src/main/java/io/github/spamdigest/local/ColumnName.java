package io.github.spamdigest.local;

import java.util.Optional;

/**
 * A column's name as an export writes it, such as {@code TimeGenerated [UTC]}. Immutable.
 *
 * @param column the column, empty when the digest does not read it
 * @param utc whether the name says that its times are in UTC
 */
record ColumnName(Optional<Column> column, boolean utc) {

    /** Reads a name with or without a bracket behind it. */
    static ColumnName of(String name) {
        String trimmed = name.strip();
        int bracket = trimmed.endsWith("]") ? trimmed.lastIndexOf(" [") : -1;
        if (bracket < 0) {
            return new ColumnName(Column.titled(trimmed), false);
        }
        String suffix = trimmed.substring(bracket + 2, trimmed.length() - 1);
        return new ColumnName(Column.titled(trimmed.substring(0, bracket).strip()), suffix.equalsIgnoreCase("UTC"));
    }
}
