package io.github.spamdigest.azure.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.okhttp.OkHttpAsyncHttpClientBuilder;
import com.azure.data.tables.TableClient;
import com.azure.data.tables.models.TableEntity;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.Decision.As;
import io.github.spamdigest.core.life.DecisionBook;
import io.github.spamdigest.core.life.Decisions;
import io.github.spamdigest.memory.DecisionsJson;
import io.github.spamdigest.testing.Azurite;
import io.github.spamdigest.testing.AzuriteExtension;
import io.github.spamdigest.testing.DecisionBookContract;
import io.github.spamdigest.testing.DecisionRaceContract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions in a table, on a real table service. */
@ExtendWith(AzuriteExtension.class)
class TableDecisionBookTest implements DecisionRaceContract {

    private final String connection;
    private final String table;
    private final TableClient direct;
    private final Interference wire = new Interference();

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
    void oneThatEndedAndIsDecidedAnewMeanwhileStays() {
        Decision old = DecisionBookContract.about("old.example", "", As.EXPECTED);
        open().write(List.of(new Decision(
                old.name(), "", old.as(), Instant.EPOCH, LocalDate.EPOCH, Optional.of(LocalDate.EPOCH), "", "")));
        Decision made = DecisionBookContract.about("contoso.example", "", As.DONE);
        wire.before(HttpMethod.DELETE, () -> open().write(List.of(old)));
        book("contoso", wire).write(List.of(made));
        assertEquals(Set.of(old, made), Set.copyOf(open().read().all()));
    }

    @Test
    void anAnswerThatGetsLostIsNotTakenForSomebodyElse() {
        Decision made = DecisionBookContract.about("contoso.example", "", As.DONE);
        open().write(List.of(DecisionBookContract.about("northwind.example", "", As.DONE)));
        wire.loseAnswersToWrites(1);
        assertEquals(List.of(), book("contoso", wire).write(List.of(made)));
        assertEquals(2, open().read().all().size());
    }

    @Test
    void aFewMoreThanThereIsRoomForAreReadAndNoneIsAdded() {
        direct.createTable();
        for (int i = 0; i <= Decision.MOST; i++) {
            Decision one = DecisionBookContract.about("name-" + i + ".example", "", As.DONE);
            direct.upsertEntity(
                    StoredRow.entity(TableKeys.of("contoso"), "decision:" + i, DecisionsJson.write(List.of(one))));
        }
        assertEquals(Decision.MOST + 1, open().read().all().size());
        Decision more = DecisionBookContract.about("one-more.example", "", As.DONE);
        assertThrows(DigestException.class, () -> open().write(List.of(more)));
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

    private DecisionBook book(String digest, Interference wire) {
        return new TableDecisionBook(
                TableClients.connected(connection, TableDecisionBook.nameBeside(table), wire.wire()), digest);
    }
}
