package io.github.spamdigest.azure.table;

import static io.github.spamdigest.testing.Memories.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.data.tables.TableClient;
import com.azure.data.tables.models.TableEntity;
import com.azure.data.tables.models.TableTransactionAction;
import com.azure.data.tables.models.TableTransactionActionType;
import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.DigestRequest;
import io.github.spamdigest.core.DigestRun;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.RecallResult;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.Decision.As;
import io.github.spamdigest.memory.DecisionsJson;
import io.github.spamdigest.testing.Azurite;
import io.github.spamdigest.testing.AzuriteExtension;
import io.github.spamdigest.testing.DecisionBookContract;
import io.github.spamdigest.testing.Heads;
import io.github.spamdigest.testing.Memories;
import io.github.spamdigest.testing.RunFixture;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A run costs a handful of requests, whatever came before it. */
@ExtendWith(AzuriteExtension.class)
class TableMemoryCostTest {

    private static final int MOST = 6;
    private static final int TEN_YEARS = 3650;
    private static final int PER_TRANSACTION = 100;

    private final Interference wire = new Interference();
    private final TableClient client;
    private final DigestMemory memory;
    private final TableClient decisionTable;
    private final TableDecisionBook decisions;

    TableMemoryCostTest(Azurite azurite) {
        String table = azurite.newTable();
        client = TableClients.connected(azurite.connectionString(), table, wire.wire());
        decisionTable =
                TableClients.connected(azurite.connectionString(), TableDecisionBook.nameBeside(table), wire.wire());
        decisions = new TableDecisionBook(decisionTable, "contoso");
        memory = new TableDigestMemory(client, "contoso");
    }

    @Test
    void theVeryFirstRunMakesTheTableAndStaysWithinTheBudget() {
        run(DAY);
        assertEquals(MOST, wire.requests());
    }

    @Test
    void aRunAfterOneDayTakesFiveRequests() {
        run(DAY);
        wire.requests();
        run(DAY.plusDays(1));
        assertEquals(5, wire.requests());
    }

    @Test
    void aRunAfterTenYearsTakesFiveRequestsAndDropsWhatIsOld() {
        run(DAY.minusDays(TEN_YEARS));
        rememberTenYearsOfReports();
        IntStream.rangeClosed(-40, 0).forEach(day -> run(DAY.plusDays(day)));
        wire.requests();
        run(DAY.plusDays(1));
        assertEquals(5, wire.requests());
        assertEquals(
                Head.KEPT_DATES,
                TestTables.content(client).keySet().stream()
                        .filter(key -> key.contains("memory:"))
                        .count());
    }

    @Test
    void aRunThatFindsItsMemoryDamagedStaysWithinTheBudget() {
        run(DAY);
        client.upsertEntity(new TableEntity("contoso", "memory:" + DAY).addProperty("m0", new byte[] {1}));
        wire.requests();
        Head head = memory.head();
        assertInstanceOf(RecallResult.Damaged.class, memory.recall(DAY));
        finish(claim(claim(head, DAY.plusDays(1)), DAY.plusDays(1)), DAY.plusDays(1));
        assertTrue(wire.requests() <= MOST);
    }

    @Test
    void aMemoryThatSomebodyDeletedByHandStopsNoRun() {
        IntStream.range(0, Head.KEPT_DATES).forEach(day -> run(DAY.plusDays(day)));
        client.deleteEntity("contoso", "memory:" + DAY);
        run(DAY.plusDays(Head.KEPT_DATES));
        assertEquals(DAY.plusDays(1), memory.head().kept().get(0));
    }

    @Test
    void theVeryFirstRunReadsDecisionsByOneRequestMore() {
        assertEquals(MOST + 1, requestsOfARun(DAY));
    }

    @Test
    void aRunReadsFiveHundredDecisionsByOneRequestMore() {
        requestsOfARun(DAY);
        assertEquals(6, requestsOfARun(DAY.plusDays(1)), "nobody decided anything");
        decisions.write(List.of(DecisionBookContract.about("northwind.example", "", As.DONE)));
        for (int from = 1; from < Decision.MOST; from += PER_TRANSACTION) {
            decisionTable.submitTransaction(copies(from, Math.min(Decision.MOST, from + PER_TRANSACTION)));
        }
        assertEquals(6, requestsOfARun(DAY.plusDays(2)));
        assertEquals(Decision.MOST, decisions.read().all().size());
    }

    /** A whole run, with mail before memory, of which only the requests to the table service are counted. */
    private int requestsOfARun(LocalDate date) {
        RunFixture house = new RunFixture();
        house.source
                .dataSince(RunFixture.endOf(DAY).minus(Duration.ofDays(60)))
                .deliver("a.example", 3, RunFixture.endOf(date).minus(Duration.ofHours(2)));
        house.clock.set(RunFixture.endOf(date).plus(Duration.ofHours(1)));
        DigestRequest request = new DigestRequest(date, RunFixture.endOf(date), ZoneOffset.UTC, false, "host-1");
        wire.requests();
        new DigestRun(memory, house.source, house.renderer, house.sender, house.clock)
                .with(decisions)
                .run(new Hunt(30, 10), request);
        return wire.requests();
    }

    /** Rows as the first decision has one, about other names. */
    private List<TableTransactionAction> copies(int from, int to) {
        TableEntity first = decisionTable.listEntities().stream().findFirst().orElseThrow();
        return IntStream.range(from, to)
                .mapToObj(i -> StoredRow.entity(
                        TableKeys.of("contoso"),
                        first.getRowKey() + i,
                        DecisionsJson.write(
                                List.of(DecisionBookContract.about("name-" + i + ".example", "", As.DONE)))))
                .map(row -> new TableTransactionAction(TableTransactionActionType.UPSERT_REPLACE, row))
                .toList();
    }

    private void rememberTenYearsOfReports() {
        for (int from = 0; from < TEN_YEARS; from += PER_TRANSACTION) {
            List<TableTransactionAction> rows = IntStream.range(from, Math.min(TEN_YEARS, from + PER_TRANSACTION))
                    .mapToObj(day -> RunRow.entity(TableKeys.of("contoso"), Memories.report(DAY.minusDays(day + 100L))))
                    .map(row -> new TableTransactionAction(TableTransactionActionType.UPSERT_REPLACE, row))
                    .toList();
            client.submitTransaction(rows);
        }
    }

    private void run(LocalDate date) {
        Head head = memory.head();
        Head claimed = claim(head, date);
        head.keptBefore(date).ifPresent(memory::recall);
        finish(claim(claimed, date), date);
    }

    private Head claim(Head head, LocalDate date) {
        return memory.replace(Heads.claimed(head, date)).orElseThrow();
    }

    private void finish(Head sending, LocalDate date) {
        memory.remember(Heads.sent(sending, date), Memories.of(date, 1, "a.example"), Memories.report(date))
                .orElseThrow();
    }
}
