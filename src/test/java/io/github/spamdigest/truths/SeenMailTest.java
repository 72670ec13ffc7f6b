package io.github.spamdigest.truths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.DayCount;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What each table tells of drawn mail, by hand. */
class SeenMailTest {

    private static final int SPAM = DayCount.SPAM;
    private static final int IN = DayCount.INSIDE;
    private static final Way WAY = Way.of("a@shop.example", "198.18.1.0/24", Auth.PASS);

    private static Cell cell(Mail mail, int verdicts, Fate fate) {
        return new Cell(WAY, 2, verdicts, 1, 7, mail.begin(), fate);
    }

    private static List<Integer> seen(Tables tables, int later, Cell... cells) {
        Mail mail = new Mail(50, 35, tables);
        mail.add(cell(mail, 0, new Fate(Fate.Kind.TAKEN, 30, 0)));
        List.of(cells).forEach(mail::add);
        return SeenMail.of(mail, later).cells(WAY.domain()).stream()
                .skip(1)
                .map(Cell::verdicts)
                .toList();
    }

    private static Cell threat(int verdicts, Fate.Kind kind, int day) {
        return new Cell(WAY, 2, verdicts, 1, 7, 9, new Fate(kind, day, verdicts & ~IN));
    }

    @Test
    void theTableOfActionsTellsWhereMailIs() {
        assertEquals(
                List.of(SPAM | IN | DayCount.GONE, SPAM | IN | DayCount.STILL, SPAM | IN, SPAM),
                seen(
                        new Tables(true, false, false),
                        0,
                        threat(SPAM | IN, Fate.Kind.TAKEN, 0),
                        threat(SPAM | IN, Fate.Kind.FAILED, 0),
                        threat(SPAM | IN, Fate.Kind.UNCLEAR, 0),
                        threat(SPAM, Fate.Kind.MOVED, 0)));
    }

    @Test
    void theNewestPlaceTellsWhatWasMovedAndNothingOfWhatWasNot() {
        assertEquals(
                List.of(SPAM | IN | DayCount.GONE, SPAM | IN, SPAM | IN | DayCount.STILL),
                seen(
                        new Tables(false, false, true),
                        0,
                        threat(SPAM | IN, Fate.Kind.TAKEN, 0),
                        threat(SPAM | IN, Fate.Kind.NOTHING, 0),
                        threat(SPAM, Fate.Kind.MOVED, 0)));
    }

    @Test
    void withoutEitherNothingIsKnown() {
        assertEquals(
                List.of(SPAM | IN, SPAM),
                seen(Tables.NONE, 0, threat(SPAM | IN, Fate.Kind.TAKEN, 0), threat(SPAM, Fate.Kind.MOVED, 0)));
    }

    @Test
    void cleanMailIsAThreatOnceAnActionCallsItOne() {
        Cell late = new Cell(WAY, 2, 0, 1, 7, 9, new Fate(Fate.Kind.TAKEN, -1, DayCount.PHISH));
        Tables actions = new Tables(true, false, true);

        assertEquals(List.of(0), seen(actions, 0, late), "it is done after the first digest");
        assertEquals(List.of(DayCount.PHISH | IN | DayCount.GONE), seen(actions, 1, late));
        assertEquals(List.of(0), seen(new Tables(false, false, true), 1, late));
    }

    @Test
    void clicksArePeopleAndThoseOnPhishDoHarm() {
        Mail mail = new Mail(50, 35, new Tables(false, true, false));
        Cell spam = cell(mail, SPAM | IN, Fate.NOTHING);
        Cell phish = cell(mail, DayCount.PHISH | IN, Fate.NOTHING);
        List.of(spam, phish).forEach(mail::add);
        mail.clicks.put(spam.message(), List.of(new Click(1, 0, true), new Click(1, 0, true), new Click(2, 0, false)));
        mail.clicks.put(phish.message(), List.of(new Click(2, -1, true)));

        assertEquals(new Clicks("", 2, 1, 0), SeenMail.of(mail, 0).clicks("", List.of(spam, phish)));
        assertEquals(new Clicks("", 2, 2, 1), SeenMail.of(mail, 1).clicks("", List.of(spam, phish)));
        assertEquals(Set.of(), SeenMail.of(mail, 0).clickedThrough());
        assertEquals(Set.of("shop.example"), SeenMail.of(mail, 1).clickedThrough());
    }

    @Test
    void aNameIsOverOnceAllIsGoneAndItIsKnownThatNobodyGotThrough() {
        for (boolean isKnown : List.of(true, false)) {
            Mail mail = new Mail(50, 35, new Tables(true, isKnown, false));
            Cell gone = cell(mail, SPAM | IN, new Fate(Fate.Kind.TAKEN, 0, SPAM));
            mail.add(gone);
            assertEquals(isKnown, SeenMail.of(mail, 0).isOver("shop.example"));
            mail.clicks.put(gone.message(), List.of(new Click(1, 0, true)));
            assertFalse(SeenMail.of(mail, 0).isOver("shop.example"));
        }
        Mail left = new Mail(50, 35, new Tables(true, true, false));
        left.add(cell(left, SPAM | IN, Fate.NOTHING));
        assertFalse(SeenMail.of(left, 0).isOver("shop.example"));
    }

    @Test
    void organisationsHaveEachTableAndNone() {
        List<Tables> drawn = LongStream.range(0, 60)
                .mapToObj(seed -> new Aftermath(new Dice(~seed)).tables)
                .distinct()
                .toList();
        assertEquals(8, drawn.size());
    }

    @Test
    void everydayMailHasAnAftermathAndTheMailItselfStaysTheSame() {
        Organisation quiet = Organisation.quiet(3);
        Mail mail = quiet.mail();
        Set<Fate.Kind> kinds = new HashSet<>();
        mail.inbound
                .values()
                .forEach(cells -> cells.forEach(cell -> kinds.add(cell.fate().kind())));

        assertEquals(Set.of(Fate.Kind.values()), kinds);
        assertFalse(mail.clicks.isEmpty());
        assertTrue(mail.inbound.get(new SenderDomain("gmail.com")).stream().anyMatch(Cell::isThreat));
    }
}
