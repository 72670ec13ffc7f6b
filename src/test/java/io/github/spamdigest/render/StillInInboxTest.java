package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Change;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.DomainActivity.InInbox;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.SnapshotDiff;
import io.github.spamdigest.goldens.Days;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The inbox column of the list says how much spam is still there, of how much got in. */
class StillInInboxTest {

    private static final InInbox KNOWN = new InInbox(1_234, 1_000, 0);

    private static final FreemarkerRenderer RENDERER = PlainRenderer.create();

    @ParameterizedTest
    @CsvSource({
        "9, 3, 0, 3 / 9",
        "9, 0, 0, 0 / 9",
        "9, 9, 0, 9 / 9",
        "9, 3, 2, 3+ / 9",
        "9, 0, 8, 0+ / 9",
        "9, 0, 9, ? / 9",
        "0, 0, 0, 0",
        "12345, 12000, 1, '12,000+ / 12,345'"
    })
    void theColumnSaysWhatIsKnown(long reached, long still, long notKnown, String told) {
        Digest digest = RENDERER.render(day(new InInbox(reached, still, notKnown), KNOWN));

        assertEquals(List.of(told, "1,000 / 1,234"), columnOf(digest));
        assertTrue(text(digest).contains("Inbox: spam deliveries still there / got in, as of the end of the window"));
        assertEquals(notKnown > 0, text(digest).contains("; ? or + where that is not known of all or some."));
        digest.text().lines().forEach(line -> assertTrue(line.length() <= TextLines.WIDTH, line));
        assertTrue(
                digest.text().lines().anyMatch(line -> line.contains("fabrikam") && line.endsWith(" " + told)),
                digest::text);
    }

    @Test
    void whereNothingIsKnownThereArePlainNumbers() {
        Digest digest = RENDERER.render(day(InInbox.notKnown(9), InInbox.notKnown(0)));

        assertEquals(List.of("9", "0"), columnOf(digest));
        assertTrue(text(digest).contains("Inbox: spam deliveries that got in; what is still there is not known."));
    }

    @Test
    void whereNoneGotInNothingIsSaidToBeUnknown() {
        Digest digest = RENDERER.render(day(InInbox.notKnown(0), InInbox.notKnown(0)));

        assertEquals(List.of("0", "0"), columnOf(digest));
        assertTrue(text(digest).contains("Inbox: spam deliveries that got in. "), digest::text);
        assertFalse(text(digest).contains("still there"), digest::text);
    }

    /** The cells of the column, from the mail's HTML. */
    private static List<String> columnOf(Digest digest) {
        return Jsoup.parse(digest.html()).select("td.beside").eachText().stream()
                .filter(cell -> cell.startsWith("Inbox: "))
                .map(cell -> cell.substring("Inbox: ".length()))
                .toList();
    }

    private static String text(Digest digest) {
        return digest.text().replaceAll("\\s+", " ");
    }

    /** A quiet day whose listed domains have so much spam in inboxes. */
    private static Findings day(InInbox... inboxes) {
        Findings day = Days.quiet();
        List<Change> changes = new ArrayList<>();
        for (Change change : day.diff().changes()) {
            changes.add(new Change(
                    change.rank(),
                    change.previousRank(),
                    change.standing(),
                    with(change.activity(), Arrays.asList(inboxes).get(changes.size())),
                    change.usual(),
                    change.verdict(),
                    change.previousClass()));
        }
        return new Findings(
                day.date(),
                day.zone(),
                day.hunt(),
                day.snapshot(),
                day.baseline(),
                new SnapshotDiff(changes, day.diff().left()),
                day.ownProposed(),
                day.signals(),
                day.circumstances());
    }

    private static DomainActivity with(DomainActivity any, InInbox inbox) {
        return new DomainActivity(
                any.domain(),
                any.spam(),
                any.inbound(),
                inbox,
                any.recipients(),
                any.senders(),
                any.messages(),
                any.phish(),
                any.phishLast24h(),
                any.firstSpam(),
                any.earlierSpam(),
                any.evidence());
    }
}
