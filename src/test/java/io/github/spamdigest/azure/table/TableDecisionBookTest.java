package io.github.spamdigest.azure.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.azure.core.http.okhttp.OkHttpAsyncHttpClientBuilder;
import com.azure.data.tables.TableClient;
import com.azure.data.tables.models.TableEntity;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.life.Decision.As;
import io.github.spamdigest.core.life.DecisionBook;
import io.github.spamdigest.core.life.Decisions;
import io.github.spamdigest.testing.Azurite;
import io.github.spamdigest.testing.AzuriteExtension;
import io.github.spamdigest.testing.DecisionBookContract;
import io.github.spamdigest.testing.DecisionRaceContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Decisions in a table, on a real table service. */
@ExtendWith(AzuriteExtension.class)
class TableDecisionBookTest implements DecisionRaceContract {

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

    @Test
    void anotherDigestHasDecisionsOfItsOwn() {
        open().write(DecisionBookContract.about("northwind.example", "", As.EXPECTED));
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
