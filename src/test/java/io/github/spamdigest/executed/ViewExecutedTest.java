package io.github.spamdigest.executed;

import static io.github.spamdigest.eventgen.EventColumn.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.azure.logs.LogAnalyticsStub;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.eventgen.ViewFacts;
import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.ExecutedLogs;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.KqlEngine;
import io.github.spamdigest.testing.Law;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The text that asks who is in view, executed, finds whom the local source finds in the same events. */
class ViewExecutedTest {

    /** So many events and tries in the build; {@code -Dexecuted.tries=N -Dexecuted.rows=N} tries longer. */
    private static final int TRIES = Integer.getInteger("executed.tries", 6);

    private static final int ROWS = Integer.getInteger("executed.rows", 1250);

    static final Instant END = Instant.parse("2026-11-22T05:00:00Z");

    static final BothWorlds ONE_DAY = new BothWorlds(new Hunt(1, 10), List.of(TimeWindow.endingAt(END, 1)), Set.of());

    @Test
    void localAndExecutedNamesInViewAreEqual() {
        Law.holds(TRIES, draw -> ViewEvents.of(draw, ROWS), ViewExecutedTest::check);
    }

    @Test
    void theEventsReachEveryKindOfMail() {
        Draw draw = new Draw(1);
        List<NamesInView> views = Stream.generate(() -> ViewEvents.of(draw, 2000))
                .limit(4)
                .map(made -> made.question().counted(made.rows()).get(0).inView())
                .toList();
        String facts = String.join(
                "\n",
                views.stream().flatMap(view -> ViewFacts.of(view).stream()).toList());

        for (String word : List.of("organisation:", "rule:", "user:", "PASSED", "FORGED", "FAILED", "UNTOLD")) {
            assertTrue(facts.contains(word), word);
        }
        List<DayCount> counts = views.stream()
                .flatMap(view -> view.names().stream())
                .flatMap(name -> name.streams().stream())
                .flatMap(stream -> stream.days().stream())
                .toList();
        for (int verdicts = 1; verdicts < 16; verdicts++) {
            int bits = verdicts;
            assertTrue(bits == 8 || counts.stream().anyMatch(count -> count.verdicts() == bits), "" + verdicts);
        }
        assertTrue(counts.stream().anyMatch(count -> count.day() == NamesInView.DAYS - 1 && count.isThreat()));
        assertTrue(views.stream().anyMatch(view -> view.written().size() > 5));
    }

    @Test
    void moreThan500NamesAreCutByTheirExcessThenByName() {
        List<EventRow> rows = new ArrayList<>();
        for (int i = 0; i < 520; i++) {
            // The last ten have two threats in inboxes, so they come first; of the others, 30 are cut.
            for (int n = 0; n <= i / 510; n++) {
                rows.add(threat(rows.size(), Duration.ofHours(5))
                        .with(SENDER_FROM_DOMAIN, "n%03d.example".formatted(i)));
            }
        }
        NamesInView view = check(new SharedEvents.Case(ONE_DAY, rows));

        assertEquals("n510.example", view.names().get(0).domain().name());
        assertEquals("n489.example", view.names().get(499).domain().name());
        assertEquals(20, view.cutNames());
        assertEquals(20, view.cutInside());
    }

    @Test
    void aLateRowCountsOnTheDayOfItsFirstOrOnTheOldest() {
        List<EventRow> rows = new ArrayList<>();
        Duration[] firsts = {
            Duration.ofDays(35), Duration.ofDays(35).minusNanos(100), Duration.ofDays(37), Duration.ofDays(33)
        };
        for (Duration first : firsts) {
            EventRow late = threat(rows.size(), Duration.ofHours(5));
            rows.add(late);
            rows.add(threat(rows.size(), first)
                    .with(DELIVERY_LOCATION, "Quarantine")
                    .with(NETWORK_MESSAGE_ID, late.get(NETWORK_MESSAGE_ID)));
        }
        rows.add(threat(rows.size(), Duration.ofHours(7)));
        Hunt hunt = new Hunt(30, 10);
        NamesInView view =
                check(new SharedEvents.Case(new BothWorlds(hunt, List.of(hunt.windowEndingAt(END)), Set.of()), rows));

        assertEquals(
                List.of(
                        new DayCount(0, 9, 1, 1),
                        new DayCount(33, 1, 1, 1),
                        new DayCount(33, 9, 1, 1),
                        new DayCount(34, 1, 1, 1),
                        new DayCount(34, 9, 3, 3)),
                view.names().get(0).streams().get(0).days());
    }

    static EventRow threat(int number, Duration before) {
        return EventRow.at(END.minus(before))
                .with(EMAIL_DIRECTION, "Inbound")
                .with(THREAT_TYPES, "Spam")
                .with(DELIVERY_LOCATION, "Inbox")
                .with(SENDER_FROM_DOMAIN, "a.example")
                .with(NETWORK_MESSAGE_ID, "m-" + number)
                .with(RECIPIENT_EMAIL_ADDRESS, "u@contoso.example")
                .with(REPORT_ID, "r-" + number);
    }

    /** What both find; fails where they differ. */
    static NamesInView check(SharedEvents.Case made) {
        KeptCase.keep(made.question(), made.rows());
        try (KqlEngine.Events events = KqlEngine.events(made.rows());
                HttpsStub stub = new HttpsStub(request -> ExecutedLogs.answer(events, request))) {
            BothWorlds question = made.question();
            List<Snapshot> executed = LogAnalyticsStub.asking(stub)
                    .find(question.hunt(), question.windows().subList(0, 1), question.watched(), question.open());
            NamesInView local = question.local(made.rows()).get(0).inView();
            assertEquals(facts(local), facts(executed.get(0).inView()));
            assertEquals(local, executed.get(0).inView());
            return local;
        }
    }

    private static String facts(NamesInView view) {
        return String.join("\n", ViewFacts.of(view));
    }
}
