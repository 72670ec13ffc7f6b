package io.github.spamdigest.azure.table;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.data.tables.TableClient;
import com.azure.data.tables.models.TableEntity;
import com.azure.data.tables.models.TableTransactionAction;
import com.azure.data.tables.models.TableTransactionActionType;
import io.github.spamdigest.azure.TimeBudget;
import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.core.RecallResult;
import io.github.spamdigest.core.RunReport;
import io.github.spamdigest.memory.HeadJson;
import io.github.spamdigest.memory.MemoryJson;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A memory in one partition of a table, at a cost that does not grow with its history. Safe for use by several threads
 * and processes.
 */
public final class TableDigestMemory implements DigestMemory {

    private final DigestTable table;
    private final TableKeys keys;

    /** The memory of the digest of this name in this table, which is made when something is stored for the first time. */
    public TableDigestMemory(TableClient client, String digest) {
        this(client, digest, TimeBudget.TABLE);
    }

    public TableDigestMemory(TableClient client, String digest, Duration patience) {
        this.table = new DigestTable(client, patience);
        this.keys = TableKeys.of(digest);
    }

    /** Signs in to a table service by a token. */
    public static TableDigestMemory at(
            URI endpoint, String table, String digest, TokenCredential credential, HttpClient http) {
        return new TableDigestMemory(TableClients.at(endpoint, table, credential, TablePipeline.over(http)), digest);
    }

    /** Signs in to a table service by the secret of a connection string. */
    public static TableDigestMemory connected(String connectionString, String table, String digest, HttpClient http) {
        return new TableDigestMemory(TableClients.connected(connectionString, table, TablePipeline.over(http)), digest);
    }

    @Override
    public Head head() {
        return stored().map(HeadRow::head).orElse(Head.FRESH);
    }

    @Override
    public Optional<Head> replace(Head wanted) {
        Head head = HeadJson.keyed(wanted);
        String write = newWrite();
        TableEntity row = HeadRow.entity(keys, head, write);
        return settled(head, write, head.tag().isEmpty() ? table.insert(row) : table.update(row));
    }

    @Override
    public RecallResult recall(LocalDate date) {
        Optional<TableEntity> row = table.read(keys.partition(), keys.memory(date));
        return row.map(entity -> recollection(date, entity)).orElseGet(RecallResult.Nothing::new);
    }

    @Override
    public Optional<Head> remember(Head head, Memory memory, RunReport report) {
        String write = newWrite();
        TableEntity row = HeadRow.entity(keys, head, write);
        List<TableTransactionAction> actions = new ArrayList<>();
        actions.add(action(
                head.tag().isEmpty() ? TableTransactionActionType.CREATE : TableTransactionActionType.UPDATE_REPLACE,
                row));
        actions.add(action(TableTransactionActionType.UPSERT_REPLACE, RunRow.entity(keys, report)));
        if (head.kept().contains(memory.date())) {
            actions.add(
                    action(TableTransactionActionType.UPSERT_REPLACE, MemoryRow.entity(keys, memory, table.where())));
        }
        List<TableTransactionAction> drops = HeadTag.parse(head.tag()).kept().stream()
                .filter(date -> !head.kept().contains(date))
                .map(date ->
                        action(TableTransactionActionType.DELETE, new TableEntity(keys.partition(), keys.memory(date))))
                .toList();
        return settled(head, write, table.commit(actions, drops));
    }

    private RecallResult recollection(LocalDate date, TableEntity entity) {
        String where = table.where(keys.memory(date));
        MemoryJson.Reading reading = MemoryRow.read(entity, where);
        if (reading instanceof MemoryJson.Reading.Read read) {
            return new RecallResult.Found(read.memory());
        }
        String reason = ((MemoryJson.Reading.Damaged) reading).reason();
        table.upsert(StoredRow.copy(entity, keys.bad(date)));
        return new RecallResult.Damaged("The memory of " + date + " in " + where + " cannot be read: " + reason
                + ". A copy is kept in row " + keys.bad(date) + ".");
    }

    /**
     * A write that was refused may be our own, made by an attempt whose answer was lost; the head itself tells. Reading
     * it also tells a damaged or newer head from a lost race.
     */
    private Optional<Head> settled(Head head, String write, Optional<String> etag) {
        if (etag.isPresent()) {
            return Optional.of(head.tagged(new HeadTag(etag.get(), head.kept()).text()));
        }
        return stored().filter(row -> row.write().equals(write)).map(HeadRow::head);
    }

    private Optional<HeadRow> stored() {
        return table.read(keys.partition(), keys.head()).map(entity -> HeadRow.read(entity, table.where(keys.head())));
    }

    private static TableTransactionAction action(TableTransactionActionType type, TableEntity row) {
        return new TableTransactionAction(type, row, type == TableTransactionActionType.UPDATE_REPLACE);
    }

    private static String newWrite() {
        return UUID.randomUUID().toString();
    }
}
