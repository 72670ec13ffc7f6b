package io.github.spamdigest.azure.table;

import com.azure.core.http.okhttp.OkHttpAsyncHttpClientBuilder;
import com.azure.data.tables.TableClient;
import com.azure.data.tables.models.TableEntity;
import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.testing.Azurite;
import io.github.spamdigest.testing.AzuriteExtension;
import io.github.spamdigest.testing.DamagedMemoryContract;
import io.github.spamdigest.testing.DigestMemoryContract;
import io.github.spamdigest.testing.MemoryRaceContract;
import io.github.spamdigest.testing.OldMemoryContract;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtendWith;

/** The table keeps the contract of every memory, on a real table service. */
@ExtendWith(AzuriteExtension.class)
class TableDigestMemoryTest
        implements DigestMemoryContract, DamagedMemoryContract, OldMemoryContract, MemoryRaceContract {

    private final String connection;
    private final String table;
    private final TableClient direct;

    TableDigestMemoryTest(Azurite azurite) {
        connection = azurite.connectionString();
        table = azurite.newTable();
        direct = TableClients.connected(
                connection, table, TablePipeline.over(new OkHttpAsyncHttpClientBuilder().build()));
    }

    @Override
    public DigestMemory open() {
        return TableDigestMemory.connected(connection, table, "contoso", new OkHttpAsyncHttpClientBuilder().build());
    }

    @Override
    public Object content() {
        return TestTables.content(direct);
    }

    @Override
    public void corruptMemory(LocalDate date) {
        upsert(new TableEntity("contoso", "memory:" + date).addProperty("m0", new byte[] {1, 2, 3}));
    }

    @Override
    public void corruptHead() {
        upsert(new TableEntity("contoso", "head").addProperty("schema", 1).addProperty("json", "{\"schema\":1"));
    }

    @Override
    public void makeHeadNewer() {
        upsert(new TableEntity("contoso", "head").addProperty("schema", 4).addProperty("other", "x"));
    }

    @Override
    public void makeMemoryNewer(LocalDate date) {
        upsert(new TableEntity("contoso", "memory:" + date).addProperty("schema", 4));
    }

    @Override
    public void makeOlder(LocalDate date, int schema) {
        TableEntity head = direct.getEntity("contoso", "head");
        upsert(new TableEntity("contoso", "head")
                .addProperty("schema", schema)
                .addProperty("json", OldMemoryContract.older((String) head.getProperty("json"), schema)));
        byte[] memory = (byte[]) direct.getEntity("contoso", "memory:" + date).getProperty("m0");
        upsert(new TableEntity("contoso", "memory:" + date)
                .addProperty("schema", schema)
                .addProperty("m0", OldMemoryContract.older(memory, schema)));
    }

    @Override
    public int putAside(LocalDate date) {
        return (int) direct.listEntities().stream()
                .filter(row -> row.getRowKey().startsWith("bad:" + date))
                .filter(row -> Arrays.equals(new byte[] {1, 2, 3}, (byte[]) row.getProperty("m0")))
                .count();
    }

    private void upsert(TableEntity row) {
        direct.deleteEntity(row.getPartitionKey(), row.getRowKey());
        direct.upsertEntity(row);
    }
}
