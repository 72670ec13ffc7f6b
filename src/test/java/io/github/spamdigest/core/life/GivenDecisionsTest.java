package io.github.spamdigest.core.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.Task.Urgency;
import io.github.spamdigest.core.life.Decision.As;
import io.github.spamdigest.lists.BundledLists;
import io.github.spamdigest.testing.InMemoryDecisionBook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions in a setting, beside those that are made with the command. */
class GivenDecisionsTest {

    private static final NameKey KEY = new NameKey("0123456789abcdef".repeat(4));
    private static final LocalDate SEEN = LocalDate.of(2026, 11, 22);
    private static final Instant AT = Instant.parse("2026-11-22T09:30:00Z");
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final SenderLists LISTS = BundledLists.with(Set.of(), Set.of(), Set.of());
    private static final PastTasks PAST = new PastTasks(
            KEY,
            List.of(
                    told("northwind.example", ""),
                    told("xn--mnchen-3ya.example", ""),
                    told("freemail.example", KEY.hashOf("eve@mail.freemail.example"))),
            1,
            0);

    private final InMemoryDecisionBook book = new InMemoryDecisionBook();

    @ParameterizedTest
    @CsvSource({
        "NorthWind.example,northwind.example",
        "mail.northwind[.]example,northwind.example",
        "m\u00fcnchen.example,xn--mnchen-3ya.example",
        "other.example,other.example",
    })
    void aDomainMeansTheNameThatWasTold(String written, String name) {
        Decision read = given(entry(written, As.DONE, AT))
                .about(PAST, LISTS, NOW, SEEN)
                .all()
                .get(0);
        assertEquals(new Decision(new SenderDomain(name), "", As.DONE, AT, SEEN, Optional.empty(), "git", ""), read);
    }

    @Test
    void anAddressIsKeptAsItsHash() {
        Decision read = given(entry("Eve@mail.freemail.example", As.WATCHING, AT))
                .about(PAST, LISTS, NOW, SEEN)
                .all()
                .get(0);
        assertEquals(KEY.hashOf("eve@mail.freemail.example"), read.address());
        assertEquals(new SenderDomain("freemail.example"), read.name());
    }

    @ParameterizedTest
    @CsvSource({"-1,EXPECTED", "0,EXPECTED", "1,DONE"})
    void ofTwoAboutANameTheNewerCounts(int hoursAfterTheCommand, As counts) {
        book.write(List.of(made("northwind.example", As.EXPECTED)));
        GivenDecisions given =
                given(entry("northwind.example", As.DONE, AT.plus(Duration.ofHours(hoursAfterTheCommand))));
        List<Decision> all = given.beside(book, PAST, LISTS, NOW, SEEN).all();
        assertEquals(List.of(counts), all.stream().map(Decision::as).toList());
    }

    @Test
    void ofTwoInTheSettingTheNewerCountsWhereverItStands() {
        GivenDecisions two = given(
                entry("northwind.example", As.DONE, AT.plusSeconds(1)),
                entry("mail.northwind.example", As.EXPECTED, AT));
        assertEquals(
                List.of(As.DONE),
                two.about(PAST, LISTS, NOW, SEEN).all().stream()
                        .map(Decision::as)
                        .toList());
    }

    @Test
    void aDecisionOfATimeToComeCountsForNothingAndIsSaid() {
        GivenDecisions given = given(entry("northwind.example", As.EXPECTED, NOW.plusSeconds(1)));
        Decisions early = given.about(PAST, LISTS, NOW, SEEN);
        assertEquals(List.of(), early.all());
        assertTrue(early.unread().orElseThrow().contains("at a time to come"));
        Decisions then = given.about(PAST, LISTS, NOW.plusSeconds(1), SEEN);
        assertEquals(1, then.all().size());
        assertFalse(then.unread().isPresent());
    }

    @Test
    void oneThatHasEndedIsSaidFromTheDayAfterOnly() {
        GivenDecisions.Entry ends = new GivenDecisions.Entry(
                "northwind.example", As.DONE, AT, SEEN, Optional.of(SEEN.plusDays(2)), "git", "");
        assertEquals(
                Optional.empty(),
                given(ends).about(PAST, LISTS, NOW, SEEN.plusDays(2)).unread());
        assertEquals(
                Optional.of("d.json holds a decision that has ended and counts no longer; renew it or take it out."),
                given(ends).about(PAST, LISTS, NOW, SEEN.plusDays(3)).unread());
        GivenDecisions renewed = given(ends, entry("northwind.example", As.DONE, AT.plusSeconds(1)));
        assertEquals(
                Optional.empty(),
                renewed.about(PAST, LISTS, NOW, SEEN.plusDays(3)).unread());
    }

    @Test
    void toExpectWhatIsNeverExpectedIsSaidButNotWhereThatWasToldLater() {
        GivenDecisions expecting =
                given(entry("northwind.example", As.EXPECTED, AT), entry("partner.example", As.EXPECTED, AT));
        assertEquals(
                Optional.of("d.json holds a decision to expect what is never expected, which does not count;"
                        + " write watching or done instead."),
                expecting.about(trusted(SEEN), LISTS, NOW, SEEN).unread());
        assertEquals(
                Optional.empty(),
                expecting.about(trusted(SEEN.plusDays(1)), LISTS, NOW, SEEN).unread());
        assertEquals(
                Optional.empty(),
                given(entry("partner.example", As.DONE, AT))
                        .about(trusted(SEEN), LISTS, NOW, SEEN)
                        .unread());
    }

    @Test
    void whereOneOfBothCannotBeReadTheOtherCountsAndBothAreSaid() {
        book.breakDown("The table is gone.");
        GivenDecisions given = new GivenDecisions(
                "d.json", List.of(entry("northwind.example", As.DONE, AT)), Optional.of("d.json is damaged."));
        Decisions read = given.beside(book, PAST, LISTS, NOW, SEEN);
        assertEquals(1, read.all().size());
        assertEquals(Optional.of("The table is gone. d.json is damaged."), read.unread());
        InMemoryDecisionBook whole = new InMemoryDecisionBook();
        whole.write(List.of(made("contoso.example", As.DONE)));
        assertEquals(2, given.beside(whole, PAST, LISTS, NOW, SEEN).all().size());
    }

    private static GivenDecisions given(GivenDecisions.Entry... entries) {
        return new GivenDecisions("d.json", List.of(entries), Optional.empty());
    }

    private static GivenDecisions.Entry entry(String name, As as, Instant at) {
        return new GivenDecisions.Entry(name, as, at, SEEN, Optional.empty(), "git", "");
    }

    /** A partner whose sudden spam was told first on a date. */
    private static PastTasks trusted(LocalDate first) {
        ToldSignal.Key key = new ToldSignal.Key(new SenderDomain("partner.example"), Reason.SUDDEN_FROM_TRUSTED, "");
        return new PastTasks(KEY, List.of(new ToldSignal(key, Urgency.TODAY, first, AT, true, 0, 1)), 1, 0);
    }

    private static Decision made(String name, As as) {
        return new Decision(new SenderDomain(name), "", as, AT, SEEN, Optional.empty(), "alice", "");
    }

    private static ToldSignal told(String name, String address) {
        ToldSignal.Key key = new ToldSignal.Key(new SenderDomain(name), Reason.LET_IN_BY_US, address);
        return new ToldSignal(key, Urgency.TODAY, SEEN, Instant.EPOCH, true, 0, 1);
    }
}
