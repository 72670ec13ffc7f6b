package io.github.spamdigest.executed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.view.Carried;
import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.eventgen.ViewFacts;
import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.KqlEngine;
import io.github.spamdigest.testing.Law;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What became of mail, and who clicked: the executed text and the local source find what plain loops find, whatever tables are
 * there.
 */
class BesideExecutedTest {

    /** So many events and tries in the build; {@code -Dexecuted.tries=N -Dexecuted.rows=N} tries longer. */
    private static final int TRIES = Integer.getInteger("executed.tries", 12);

    private static final int ROWS = Integer.getInteger("executed.rows", 900);

    @Test
    void localExecutedAndCountedAreEqual() {
        Law.holds(TRIES, draw -> BesideEvents.of(draw, ROWS), BesideExecutedTest::check);
    }

    @Test
    void theEventsReachEveryFateAndEveryKindOfClick() {
        Draw draw = new Draw(3);
        List<BesideEvents.Case> cases =
                Stream.generate(() -> BesideEvents.of(draw, 1200)).limit(40).toList();
        Set<String> shapes = new HashSet<>();
        cases.forEach(one -> shapes.add(
                one.beside().posts().isEmpty() + " " + one.beside().clicks().isEmpty() + " " + one.shape()));
        assertTrue(shapes.size() > 20, shapes::toString);

        List<NamesInView> views = cases.stream()
                .limit(24)
                .map(one -> counted(one).get(0).inView())
                .toList();
        Set<Integer> verdicts = new HashSet<>();
        views.stream()
                .flatMap(view -> view.names().stream())
                .flatMap(name -> name.streams().stream())
                .flatMap(stream -> stream.days().stream())
                .forEach(day -> verdicts.add(day.verdicts()));
        for (int judged = 1; judged < 8; judged++) {
            for (int fate :
                    List.of(0, DayCount.INSIDE, DayCount.INSIDE | DayCount.GONE, DayCount.INSIDE | DayCount.STILL)) {
                assertTrue(verdicts.contains(judged | fate), judged + " with " + fate);
            }
        }
        List<Integer> open = cases.stream()
                .map(one -> one.made().question().open().size())
                .sorted()
                .toList();
        assertTrue(open.get(0) == 0 && open.get(39) > NamesInView.MOST_ASKED, open::toString);
        List<Integer> days = views.stream()
                .flatMap(view -> view.asked().values().stream().map(List::size))
                .distinct()
                .toList();
        assertTrue(days.contains(0) && days.stream().anyMatch(count -> count > 20), days::toString);
        List<Clicks> clicks = views.stream()
                .flatMap(view -> view.names().stream())
                .flatMap(name -> name.clicks().stream())
                .toList();
        assertTrue(clicks.stream().anyMatch(one -> !one.address().isEmpty() && one.people() > one.through()));
        assertTrue(clicks.stream().anyMatch(one -> one.through() > one.harmed() && one.harmed() > 0));
        assertTrue(clicks.stream().anyMatch(one -> one.accounts().size() == 20 && one.people() > 20));
        assertTrue(clicks.stream()
                .anyMatch(one -> !one.throughAccounts().isEmpty()
                        && one.accounts().size() > one.throughAccounts().size()));
        List<Carried> carried = views.stream()
                .flatMap(view -> view.names().stream())
                .map(NameActivity::carried)
                .toList();
        assertTrue(carried.stream().anyMatch(one -> one.byZap() > 0));
        assertTrue(carried.stream().anyMatch(one -> one.byPeople() > 0));
        assertTrue(carried.stream().anyMatch(one -> one.failed() > 0));
        assertTrue(carried.stream().anyMatch(one -> one.link().isPresent()));
        assertTrue(carried.stream()
                .anyMatch(one -> one.firstContacts().isPresent()
                        && one.withLinks().isEmpty()
                        && one.withAttachments().filter(part -> part.some() > 0).isPresent()));
    }

    /** What all three find of who is in view; fails where they differ in that or in the ranking. */
    static NamesInView check(BesideEvents.Case one) {
        return checked(one).get(0).inView();
    }

    /** What all three find; fails where they differ. */
    static List<Snapshot> checked(BesideEvents.Case one) {
        BothWorlds question = one.made().question();
        KeptCase.keep(question, one.made().rows(), one.beside(), one.shape());
        try (KqlEngine.Events events = KqlEngine.events(one.made().rows(), one.beside(), one.shape())) {
            List<Snapshot> executed = question.executed(events);
            List<Snapshot> counted = counted(one);
            assertSame(counted, executed, "what only one of them finds");
            List<Snapshot> local = question.local(one.made().rows(), one.beside());
            assertSame(counted, local, "what only one of them finds, from a file");
            return counted;
        }
    }

    /** Fails where snapshots differ. */
    static void assertSame(List<Snapshot> counted, List<Snapshot> found, String what) {
        NamesInView expected = counted.get(0).inView();
        NamesInView view = found.get(0).inView();
        assertEquals(only(expected, view), only(view, expected), what);
        assertEquals(expected, view);
        // The totals know nothing of these tables, and loops take only rows that are near for the oldest.
        assertEquals(
                List.of(),
                BothWorlds.differences(counted, found).stream()
                        .filter(line -> !line.contains(", total: "))
                        .toList(),
                what);
    }

    /** What plain loops over the rows find. */
    static List<Snapshot> counted(BesideEvents.Case one) {
        return one.made().question().counted(one.made().rows(), one.beside());
    }

    /** What is found in one view and not in another. */
    private static String only(NamesInView view, NamesInView other) {
        List<String> lines = new ArrayList<>(ViewFacts.of(view));
        lines.removeAll(ViewFacts.of(other));
        return String.join("\n", lines);
    }
}
