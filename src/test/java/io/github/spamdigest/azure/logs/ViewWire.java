package io.github.spamdigest.azure.logs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of the names in view as the query service would send them. */
final class ViewWire {

    private ViewWire() {}

    /** The answer where nobody is in view. */
    static ObjectNode nobody() {
        return answer(List.of(Map.of("Part", "total")));
    }

    /** An answer of these rows; what a row does not name is empty, none or zero. */
    static ObjectNode answer(List<Map<String, Object>> rows) {
        ObjectNode answer = new ObjectMapper().createObjectNode();
        ObjectNode table = answer.putArray("tables").addObject().put("name", "PrimaryResult");
        ArrayNode columns = table.putArray("columns");
        ViewColumn.WIRE.forEach(
                column -> columns.addObject().put("name", column.split(":")[0]).put("type", column.split(":")[1]));
        ArrayNode cells = table.putArray("rows");
        for (Map<String, Object> row : rows) {
            ArrayNode added = cells.addArray();
            for (ViewColumn column : ViewColumn.values()) {
                Object value = row.getOrDefault(column.text(), defaultOf(column, row));
                switch (column.type()) {
                    case "long" -> added.add(value == null ? 0 : ((Number) value).longValue());
                    case "string" -> added.add(value == null ? "" : value.toString());
                    default -> added.add(value == null ? null : value.toString());
                }
            }
        }
        return answer;
    }

    private static @Nullable Object defaultOf(ViewColumn column, Map<String, Object> row) {
        boolean isCarried = column == ViewColumn.CARRIED && "name".equals(row.get(ViewColumn.PART.text()));
        return isCarried ? "0:0:0:0:0:0:0:0:0" : null;
    }
}
