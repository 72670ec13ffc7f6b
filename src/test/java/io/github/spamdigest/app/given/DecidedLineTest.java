package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.Mails.spam;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spamdigest.app.cli.CliRun;
import io.github.spamdigest.eventgen.EventFiles;
import io.github.spamdigest.eventgen.EventRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many names that the mail tells in one line are decided together, by the id of the line. */
class DecidedLineTest {

    private static final Instant END = Variation.NONE.end();
    private static final int NAMES = 5;
    private static final int DIGESTS = 4;

    @TempDir
    Path folder;

    @Test
    void aLineIsDecidedByItsIdForEachNameToldInItAndForNoneThatJoinsLater() throws IOException {
        write();
        digest(1);
        JsonNode second = digest(2);
        String line = onlyLine(second);
        assertEquals(NAMES, inState(second, "open").size(), second.path("tasks").toString());
        for (String file : List.of("digest.txt", "digest.html", "commands.txt")) {
            assertTrue(Files.readString(folder.resolve("out").resolve(file)).contains(line), file);
        }

        CliRun decided = CliRun.of("decide", line, "--as", "done", "--note", "told", "--state", state());
        assertEquals(0, decided.exitCode(), decided.err());
        assertEquals(NAMES, decided.out().lines().count(), decided.out());
        assertEquals(
                NAMES, CliRun.of("decisions", "--state", state()).out().lines().count());

        JsonNode third = digest(3);
        Set<String> old =
                IntStream.range(0, NAMES).mapToObj(DecidedLineTest::name).collect(Collectors.toUnmodifiableSet());
        assertEquals(old, inState(third, "closed"));
        assertEquals(Set.of(name(NAMES)), inState(third, "new"));
        assertEquals(Set.of(), inState(third, "open"));

        CliRun gone = CliRun.of("decide", line, "--as", "done", "--state", state());
        assertTrue(gone.err().contains("has no open task"), gone.err() + gone.out());
    }

    @Test
    void theIdOfALineMeansTheNamesToldInItAlsoBesideANewOneAndNothingOnceThatJoined() throws IOException {
        write();
        digest(1);
        String line = onlyLine(digest(2));
        JsonNode third = digest(3);
        assertEquals(line, onlyLine(third), "the same names are the same line");
        assertEquals(Set.of(name(NAMES)), inState(third, "new"));
        CliRun watched = CliRun.of("decide", line, "--as", "watching", "--state", state());
        assertEquals(NAMES, watched.out().lines().count(), watched.out());
        assertFalse(watched.out().contains(name(NAMES)), watched.out());
        CliRun.of("decide", line, "--undo", "--state", state());

        assertNotEquals(line, onlyLine(digest(4)));
        CliRun late = CliRun.of("decide", line, "--as", "done", "--state", state());
        assertEquals(2, late.exitCode(), late.out());
        assertTrue(late.err().contains("has no open task"), late.err());
    }

    @Test
    void aLineIsTakenBackByItsIdUntilTheNextDigest() throws IOException {
        write();
        digest(1);
        String line = onlyLine(digest(2));
        CliRun.of("decide", line, "--as", "watching", "--state", state());
        CliRun undone = CliRun.of("decide", line, "--undo", "--state", state());
        assertEquals(0, undone.exitCode(), undone.err());
        assertEquals(
                NAMES,
                undone.out()
                        .lines()
                        .filter(one -> one.startsWith("Taken back: "))
                        .count());
        assertEquals(
                "Nobody decided anything.",
                CliRun.of("decisions", "--state", state()).out().strip());
    }

    private static String onlyLine(JsonNode digest) {
        Set<String> lines = tasks(digest)
                .map(task -> task.path("line").asText())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        assertEquals(1, lines.size(), digest.path("tasks").toString());
        return lines.iterator().next();
    }

    private static Set<String> inState(JsonNode digest, String state) {
        return tasks(digest)
                .filter(task -> task.path("state").asText().equals(state))
                .map(task -> task.path("domain").asText())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<JsonNode> tasks(JsonNode digest) {
        return StreamSupport.stream(digest.path("tasks").spliterator(), false);
    }

    private static String name(int number) {
        return "let-in-" + number + ".test";
    }

    private String state() {
        return folder.resolve("state").toString();
    }

    /** Names that an allow lets in on the day of the first digest, and one more on that of the third. */
    private void write() throws IOException {
        List<EventRow> rows = new ArrayList<>(new Everyday(75, 0, Proof.AUTHENTICATED, "Inbox/folder")
                .strands(END).stream()
                        .flatMap(strand -> strand.rows(Variation.NONE, "e" + strand.hashCode()).stream())
                        .toList());
        for (int i = 0; i <= NAMES; i++) {
            int day = DIGESTS - (i < NAMES ? 1 : 3);
            rows.addAll(spam(name(i), 9).inbox(9).allowedBy("exercise").on(day).rows(Variation.NONE, "s" + i));
        }
        EventFiles.writeNdjson(folder.resolve("events.ndjson"), rows);
    }

    private JsonNode digest(int number) throws IOException {
        CliRun run = CliRun.of(
                "preview",
                "--events",
                folder.resolve("events.ndjson"),
                "--state",
                state(),
                "--out",
                folder.resolve("out"),
                "--as-of",
                END.minus(Duration.ofDays(DIGESTS - number)));
        assertEquals(0, run.exitCode(), run.err());
        return new ObjectMapper().readTree(folder.resolve("out/digest.json").toFile());
    }
}
