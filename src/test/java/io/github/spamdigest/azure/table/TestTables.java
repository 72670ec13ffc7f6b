package io.github.spamdigest.azure.table;

import com.azure.core.exception.HttpResponseException;
import com.azure.data.tables.TableClient;
import com.azure.data.tables.models.TableEntity;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Looks into a table from the side, for tests. */
final class TestTables {

    private TestTables() {}

    /** All rows with their ETags; nothing for a table that does not exist. */
    static Map<String, String> content(TableClient table) {
        try {
            return table.listEntities().stream()
                    .collect(Collectors.toMap(
                            row -> row.getPartitionKey() + "/" + row.getRowKey(),
                            TestTables::text,
                            (a, b) -> a,
                            TreeMap::new));
        } catch (HttpResponseException e) {
            return Map.of();
        }
    }

    private static String text(TableEntity row) {
        Map<String, Object> properties = new TreeMap<>(row.getProperties());
        properties.replaceAll((name, value) -> value instanceof byte[] bytes ? Arrays.toString(bytes) : value);
        return properties.toString();
    }
}
