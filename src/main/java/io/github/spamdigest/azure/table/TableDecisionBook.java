package io.github.spamdigest.azure.table;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.data.tables.TableClient;
import com.azure.data.tables.models.TableEntity;
import io.github.spamdigest.azure.TimeBudget;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.OneLine;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.DecisionBook;
import io.github.spamdigest.core.life.Decisions;
import io.github.spamdigest.memory.DecisionsJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Decisions in a table of their own, so that people can be given the right to it and to nothing else; a row each, all of a
 * digest in one partition. Safe for use by several threads and processes.
 */
public final class TableDecisionBook implements DecisionBook {

    private static final String SUFFIX = "Decisions";

    private static final int LONGEST_TABLE = 63;

    /** So many rows the service sends at once. People who decide at once may write a few more than there is room for. */
    private static final int ONE_ANSWER = 2 * Decision.MOST;

    private final DigestTable table;
    private final TableKeys keys;

    /** The decisions about the digest of this name in this table, which is made when something is decided. */
    public TableDecisionBook(TableClient client, String digest) {
        this.table = new DigestTable(client, TimeBudget.TABLE);
        this.keys = TableKeys.of(digest);
    }

    /** Signs in to a table service by a token. */
    public static TableDecisionBook at(
            URI endpoint, String memory, String digest, TokenCredential credential, HttpClient http) {
        return new TableDecisionBook(
                TableClients.at(endpoint, nameBeside(memory), credential, TablePipeline.over(http)), digest);
    }

    /** Signs in to a table service by the secret of a connection string. */
    public static TableDecisionBook connected(String connectionString, String memory, String digest, HttpClient http) {
        return new TableDecisionBook(
                TableClients.connected(connectionString, nameBeside(memory), TablePipeline.over(http)), digest);
    }

    /** The name of the table of decisions beside a table of memories: at most as long as names may be. */
    static String nameBeside(String memory) {
        return memory.substring(0, Math.min(memory.length(), LONGEST_TABLE - SUFFIX.length())) + SUFFIX;
    }

    /** Reads them by one request; a row that is damaged decides nothing, and does not take the others with it. */
    @Override
    public Decisions read() {
        return read(rows());
    }

    private List<TableEntity> rows() {
        return table.rows(keys.partition(), ONE_ANSWER);
    }

    private Decisions read(List<TableEntity> rows) {
        List<Decision> all = new ArrayList<>();
        Optional<String> unread = Optional.empty();
        for (TableEntity row : rows) {
            Decisions one = read(row);
            all.addAll(one.all());
            unread = unread.or(one::unread);
        }
        return new Decisions(all, unread);
    }

    /**
     * One that cannot be read keeps its row, so it is not lost; a damaged one about the same name is mended. A row that somebody
     * else wrote meanwhile stays.
     */
    @Override
    public List<Decision> write(List<Decision> made) {
        List<TableEntity> rows = rows();
        Decisions before = new Decisions(read(rows).all(), Optional.empty());
        Decisions after = before.with(made);
        made.forEach(decision -> checkOurs(key(decision), rows));
        made.forEach(decision -> put(decision, find(key(decision), rows)));
        before.all().stream()
                .filter(known -> after.about(known.name(), known.address()).isEmpty())
                .flatMap(ended -> find(key(ended), rows).stream())
                .forEach(table::deleteUnchanged);
        return before.replacedBy(made);
    }

    private static Optional<TableEntity> find(String key, List<TableEntity> rows) {
        return rows.stream().filter(row -> row.getRowKey().equals(key)).findFirst();
    }

    private void put(Decision made, Optional<TableEntity> known) {
        TableEntity row = StoredRow.entity(keys, key(made), DecisionsJson.write(List.of(made)));
        Optional<String> written =
                known.map(read -> table.update(StoredRow.instead(row, read))).orElseGet(() -> table.insert(row));
        // The answer to a write may get lost: then the row is ours.
        if (written.isEmpty() && !read().all().contains(made)) {
            throw DigestException.failed(
                    "Somebody else decided about \"" + new OneLine(made.name().name())
                            + "\" at the same time, and that stands; 'decisions' lists it. Decide again if it should be another.");
        }
    }

    /** A row that a newer version wrote is never overwritten. */
    private void checkOurs(String key, List<TableEntity> rows) {
        find(key, rows).ifPresent(row -> {
            checkRow(row);
            DecisionsJson.checkVersion(StoredRow.json(row), table.where(key));
        });
    }

    private void checkRow(TableEntity row) {
        StoredRow.newerSchema(row).ifPresent(schema -> {
            throw DecisionsJson.newer(schema, table.where(row.getRowKey()));
        });
    }

    private Decisions read(TableEntity row) {
        try {
            checkRow(row);
            return DecisionsJson.read(StoredRow.json(row), table.where(row.getRowKey()));
        } catch (DigestException newer) {
            return Decisions.unread(newer.sentence());
        }
    }

    @Override
    public boolean remove(SenderDomain name, String address) {
        return table.delete(keys.partition(), key(name, address));
    }

    private static String key(Decision decision) {
        return key(decision.name(), decision.address());
    }

    /** Names are anybody's text, of any length, and a key takes neither all characters nor any length. */
    private static String key(SenderDomain name, String address) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((name.name() + "\n" + address).getBytes(StandardCharsets.UTF_8));
            return "decision:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", impossible);
        }
    }
}
