package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.life.ClosedTask;
import io.github.spamdigest.core.life.Decided;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.Decision.As;
import io.github.spamdigest.core.life.LivingTask;
import io.github.spamdigest.core.life.OpenTask;
import io.github.spamdigest.core.life.TaskLives;
import io.github.spamdigest.core.life.TaskState;
import io.github.spamdigest.goldens.Days;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** How the mail shows what people decided, and how they decide. */
class DecidedMailTest {

    private static final LocalDate SEEN = LocalDate.of(2026, 11, 18);
    private static final String HOW = "spam-digest decide ";

    @Test
    void whatIsExpectedIsOneCalmLineOutsideTheSubject() {
        Digest digest = mail(decided(As.EXPECTED, "alice", "the yearly exercise"));
        String line = "drill[.]test: expected, by alice, until 18 Dec 2026; the yearly exercise";
        assertEquals(1, times(text(digest), line), text(digest));
        assertEquals(1, times(digest.html(), line), digest.html());
        assertTrue(digest.subject().contains("nothing needs you"), digest.subject());
        assertFalse(text(digest).contains("STILL OPEN"), text(digest));
    }

    @Test
    void whatIsWatchedHasItsNumbers() {
        Digest digest = mail(decided(As.WATCHING, "alice", ""));
        assertTrue(
                text(digest)
                        .contains("drill[.]test: watching, by alice, until 18 Dec 2026; 9 got in, none since 17 Nov"),
                text(digest));
    }

    @Test
    void whatPeopleWroteIsTextWhateverItHolds() {
        Digest digest = mail(decided(As.EXPECTED, "<b>eve</b>", "see evil.example\r\nSUBJECT: \u202e<script>${x}"));
        assertFalse(digest.html().contains("<b>eve</b>"), digest.html());
        assertFalse(digest.html().contains("<script>"), digest.html());
        assertTrue(text(digest).contains("see evil[.]example\\u{d}\\u{a}SUBJECT: \\u{202e}"), text(digest));
    }

    @Test
    void anEndIsSaidOnceAndAnAddressIsNotNamed() {
        Decision ended = new Decision(
                new SenderDomain("mail.test"), "hash", As.WATCHING, Instant.EPOCH, SEEN, Optional.of(SEEN), "bob", "");
        Digest digest = mail(new Decided(List.of(), List.of(ended), Optional.empty(), true));
        assertTrue(
                text(digest)
                        .contains(
                                "an address of mail[.]test: what was decided as watching until 18 Nov 2026 has ended"),
                text(digest));
    }

    @Test
    void decisionsThatCannotBeReadAreSaidBeforeAnythingElse() {
        Digest digest = mail(new Decided(List.of(), List.of(), Optional.of("The decisions cannot be read."), true));
        assertTrue(text(digest).indexOf("The decisions cannot be read.")
                < text(digest).indexOf("CHANGED"));
        assertTrue(digest.html().contains("The decisions cannot be read."));
    }

    @Test
    void theFileForProgramsHasWhatWasDecided() throws IOException {
        Digest digest = mail(decided(As.EXPECTED, "alice", "the yearly exercise"));
        JsonNode task = StreamSupport.stream(json(digest).path("tasks").spliterator(), false)
                .filter(one -> one.path("state").asText().equals("decided"))
                .findFirst()
                .orElseThrow();
        assertEquals("drill.test", task.path("domain").asText());
        assertEquals("expected", task.path("as").asText());
        assertEquals("alice", task.path("by").asText());
        assertEquals("2026-12-18", task.path("until").asText());
        assertEquals("the yearly exercise", task.path("note").asText());
    }

    @Test
    void theMailSaysOnceHowToDecideAndNamesTheIdOfEachTask() {
        Findings day = Days.busy();
        Digest plain = PlainRenderer.create().render(day.with(lives(day, Decided.NOTHING)));
        assertEquals(0, times(text(plain), HOW));
        assertEquals(0, times(text(plain), "ask k"), text(plain));
        Digest digest = PlainRenderer.create()
                .render(day.with(lives(day, new Decided(List.of(), List.of(), Optional.empty(), true))));
        int tasks = day.tasks().size();
        assertTrue(tasks > 1, "there are some");
        assertEquals(1, times(text(digest), HOW + "k0mqxa --as done"), text(digest));
        assertEquals(1, times(digest.html(), HOW), digest.html());
        for (int i = 0; i < tasks; i++) {
            assertTrue(text(digest).contains("ask k" + i + "mqxa"), text(digest));
        }
        assertTrue(text(digest).contains("; task openid"), text(digest));
        assertTrue(commands(digest).contains("# spam-digest decide "), commands(digest));
        assertFalse(commands(digest).contains("[.]"), commands(digest));
    }

    @Test
    void whatWasDecidedToBeDoneIsClosedForThat() {
        OpenTask task = open("drill.test", "id");
        Digest digest = PlainRenderer.create()
                .render(Days.quiet()
                        .with(new TaskLives(
                                List.of(),
                                List.of(),
                                List.of(new ClosedTask(task, ClosedTask.Because.DECIDED)),
                                Decided.NOTHING,
                                List.of(),
                                0)));
        assertTrue(text(digest).contains("closed, decided to be done"), text(digest));
    }

    private static Digest mail(Decided decided) {
        return PlainRenderer.create()
                .render(Days.quiet().with(new TaskLives(List.of(), List.of(), List.of(), decided, List.of(), 0)));
    }

    private static TaskLives lives(Findings day, Decided decided) {
        List<Task> tasks = day.tasks();
        return new TaskLives(
                tasks.stream()
                        .map(task ->
                                new LivingTask(task, "k" + tasks.indexOf(task) + "mqxa", TaskState.NEW, day.date()))
                        .toList(),
                List.of(open("drill.test", "openid")),
                List.of(),
                decided,
                List.of(),
                0);
    }

    private static Decided decided(As as, String who, String note) {
        Decision by = new Decision(
                new SenderDomain("drill.test"),
                "",
                as,
                Instant.EPOCH,
                SEEN,
                Optional.of(SEEN.plusDays(Decision.USUAL_DAYS)),
                who,
                note);
        return new Decided(List.of(new Decided.Name(open("drill.test", "id"), by)), List.of(), Optional.empty(), true);
    }

    private static OpenTask open(String name, String id) {
        return new OpenTask(
                id,
                new SenderDomain(name),
                Task.Reason.LET_IN_BY_US,
                Task.Urgency.TODAY,
                SEEN,
                List.of(Task.Reason.LET_IN_BY_US),
                1,
                true,
                9,
                Optional.of(SEEN.minusDays(1)),
                0,
                9);
    }

    /** Without the ends of its lines, which may be anywhere. */
    private static String text(Digest digest) {
        return digest.text().replaceAll("\\s+", " ");
    }

    private static JsonNode json(Digest digest) throws IOException {
        return new ObjectMapper().readTree(file(digest, Attachment.JSON));
    }

    private static String commands(Digest digest) {
        return new String(file(digest, Attachment.COMMANDS), StandardCharsets.US_ASCII);
    }

    private static byte[] file(Digest digest, String name) {
        return digest.attachments().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow()
                .content();
    }

    private static int times(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
