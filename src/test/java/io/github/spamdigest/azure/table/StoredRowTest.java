package io.github.spamdigest.azure.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.azure.data.tables.models.TableEntity;
import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoredRowTest {

    @Test
    void aCopyHoldsTheContentAndNothingThatTheServiceAddsToAnAnswer() {
        TableEntity damaged = new TableEntity("contoso", "memory:2026-11-21");
        for (String name : Set.of("m0", "json", "Timestamp", "Timestamp@odata.type", "odata.etag", "m0@odata.type")) {
            damaged.addProperty(name, name.equals("Timestamp") ? OffsetDateTime.MIN : name);
        }

        TableEntity copy = StoredRow.copy(damaged, "bad:2026-11-21");

        assertEquals(
                Set.of("PartitionKey", "RowKey", "m0", "json"),
                copy.getProperties().keySet());
        assertEquals("bad:2026-11-21", copy.getRowKey());
    }
}
