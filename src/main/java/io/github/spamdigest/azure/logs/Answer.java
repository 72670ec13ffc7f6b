package io.github.spamdigest.azure.logs;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table that answers a query, as names and texts: what reads it knows nothing of the SDK that fetched it. Immutable.
 *
 * @param rows in the service's order
 */
record Answer(List<Row> rows) {

    Answer {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param cells by the name of their column
     */
    record Row(Map<String, Cell> cells) {

        Row {
            cells = Map.copyOf(cells);
        }

        /** The cell of this column, empty when the answer has no such column. */
        Optional<Cell> cell(String column) {
            return Optional.ofNullable(cells.get(column));
        }
    }

    /**
     * One cell.
     *
     * @param type the column's type, such as {@code long}, as the service names it
     * @param text the value as the service wrote it, empty when it is null
     */
    record Cell(String type, Optional<String> text) {}
}
