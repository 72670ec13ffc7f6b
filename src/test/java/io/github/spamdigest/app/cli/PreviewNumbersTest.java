package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.eventgen.DomainCount;
import io.github.spamdigest.eventgen.EventFiles;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.eventgen.ReferenceCount;
import io.github.spamdigest.eventgen.SampleEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of a preview against a count that shares no code with it. */
class PreviewNumbersTest {

    private static final List<String> FILES =
            List.of("digest.html", "digest.txt", "digest.csv", "digest.json", "digest.eml");

    @TempDir
    Path folder;

    @Test
    void theSamplesNumbersAreThoseOfAnIndependentCount() throws IOException {
        CliRun run = CliRun.of("preview", "--out", folder);
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.err());
        assertNumbers(folder, SampleEvents.rows());
    }

    @Test
    void csvAndNdjsonOfTheSameEventsGiveTheSameBytesAndTheIndependentNumbers() throws IOException {
        List<EventRow> rows = SampleEvents.random(20_261_122L, 20_000);
        EventFiles.writeCsv(folder.resolve("events.csv"), rows);
        EventFiles.writeNdjson(folder.resolve("events.ndjson"), rows);
        EventFiles.writeStreaming(folder.resolve("streaming.json.gz"), rows);
        for (String name : List.of("events.csv", "events.ndjson", "streaming.json.gz")) {
            CliRun run = CliRun.of(
                    "preview", "--events", folder.resolve(name), "--out", folder.resolve("out-" + name), "--top", 100);
            assertEquals(0, run.exitCode(), run.err());
        }
        byte[] fromCsv = json(folder.resolve("out-events.csv"));
        assertArrayEquals(fromCsv, json(folder.resolve("out-events.ndjson")));
        assertArrayEquals(fromCsv, json(folder.resolve("out-streaming.json.gz")));
        assertNumbers(folder.resolve("out-events.csv"), rows);
    }

    @Test
    void consecutiveDaysWithStateShowEveryStandingAndARerunOfADayGivesTheSameFiles() throws IOException {
        String days = "";
        for (String day : List.of("20", "21", "22")) {
            CliRun run = day(day, "out-" + day);
            assertEquals(0, run.exitCode(), run.err());
            days += Files.readString(folder.resolve("out-" + day).resolve("digest.json"));
        }
        for (String standing : List.of("FIRST_SEEN", "RETURNING", "ENTERED", "UP", "DOWN", "STEADY")) {
            assertTrue(days.contains("\"standing\": \"" + standing + "\""), standing);
        }
        for (String reason : List.of("now phish", "now rank 11")) {
            assertTrue(days.contains("\"reason\": \"" + reason), reason);
        }
        assertTrue(days.contains("\"comparedWith\": \"2026-11-21\""));
        assertTrue(days.contains("\"baseline\": \"stored\""));
        for (String day : List.of("22", "21")) {
            assertEquals(0, day(day, "again-" + day).exitCode());
            assertSameFiles(folder.resolve("out-" + day), folder.resolve("again-" + day));
        }
    }

    @Test
    void anotherTopIsNoOtherQuestionAndAnotherLookbackIs() throws IOException {
        day("20", "a");
        assertEquals(
                "stored",
                parsed(dayWith("21", "b", "--top", "5")).get("baseline").asText());
        JsonNode other = parsed(dayWith("22", "c", "--lookback-days", "14"));
        assertEquals("computed", other.get("baseline").asText());
        assertTrue(Files.readString(folder.resolve("c").resolve("digest.txt")).contains("question"));
    }

    @Test
    void eventsThatDoNotReachBackAreSaidToBeIncompleteAndNothingIsCalledFirst() throws IOException {
        Instant start = SampleEvents.END.minusSeconds(10 * 86_400L);
        List<EventRow> recent = SampleEvents.rows().stream()
                .filter(row -> row.time().isAfter(start))
                .toList();
        EventFiles.writeNdjson(folder.resolve("recent.ndjson"), recent);
        Path out = folder.resolve("out");
        assertEquals(
                0,
                CliRun.of("preview", "--events", folder.resolve("recent.ndjson"), "--out", out)
                        .exitCode());
        JsonNode json = parsed(out);
        assertEquals("incomplete", json.get("baseline").asText());
        assertTrue(json.get("comparedWith").isNull());
        assertFalse(Files.readString(out.resolve("digest.json")).contains("FIRST_SEEN"));
    }

    private CliRun day(String day, String out) {
        return CliRun.of(
                "preview",
                "--as-of",
                "2026-11-" + day + "T23:59:00Z",
                "--state",
                folder.resolve("state"),
                "--out",
                folder.resolve(out));
    }

    private Path dayWith(String day, String out, String option, String value) {
        CliRun run = CliRun.of(
                "preview",
                "--as-of",
                "2026-11-" + day + "T23:59:00Z",
                "--state",
                folder.resolve("state"),
                "--out",
                folder.resolve(out),
                option,
                value);
        assertEquals(0, run.exitCode(), run.err());
        return folder.resolve(out);
    }

    private static void assertNumbers(Path out, List<EventRow> rows) throws IOException {
        JsonNode json = parsed(out);
        Instant to = Instant.parse(json.at("/window/to").asText());
        ReferenceCount count = ReferenceCount.of(rows, TimeWindow.endingAt(to, 30));
        assertEquals(count.totals().spam().total(), json.at("/totals/spam").asLong());
        assertEquals(
                count.totals().inbound().total(), json.at("/totals/inbound").asLong());
        assertEquals(count.totals().domains(), json.at("/totals/domains").asLong());
        assertEquals(
                ReferenceCount.of(rows, TimeWindow.endingAt(to, 31)).duplicates(),
                json.at("/rejects/duplicates").asLong(),
                "repeats of the window and of the one of the day before");
        JsonNode domains = json.get("domains");
        assertTrue(domains.size() >= 10);
        List<DomainActivity> ranking = count.ranking();
        for (int i = 0; i < domains.size(); i++) {
            DomainCount expected = count.domain(ranking.get(i).domain().name()).orElseThrow();
            assertDomain(expected, domains.get(i), i + 1);
        }
    }

    private static void assertDomain(DomainCount expected, JsonNode row, int rank) {
        Map<String, Number> numbers = Map.of(
                "rank", rank,
                "deliveries", expected.deliveries(),
                "last24h", expected.last24h(),
                "inboundDeliveries", expected.activity().inbound(),
                "reachedInbox", expected.activity().reachedInbox(),
                "recipients", expected.activity().recipients(),
                "senders", expected.activity().senders(),
                "messages", expected.activity().messages());
        assertEquals(expected.activity().domain().name(), row.get("domain").asText());
        numbers.forEach((name, value) -> assertEquals(
                value.longValue(), row.get(name).asLong(), row.get("domain").asText() + " " + name));
    }

    private static void assertSameFiles(Path first, Path second) throws IOException {
        assertEquals(names(first), names(second));
        assertTrue(names(second).containsAll(FILES), names(second).toString());
        for (String name : names(first)) {
            assertArrayEquals(Files.readAllBytes(first.resolve(name)), Files.readAllBytes(second.resolve(name)), name);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static JsonNode parsed(Path out) throws IOException {
        return new ObjectMapper().readTree(json(out));
    }

    private static byte[] json(Path out) throws IOException {
        return Files.readAllBytes(out.resolve("digest.json"));
    }
}
