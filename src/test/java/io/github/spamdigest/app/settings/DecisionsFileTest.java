package io.github.spamdigest.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spamdigest.core.Schedule;
import io.github.spamdigest.core.life.Decision.As;
import io.github.spamdigest.core.life.GivenDecisions;
import io.github.spamdigest.core.life.GivenDecisions.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions that are kept in a file. */
class DecisionsFileTest {

    private static final Schedule SCHEDULE =
            new Schedule(LocalTime.of(6, 0), ZoneId.of("Europe/Berlin"), Duration.ofHours(1));
    private static final String GOOD =
            "{'domain':'good.example','as':'done','at':'2026-11-22T10:00:00Z','until':'changed'}";

    @TempDir
    private Path folder;

    @Test
    void theExampleIsReadAsItIsWritten() {
        GivenDecisions example = DecisionsFile.read("decisions.example.json", SCHEDULE);
        assertEquals(Optional.empty(), example.unread());
        assertEquals("DIGEST_DECISIONS (decisions.example.json)", example.where());
        assertEquals(
                List.of(
                        new Entry(
                                "northwind.example",
                                As.EXPECTED,
                                Instant.parse("2026-11-22T09:30:00Z"),
                                LocalDate.of(2026, 11, 22),
                                Optional.of(LocalDate.of(2026, 12, 15)),
                                "alice@contoso.example",
                                "an exercise"),
                        new Entry(
                                "eve@freemail.example",
                                As.WATCHING,
                                Instant.parse("2026-11-22T09:00:00Z"),
                                LocalDate.of(2026, 11, 22),
                                Optional.empty(),
                                "",
                                "")),
                example.entries());
    }

    @Test
    void theSchemaKnowsTheKeysThatAreReadAndNoOthers() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(Files.readString(Path.of("docs/decisions.schema.json")));
        Set<String> described = new TreeSet<>();
        schema.at("/properties/decisions/items/properties").fieldNames().forEachRemaining(described::add);
        assertEquals(new TreeSet<>(GivenDecision.KEYS), described);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T04:59:59Z,2026-11-21",
        "2026-11-22T05:00:00Z,2026-11-22",
        "2026-11-22T23:30:00Z,2026-11-22",
    })
    void aDecisionCoversTheDigestsThatWereDueWhenItWasMade(String at, LocalDate seen) {
        GivenDecisions read = read("{'decisions':[" + GOOD.replace("2026-11-22T10:00:00Z", at) + "]}");
        assertEquals(seen, read.entries().get(0).seen());
    }

    @Test
    void aDecisionHoldsForThirtyDaysWhereNobodySaysForHowLong() {
        GivenDecisions read = read("{'decisions':[" + GOOD.replace(",'until':'changed'", "") + "]}");
        assertEquals(
                Optional.of(LocalDate.of(2026, 12, 22)), read.entries().get(0).until());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "{}",
                "{'as':'done','at':'2026-11-22T10:00:00Z'}",
                "{'domain':'secret@b.example','as':'done','at':'2026-11-22T10:00:00Z'}",
                "{'address':'secret.example','as':'done','at':'2026-11-22T10:00:00Z'}",
                "{'domain':'secret.example','address':'a@b.example','as':'done','at':'2026-11-22T10:00:00Z'}",
                "{'domain':'secret.example','as':'perhaps','at':'2026-11-22T10:00:00Z'}",
                "{'domain':'secret.example','as':'done'}",
                "{'domain':'secret.example','as':'done','at':'2026-11-22'}",
                "{'domain':'secret.example','as':'done','at':'2026-11-22T10:00:00Z','until':'tomorrow'}",
                "{'domain':'secret.example','as':'done','at':'2026-11-22T10:00:00Z','untill':'changed'}",
                "{'domain':['secret.example'],'as':'done','at':'2026-11-22T10:00:00Z'}",
            })
    void whatIsWrongDecidesNothingAndIsSaidWithItsNumberAndWithoutItsName(String wrong) {
        GivenDecisions read = read("{'decisions':[" + GOOD + "," + wrong + "]}");
        assertEquals(
                List.of("good.example"),
                read.entries().stream().map(Entry::name).toList());
        String said = read.unread().orElseThrow();
        assertTrue(said.startsWith("DIGEST_DECISIONS cannot be read whole: decision 2 "), said);
        assertTrue(said.endsWith("One decision does not count until it is mended."), said);
        assertFalse(said.contains("secret"), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{'decisions':{}}",
                "{'decision':[]}",
                "{'decisions':[GOOD]} and more",
                "{'decisions':[GOOD",
                "{'decisions':[{'as':'done','as':'done'}]}",
            })
    void whatIsBrokenDecidesNothingAtAll(String broken) {
        GivenDecisions read = read(broken.replace("GOOD", GOOD));
        assertEquals(List.of(), read.entries());
        String said = read.unread().orElseThrow();
        assertTrue(said.startsWith("DIGEST_DECISIONS cannot be read: "), said);
        assertEquals(1, said.lines().count());
    }

    @Test
    void thereIsRoomForFiveHundred() {
        assertEquals(500, read(many(500)).entries().size());
        GivenDecisions more = read(many(501));
        assertEquals(List.of(), more.entries());
        assertTrue(more.unread().orElseThrow().contains("more than 500"));
    }

    @Test
    void aFileThatIsNotThereStopsNothingAndIsSaid() {
        String path = folder.resolve("none.json").toString();
        Settings settings = Settings.forNotice(Map.of(
                        "DIGEST_DECISIONS", path,
                        "DIGEST_SENDER", "spam-digest@contoso.example",
                        "DIGEST_RECIPIENTS", "soc@contoso.example",
                        "DIGEST_TABLE_CONNECTION_STRING", "UseDevelopmentStorage=true"))
                .orElseThrow();
        String said = settings.decisions().unread().orElseThrow();
        assertTrue(said.startsWith("DIGEST_DECISIONS decides nothing"), said);
        assertTrue(said.contains("none.json"), said);
    }

    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> GOOD.replace("good", "name-" + i))
                .collect(Collectors.joining(",", "{'decisions':[", "]}"));
    }

    private static GivenDecisions read(String json) {
        return DecisionsFile.read(json.replace('\'', '"'), SCHEDULE);
    }
}
