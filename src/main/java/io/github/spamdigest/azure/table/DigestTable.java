package io.github.spamdigest.azure.table;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.util.Context;
import com.azure.data.tables.TableClient;
import com.azure.data.tables.models.ListEntitiesOptions;
import com.azure.data.tables.models.TableEntity;
import com.azure.data.tables.models.TableEntityUpdateMode;
import com.azure.data.tables.models.TableTransactionAction;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One table as the memory needs it: single reads and guarded writes. A write answers with the new ETag, or with nothing
 * when somebody else was faster; all other failures are sentences. The table is made when a write finds it missing.
 */
final class DigestTable {

    /** The client takes a row that is gone for one that it deleted. */
    private static final int NOT_FOUND = 404;

    private final TableClient client;
    private final Duration patience;

    /** A table whose calls, with all their retries, take no longer than this. */
    DigestTable(TableClient client, Duration patience) {
        this.client = client;
        this.patience = patience;
    }

    /** The table and its service's address, without what might follow it. */
    String where() {
        URI address = URI.create(client.getTableEndpoint());
        return "The table " + client.getTableName() + " at " + address.getScheme() + "://" + address.getAuthority();
    }

    /** One of its rows. */
    String where(String row) {
        return "Row " + row + " of the table " + client.getTableName();
    }

    /** Reads a row, empty when it or the whole table is missing. */
    Optional<TableEntity> read(String partition, String row) {
        try {
            return Optional.of(client.getEntityWithResponse(partition, row, null, patience, Context.NONE)
                    .getValue());
        } catch (RuntimeException failure) {
            Optional<TableRefusal> refusal = TableRefusal.in(failure);
            if (refusal.filter(no -> no.isMissingRow() || no.isMissingTable()).isPresent()) {
                return Optional.empty();
            }
            throw TableFailure.of(where(), failure);
        }
    }

    /** The rows of a partition, at most so many; none when the whole table is missing. */
    List<TableEntity> rows(String partition, int most) {
        ListEntitiesOptions all =
                new ListEntitiesOptions().setFilter("PartitionKey eq '" + partition.replace("'", "''") + "'");
        try {
            return client.listEntities(all, patience, Context.NONE).stream()
                    .limit(most)
                    .toList();
        } catch (RuntimeException failure) {
            if (TableRefusal.in(failure).filter(TableRefusal::isMissingTable).isPresent()) {
                return List.of();
            }
            throw TableFailure.of(where(), failure);
        }
    }

    /** Removes a row, and says whether it was there. */
    boolean delete(String partition, String row) {
        try {
            return client.deleteEntityWithResponse(new TableEntity(partition, row), false, patience, Context.NONE)
                            .getStatusCode()
                    != NOT_FOUND;
        } catch (RuntimeException failure) {
            if (TableRefusal.in(failure)
                    .filter(no -> no.isMissingRow() || no.isMissingTable())
                    .isPresent()) {
                return false;
            }
            throw TableFailure.of(where(), failure);
        }
    }

    /** Removes a row of which the entity carries the ETag, unless it is another by now. */
    void deleteUnchanged(TableEntity row) {
        write(() -> etag(client.deleteEntityWithResponse(row, true, patience, Context.NONE)
                .getHeaders()));
    }

    /** Stores a row that must not exist yet. */
    Optional<String> insert(TableEntity row) {
        return write(() -> etag(client.createEntityWithResponse(row, patience, Context.NONE)
                        .getHeaders()))
                .etag();
    }

    /** Replaces a row of which the entity carries the ETag. */
    Optional<String> update(TableEntity row) {
        return write(() -> etag(client.updateEntityWithResponse(
                                row, TableEntityUpdateMode.REPLACE, true, patience, Context.NONE)
                        .getHeaders()))
                .etag();
    }

    /** Stores a row whatever is there. */
    void upsert(TableEntity row) {
        write(() -> etag(client.upsertEntityWithResponse(row, TableEntityUpdateMode.REPLACE, patience, Context.NONE)
                .getHeaders()));
    }

    /**
     * Does all of the actions or none; the first one writes the head. Drops go along when their rows exist: one that is
     * gone already must not stop a run.
     */
    Optional<String> commit(List<TableTransactionAction> actions, List<TableTransactionAction> drops) {
        Written written = write(
                () -> submit(Stream.concat(actions.stream(), drops.stream()).toList()));
        if (!drops.isEmpty() && written.missesRow()) {
            return write(() -> submit(actions)).etag();
        }
        return written.etag();
    }

    private Optional<String> submit(List<TableTransactionAction> actions) {
        TransactionEtag.Found found = new TransactionEtag.Found();
        client.submitTransactionWithResponse(actions, patience, found.context());
        return found.etag();
    }

    private Written write(Supplier<Optional<String>> call) {
        try {
            return new Written(call.get(), Optional.empty());
        } catch (RuntimeException failure) {
            if (TableRefusal.in(failure).filter(TableRefusal::isMissingTable).isEmpty()) {
                return lost(failure);
            }
        }
        create();
        try {
            return new Written(call.get(), Optional.empty());
        } catch (RuntimeException failure) {
            return lost(failure);
        }
    }

    private Written lost(RuntimeException failure) {
        Optional<TableRefusal> race = TableRefusal.in(failure).filter(TableRefusal::isLostRace);
        if (race.isEmpty()) {
            throw TableFailure.of(where(), failure);
        }
        return new Written(Optional.empty(), race);
    }

    private void create() {
        try {
            client.createTableWithResponse(patience, Context.NONE);
        } catch (RuntimeException failure) {
            // Another run may have made it in between.
            if (TableRefusal.in(failure).filter(TableRefusal::isExistingTable).isEmpty()) {
                throw TableFailure.of(where() + " is missing and could not be made, because the service", failure);
            }
        }
    }

    /** The client takes off the closing quote of a weak ETag, and the service takes it back only whole. */
    private static Optional<String> etag(HttpHeaders headers) {
        return Optional.ofNullable(headers.getValue(HttpHeaderName.ETAG))
                .map(tag -> tag.startsWith("W/\"") && !tag.endsWith("\"") ? tag + '"' : tag);
    }

    /** A write without an ETag lost a race, or the answer did not tell the new one: reading the row tells both. */
    private record Written(Optional<String> etag, Optional<TableRefusal> race) {

        boolean missesRow() {
            return race.filter(TableRefusal::isMissingRow).isPresent();
        }
    }
}
