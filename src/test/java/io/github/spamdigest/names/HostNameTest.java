package io.github.spamdigest.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.testing.Law;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are mapped as registries and browsers do: UTS 46 without transition. */
class HostNameTest {

    private static final String COMBINING_DOT = "\u0307";

    @ParameterizedTest
    @CsvSource({
        "stra\u00dfe.example, xn--strae-oqa.example",
        "STRA\u1e9eE.example, xn--strae-oqa.example",
        "fa\u00df-kredit.example, xn--fa-kredit-h1a.example",
        "\u03b2\u03cc\u03bb\u03bf\u03c2.example, xn--nxasmm1c.example",
        "\u03b2\u03cc\u03bb\u03bf\u03c3.example, xn--nxasmq6b.example",
        "\u0392\u038c\u039b\u039f\u03a3.example, xn--nxasmq6b.example",
        "\u0dc1\u0dca\u200d\u0dbb\u0dd3.example, xn--10cl1a0b660p.example",
        "\u0646\u0627\u0645\u0647\u200c\u0627\u06cc.example, xn--mgba3gch31f060k.example",
        "\u2615.example, xn--53h.example",
        "b\u00fccher\u3002example, xn--bcher-kva.example",
        "\uff23ontoso\uff0eexample\uff61, contoso.example",
        "con\u00adtoso.example, contoso.example",
        "XN--STRAE-OQA.Example, xn--strae-oqa.example",
        "xn--strae-oqa.b\u00fccher.example, xn--strae-oqa.xn--bcher-kva.example",
        "Contoso.Example., contoso.example",
        "a_b.example, a_b.example",
        "a_b.m\u00fcnchen.example, a_b.xn--mnchen-3ya.example",
        "r3---sn.example, r3---sn.example",
        "r3---sn.m\u00fcnchen.example, r3---sn.xn--mnchen-3ya.example",
        "-a-.m\u00fcnchen.example, -a-.xn--mnchen-3ya.example",
        "localhost, localhost"
    })
    void aNameHasOneSpellingInASCII(String name, String ascii) {
        assertEquals(ascii, HostName.of(name).orElseThrow().ascii());
    }

    @ParameterizedTest
    @CsvSource({
        "xn--strae-oqa.example, stra\u00dfe.example",
        "STRA\u1e9eE.example, stra\u00dfe.example",
        "xn--nxasmm1c.example, \u03b2\u03cc\u03bb\u03bf\u03c2.example",
        "xn--mgba3gch31f060k.example, \u0646\u0627\u0645\u0647\u200c\u0627\u06cc.example",
        "mail.XN--BCHER-KVA.example, mail.b\u00fccher.example",
        "a_b.example, a_b.example"
    })
    void aNameHasOneSpellingInUnicode(String name, String unicode) {
        assertEquals(unicode, HostName.of(name).orElseThrow().unicode());
    }

    @Test
    void theTurkishCapitalIsALetterOfItsOwn() {
        HostName host = HostName.of("\u0130nfo.example").orElseThrow();
        assertEquals("i" + COMBINING_DOT + "nfo.example", host.unicode());
        assertTrue(host.ascii().startsWith("xn--"), host.ascii());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "\u3002",
                "a..example",
                ".example",
                "a.example..",
                "a b.example",
                "a@b.example",
                "m?nchen.example",
                "m\ufffdnchen.example",
                "m\u00fcn?chen.example",
                "http://m\u00fcnchen.example",
                "a%2eb.example",
                "a\u0000.example",
                "half-\ud800.example",
                "xn--.example",
                "xn--a.example",
                "xn--abc-.example",
                "xn--99999999999.example",
                "xn--evilcom-t56c.example",
                "xn--xn--a-ecp.example",
                "xn--xn---8ra.example",
                "a\u200db.example",
                "a\u200cb.example",
                "\u05d0a.example",
                "\u0301a.example",
                "\u202ea.example",
                "\u2100.example",
                "\u2474.example",
                "[2001:db8::1]"
            })
    void whatIsNoNameIsRefused(String name) {
        assertEquals(Optional.empty(), HostName.of(name));
    }

    @Test
    void lengthsAreThoseOfTheDns() {
        String label = "a".repeat(63);
        String longest = (label + ".").repeat(3) + "a".repeat(61);
        assertTrue(HostName.of(label + ".example").isPresent());
        assertFalse(HostName.of(label + "a.example").isPresent());
        assertTrue(HostName.of(longest).isPresent());
        assertFalse(HostName.of(longest + "a").isPresent());
        // Short enough in Unicode, too long for the DNS.
        assertTrue(HostName.of("\u00fc".repeat(50) + ".example").isPresent());
        assertFalse(HostName.of("\u00fc".repeat(60) + "\u4e2d.example").isPresent());
        assertFalse(
                HostName.of(("\u4e2d".repeat(10) + ".").repeat(22) + "example").isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"stra\u00dfe.example", "xn--strae-oqa.example", "stra\u00dfe.b\u0075\u0308cher.example"})
    void bothSpellingsNameTheHost(String name) {
        assertTrue(HostName.of(name).orElseThrow().isSpelt(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uff23ontoso.example", "contoso\u3002example", "con\u00adtoso.example", "evil\u2024com"})
    void whatIsANameOnlyAfterAChangeOfItsCharactersIsNoSpellingOfIt(String name) {
        assertFalse(HostName.of(name).filter(host -> host.isSpelt(name)).isPresent());
    }

    @Test
    void eachSpellingOfANameLeadsToTheSameName() {
        Law.holds(
                4000,
                draw -> draw.text(60),
                text -> HostName.of(text).ifPresent(host -> {
                    assertEquals(Optional.of(host), HostName.of(host.ascii()));
                    assertEquals(Optional.of(host), HostName.of(host.unicode()));
                }));
    }
}
