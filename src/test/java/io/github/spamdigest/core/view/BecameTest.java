package io.github.spamdigest.core.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.SenderDomain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What became of the threats of a name, counted over all its ways and days of late. */
class BecameTest {

    private static final SenderDomain NAME = new SenderDomain("northwind.example");

    private static final Carried CARRIED = new Carried(
            Carried.Part.of(3, 4),
            Optional.empty(),
            Optional.empty(),
            2,
            1,
            1,
            Optional.of(new Carried.Link("a.example", 2)));

    @Test
    void onlyThreatsOfLateThatReachedAnInboxCount() {
        NamesInView.Told told = new NamesInView.Told(true, true, false);
        Became became = Became.of(NAME, view(told)).orElseThrow();

        assertEquals(new Became(12, 3, 4, Optional.of(new Clicks("", 2, 1, 1)), CARRIED, told), became);
        assertEquals(5, became.unknown());
        assertEquals(Optional.of(1L), became.failed());
    }

    @Test
    void withoutATableOfClicksNobodyKnowsWhoClicked() {
        assertEquals(
                Optional.empty(),
                Became.of(NAME, view(NamesInView.Told.NOTHING)).orElseThrow().clicks());
        assertEquals(
                Optional.empty(),
                Became.of(NAME, view(NamesInView.Told.NOTHING)).orElseThrow().failed());
    }

    @Test
    void ofANameThatIsNotInViewNothingIsKnown() {
        assertEquals(Optional.empty(), Became.of(NAME, NamesInView.NONE));
    }

    private static NamesInView view(NamesInView.Told told) {
        List<DayCount> some = List.of(
                new DayCount(0, DayCount.PHISH | DayCount.INSIDE | DayCount.STILL, 3, 3),
                new DayCount(0, DayCount.PHISH, 7, 7),
                new DayCount(5, DayCount.SPAM | DayCount.INSIDE, 5, 5),
                new DayCount(6, DayCount.SPAM | DayCount.INSIDE | DayCount.STILL, 50, 50));
        List<DayCount> others = List.of(
                new DayCount(2, DayCount.SPAM | DayCount.INSIDE | DayCount.GONE, 4, 4), new DayCount(2, 0, 9, 0));
        NameActivity name = new NameActivity(
                NAME,
                1,
                1,
                List.of(
                        new MailStream("a@northwind.example", "", "", Proof.PASSED, some),
                        new MailStream("", "", "", Proof.PASSED, others)),
                List.of(new Clicks("a@northwind.example", 1, 0, 0), new Clicks("", 2, 1, 1)),
                CARRIED);
        return new NamesInView(List.of(name), 0, 0, Map.of(), Map.of(), Optional.empty(), told);
    }
}
