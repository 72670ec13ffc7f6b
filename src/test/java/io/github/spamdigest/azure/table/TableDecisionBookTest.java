package io.github.spamdigest.azure.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.core.http.okhttp.OkHttpAsyncHttpClientBuilder;
import com.azure.data.tables.TableClient;
import com.azure.data.tables.models.TableEntity;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.Decision.As;
import io.github.spamdigest.core.life.DecisionBook;
import io.github.spamdigest.core.life.Decisions;
import io.github.spamdigest.testing.Azurite;
import io.github.spamdigest.testing.AzuriteExtension;
import io.github.spamdigest.testing.DecisionBookContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions in a table, on a real table service. */
@ExtendWith(AzuriteExtension.class)
class TableDecisionBookTest implements DecisionBookContract {

    private final String connection;
    private final String table;
    private final TableClient direct;

    TableDecisionBookTest(Azurite azurite) {
        connection = azurite.connectionString();
        table = azurite.newTable();
        direct = TableClients.connected(
                connection,
                TableDecisionBook.nameBeside(table),
                TablePipeline.over(new OkHttpAsyncHttpClientBuilder().build()));
    }

    @Override
    public DecisionBook open() {
        return book("contoso");
    }

    @Override
    public void damageOne() {
        TableEntity row = direct.listEntities().stream().findFirst().orElseThrow();
        direct.upsertEntity(new TableEntity(row.getPartitionKey(), row.getRowKey()).addProperty("json", "{\"schema\""));
    }

    @ParameterizedTest
    @CsvSource({"3,99", "99,3"})
    void aRowOfANewerVersionAsksForAnUpdateAndIsNeverOverwritten(int row, int json) {
        open().write(List.of(DecisionBookContract.about("northwind.example", "", As.EXPECTED)));
        TableEntity stored = direct.listEntities().stream().findFirst().orElseThrow();
        String text = "{\"schema\":" + json + ",\"of\":\"later\"}";
        direct.upsertEntity(new TableEntity(stored.getPartitionKey(), stored.getRowKey())
                .addProperty("schema", row)
                .addProperty("json", text));
        String said = open().read().unread().orElseThrow();
        assertTrue(said.contains("newer version of Spam Domain Digest (schema 99") && said.contains("update"), said);
        assertFalse(said.contains("memory"), said);
        List<Decision> both = List.of(
                DecisionBookContract.about("contoso.example", "", As.DONE),
                DecisionBookContract.about("northwind.example", "", As.DONE));
        DigestException refused = assertThrows(DigestException.class, () -> open().write(both));
        assertEquals(said, refused.sentence());
        assertEquals(List.of(), open().read().all());
        assertEquals(
                text,
                direct.getEntity(stored.getPartitionKey(), stored.getRowKey()).getProperty("json"));
        open().write(both.subList(0, 1));
        assertEquals(both.subList(0, 1), open().read().all());
    }

    @Test
    void aDamagedRowIsMendedByDecidingAgain() {
        Decision made = DecisionBookContract.about("northwind.example", "", As.EXPECTED);
        open().write(List.of(made));
        damageOne();
        open().write(List.of(made));
        assertEquals(new Decisions(List.of(made), Optional.empty()), open().read());
    }

    @Test
    void anotherDigestHasDecisionsOfItsOwn() {
        open().write(List.of(DecisionBookContract.about("northwind.example", "", As.EXPECTED)));
        assertEquals(Decisions.NONE, book("fabrikam").read());
        assertFalse(book("fabrikam").remove(new SenderDomain("northwind.example"), ""));
        assertEquals(1, open().read().all().size());
    }

    @Test
    void theTableStandsBesideThatOfTheMemoryWhateverItsLength() {
        assertEquals("SpamDomainDigestDecisions", TableDecisionBook.nameBeside("SpamDomainDigest"));
        assertEquals("a".repeat(54) + "Decisions", TableDecisionBook.nameBeside("a".repeat(63)));
    }

    private DecisionBook book(String digest) {
        return TableDecisionBook.connected(connection, table, digest, new OkHttpAsyncHttpClientBuilder().build());
    }
}
