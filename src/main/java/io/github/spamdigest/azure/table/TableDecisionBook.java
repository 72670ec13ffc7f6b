package io.github.spamdigest.azure.table;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.data.tables.TableClient;
import com.azure.data.tables.models.TableEntity;
import io.github.spamdigest.azure.TimeBudget;
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
        List<Decision> all = new ArrayList<>();
        Optional<String> unread = Optional.empty();
        for (TableEntity row : table.rows(keys.partition(), Decision.MOST)) {
            Decisions one = DecisionsJson.read(StoredRow.json(row), table.where(row.getRowKey()));
            all.addAll(one.all());
            unread = unread.or(one::unread);
        }
        return new Decisions(all, unread);
    }

    /** One that cannot be read keeps its row, so it is not lost. */
    @Override
    public void write(Decision decision) {
        List<Decision> before = read().all();
        List<Decision> after =
                new Decisions(before, Optional.empty()).with(decision).all();
        table.upsert(StoredRow.entity(
                keys, key(decision.name(), decision.address()), DecisionsJson.write(List.of(decision))));
        before.stream()
                .filter(known -> after.stream().noneMatch(kept -> kept.isSameName(known.name(), known.address())))
                .forEach(ended -> table.delete(keys.partition(), key(ended.name(), ended.address())));
    }

    @Override
    public boolean remove(SenderDomain name, String address) {
        return table.delete(keys.partition(), key(name, address));
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
