package io.github.spamdigest.executed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.families.Family;
import io.github.spamdigest.core.families.SpamOfNames;
import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What no single domain shows, told alike by the query, by files and by plain loops. */
class FamiliesTest {

    private static final Instant END = Instant.parse("2026-11-22T05:00:00Z");

    private final List<EventRow> rows = new ArrayList<>();

    @Test
    void aNameCountsItselfAndAllBelowIt() {
        add("fabrikam.example", 1, "Inbox");
        add("a.fabrikam.example", 30, "Junk folder");
        add("b.a.Fabrikam.example.", 40, "inbox/folder");
        add("notfabrikam.example", 1, "Inbox");
        add("localhost", 1, "Inbox");
        add("", 1, "Inbox");

        assertEquals(
                new SpamOfNames(
                        List.of(family("fabrikam.example", 3, 3, 2), family("a.fabrikam.example", 2, 2, 1)),
                        Optional.of(4L)),
                found(Counting.DELIVERIES));
    }

    @Test
    void aNameHasTwoToSixLabels() {
        add("x.s.i.f.e.d.c.b", 1, "");
        add("y.s.i.f.e.d.c.b", 1, "");

        assertEquals(
                List.of("c.b", "d.c.b", "e.d.c.b", "f.e.d.c.b", "i.f.e.d.c.b"),
                found(Counting.DELIVERIES).families().stream()
                        .map(family -> family.name().name())
                        .toList());
    }

    @Test
    void onlyThe300WithTheMostSpamAreAnsweredWith() {
        for (int i = 0; i < 310; i++) {
            add("a.n" + i + ".test", 1, "");
            add("b.n" + i + ".test", 1, "");
        }

        assertEquals(Family.MOST, found(Counting.DELIVERIES).families().size());
    }

    @Test
    void whatCameBeforeInTheWindowIsNotFresh() {
        add("a.example", 1, "");
        add("a.example", 50, "");
        add("b.example", 30, "");
        add("c.example", 2, "");

        assertEquals(Optional.of(1L), found(Counting.DELIVERIES).fresh());
    }

    @ParameterizedTest
    @EnumSource
    void randomNamesAreToldAlike(Counting counting) {
        Random random = new Random(26);
        for (int i = 0; i < 600; i++) {
            StringBuilder name = new StringBuilder(random.nextBoolean() ? "test" : "example");
            for (int labels = random.nextInt(9); labels > 0; labels--) {
                name.insert(0, List.of("a", "b", "", "\u00e9", "A", "x y").get(random.nextInt(6)) + ".");
            }
            add(name.toString(), random.nextInt(80), random.nextBoolean() ? "INBOX" : "Quarantine");
        }

        found(counting);
    }

    /** What all three tell of the rows, once they tell the same. */
    private SpamOfNames found(Counting counting) {
        Hunt hunt = new Hunt(3, 10, counting, Exclusions.DEFAULT, 7);
        BothWorlds both = new BothWorlds(hunt, List.of(hunt.windowEndingAt(END)), Set.of());
        List<Snapshot> counted = both.counted(rows);
        assertEquals(List.of(), BothWorlds.differences(counted, both.executed(rows)));
        assertEquals(List.of(), BothWorlds.differences(counted, both.local(rows)));
        return counted.get(0).totals().names();
    }

    private static Family family(String name, long names, long spam, long inInbox) {
        return new Family(new SenderDomain(name), names, spam, inInbox);
    }

    private void add(String domain, int hoursBefore, String place) {
        rows.add(EventRow.at(END.minus(Duration.ofHours(hoursBefore)))
                .with(EventColumn.NETWORK_MESSAGE_ID, "m-" + rows.size())
                .with(EventColumn.RECIPIENT_EMAIL_ADDRESS, "u@contoso.example")
                .with(EventColumn.REPORT_ID, "r-" + rows.size())
                .with(EventColumn.SENDER_FROM_DOMAIN, domain)
                .with(EventColumn.EMAIL_DIRECTION, "Inbound")
                .with(EventColumn.DELIVERY_LOCATION, place)
                .with(EventColumn.THREAT_TYPES, "Spam"));
    }
}
