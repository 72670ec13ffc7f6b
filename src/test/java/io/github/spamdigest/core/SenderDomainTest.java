package io.github.spamdigest.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One domain has one name, and names have one order. */
class SenderDomainTest {

    private static final List<String> PIECES =
            List.of("a", "B", ".", "\u0130", "\ud7ff", "\uffee", "\ud83d\ude00", "\ud83e\udd14");

    @ParameterizedTest
    @CsvSource({"A.Example, a.example", "a.example., a.example", "A.EXAMPLE..., a.example", "..., ''", "'', ''"})
    void spellingsOfOneDomainAreOneDomain(String spelling, String name) {
        assertEquals(name, new SenderDomain(spelling).name());
    }

    /** Each letter by itself, as Kusto and the DNS do: in Greek words Java writes the last sigma as another letter. */
    @ParameterizedTest
    @CsvSource({
        "\u0392\u038c\u039b\u039f\u03a3.example, \u03b2\u03cc\u03bb\u03bf\u03c3.example",
        "\u0392\u038c\u039b\u039f\u03a3-1.example, \u03b2\u03cc\u03bb\u03bf\u03c3-1.example",
        "mail.\u0392\u038c\u039b\u039f\u03a3, mail.\u03b2\u03cc\u03bb\u03bf\u03c3",
        "\u03b2\u03cc\u03bb\u03bf\u03c2.example, \u03b2\u03cc\u03bb\u03bf\u03c2.example",
        "STRA\u1e9eE.example, stra\u00dfe.example",
        "\u0130nfo.example, i\u0307nfo.example",
        "XN--STRAE-OQA.example, xn--strae-oqa.example"
    })
    void aCapitalBecomesItsOwnSmallLetter(String name, String lower) {
        assertEquals(lower, new SenderDomain(name).name());
    }

    @Test
    void upperCaseIsLoweredTheSameUnderATurkishLocale() {
        assertEquals("tr", Locale.getDefault().getLanguage(), "the tests run under a Turkish locale");
        assertEquals(new SenderDomain("mail.contoso.example"), new SenderDomain("MAIL.CONTOSO.EXAMPLE"));
    }

    @Test
    void onlyTheEmptyNameIsNone() {
        assertTrue(SenderDomain.NONE.isNone());
        assertTrue(new SenderDomain(".").isNone());
        assertFalse(new SenderDomain(" ").isNone());
    }

    @ParameterizedTest
    @CsvSource({
        "'', a",
        "a, aa",
        "a, b",
        "z, é",
        "\uffee, \ud83d\ude00",
        "x\uffee, x\ud83d\ude00a",
        "\ud83d\ude00, \ud83d\ude01",
        "\ud83d\ude00, \ud83e\udd14",
        "\ud83d\ude00, \ud83d\ude00a",
        "\ud7ff, \ud83d\ude00",
    })
    void namesAreOrderedByCodePoint(String less, String more) {
        assertTrue(new SenderDomain(less).compareTo(new SenderDomain(more)) < 0, less + " before " + more);
        assertTrue(new SenderDomain(more).compareTo(new SenderDomain(less)) > 0, more + " after " + less);
    }

    @Test
    void halfAPairIsOrderedBeforeTheWholeOne() {
        SenderDomain half = new SenderDomain("\ud83d\uffee");
        SenderDomain whole = new SenderDomain("\ud83d\ude00");
        assertTrue(half.compareTo(whole) < 0);
        assertTrue(whole.compareTo(half) > 0);
    }

    private record Pair(SenderDomain first, SenderDomain second) {}

    @Test
    void theOrderIsTheOneOfTheCodePoints() {
        Law.holds(2000, SenderDomainTest::pair, pair -> {
            SenderDomain first = pair.first();
            SenderDomain second = pair.second();
            int expected = Arrays.compare(
                    first.name().codePoints().toArray(),
                    second.name().codePoints().toArray());
            assertEquals(Integer.signum(expected), Integer.signum(first.compareTo(second)));
            assertEquals(0, Comparator.<SenderDomain>naturalOrder().compare(first, new SenderDomain(first.name())));
        });
    }

    @Test
    void aNormalNameStaysAsItIs() {
        Law.holds(2000, SenderDomainTest::name, name -> {
            SenderDomain domain = new SenderDomain(name);
            assertEquals(domain, new SenderDomain(domain.name()));
        });
    }

    static Pair pair(Draw draw) {
        return new Pair(new SenderDomain(name(draw)), new SenderDomain(name(draw)));
    }

    /** Any whole characters, or a few of those whose order is easily mistaken. */
    static String name(Draw draw) {
        return draw.chance() ? draw.text(255).replaceAll("\\p{Cs}", "") : draw.joined(4, piece -> piece.of(PIECES));
    }
}
