package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spamdigest.core.Change;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.SendContext;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SnapshotDiff;
import io.github.spamdigest.core.Standing;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.Verdict;
import io.github.spamdigest.core.signals.Signal;
import io.github.spamdigest.goldens.Days;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the mail and the file for programs say why no block is offered. */
class NoBlockMailTest {

    private static final String NAME = "gifts.example";
    private static final String SAID = "no block, because many share the name";

    @Test
    void aStrangerWhoFloodsInboxesHasTheReasonInItsTaskAndInItsRow() throws IOException {
        Digest digest = mail(NextStep.WATCH, List.of(flood()));
        assertEquals(2, times(digest.text()), digest.text());
        assertEquals(2, times(digest.html()), digest.html());
        assertEquals("SHARED_HOST", json(digest).at("/domains/0/noBlock").asText());
        assertEquals("SHARED_HOST", json(digest).at("/tasks/0/noBlock").asText());
    }

    @Test
    void aNameThatIsWatchedHasTheReasonInItsRow() throws IOException {
        Digest digest = mail(NextStep.WATCH, List.of());
        assertEquals(1, times(digest.text()), digest.text());
        assertEquals(1, times(digest.html()), digest.html());
        assertEquals("SHARED_HOST", json(digest).at("/domains/0/noBlock").asText());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WATCH")
    void whereABlockIsNotThoughtOfNothingIsSaidOfIt(NextStep step) throws IOException {
        Digest digest = mail(step, List.of());
        assertEquals(0, times(digest.text()), digest.text());
        JsonNode row = json(digest).at("/domains/0");
        assertFalse(row.path("noBlock").isMissingNode() || row.hasNonNull("noBlock"), row::toString);
    }

    private static int times(String text) {
        return text.replaceAll("[\\s\\x{A0}]+", " ").toLowerCase(Locale.ROOT).split(SAID, -1).length - 1;
    }

    private static JsonNode json(Digest digest) throws IOException {
        return new ObjectMapper()
                .readTree(digest.attachments().stream()
                        .filter(attachment -> attachment.name().endsWith(".json"))
                        .findFirst()
                        .orElseThrow()
                        .content());
    }

    private static Signal flood() {
        return new Signal(
                Task.Reason.FLOODS_INBOXES,
                Task.Urgency.TODAY,
                new SenderDomain(NAME),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                NextStep.HUNT_AND_PURGE,
                Optional.empty(),
                Optional.empty(),
                1);
    }

    private static Digest mail(NextStep step, List<Signal> signals) {
        Findings day = Days.quiet();
        Verdict verdict = new Verdict(
                SenderClass.SPAM_ONLY, List.of(), Optional.empty(), step, Optional.of(Verdict.NoBlock.SHARED_HOST));
        Change change = new Change(
                1,
                Optional.of(1),
                Optional.of(Standing.STEADY),
                SomeDomain.activity(NAME, day, Optional.empty()),
                Optional.empty(),
                verdict,
                Optional.of(SenderClass.SPAM_ONLY));
        SnapshotDiff diff = new SnapshotDiff(List.of(change), List.of(), Map.of());
        return PlainRenderer.create()
                .render(new Findings(
                        day.date(),
                        day.zone(),
                        day.hunt(),
                        day.snapshot(),
                        day.baseline(),
                        diff,
                        List.of(),
                        signals,
                        SendContext.ORDINARY));
    }
}
