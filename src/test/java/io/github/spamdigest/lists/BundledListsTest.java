package io.github.spamdigest.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.names.HostName;
import io.github.spamdigest.testing.Law;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bundled lists know, and that no name makes them stumble. */
class BundledListsTest {

    private static final BundledLists LISTS = BundledLists.with(
            Set.of(name("corp.example")), Set.of(name("freemail.example")), Set.of(name("host.example")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmail.com",
                "mail.yahoo.co.jp",
                "em1.sendgrid.net",
                "tenant.onmicrosoft.com",
                "freemail.example",
                "eu.freemail.example",
                "\uff27\uff2d\uff21\uff29\uff2c.com",
                "gmail\u3002com"
            })
    void mailServicesAreListedWithWhatIsBelowThemAndInEveryWriting(String name) {
        assertTrue(LISTS.isMailService(name(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notgmail.com", "gmail.com.evil.example", "com", "example", "corp.example", ""})
    void whatOnlyLooksLikeAMailServiceIsNone(String name) {
        assertFalse(LISTS.isMailService(name(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"github.io", "evil.github.io", "a.b.azurewebsites.net", "x.host.example"})
    void sharedHostsAreListedWithWhatIsBelowThem(String name) {
        assertTrue(LISTS.isSharedHost(name(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com",
                "co.uk",
                "s3.amazonaws.com",
                "github.io",
                "xn--p1ai",
                "",
                " ",
                "localhost",
                "192.0.2.1",
                "[2001:db8::1]",
                "::1",
                "a..b",
                ".example",
                "a b.example",
                "evil%2eexample.com",
                "http://evil.example",
                "evil.example/x",
                "a@evil.example",
                "evil.example:25",
                "evil\u0000.example",
                "half-\ud800.example"
            })
    void whatNobodyCanRegisterCountsAsPublicSuffix(String name) {
        assertTrue(LISTS.isPublicSuffix(name(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "a.b.co.uk", "evil.github.io", "xn--bcher-kva.example", "b\u00fccher.example"})
    void whatSomebodyRegisteredIsNoPublicSuffix(String name) {
        assertFalse(LISTS.isPublicSuffix(name(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"corp.example", "mail.corp.example", "\uff43orp.example", "corp\u3002example"})
    void ourOwnNameIsKnownInEveryForm(String name) {
        assertTrue(LISTS.isOwn(name(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notcorp.example", "corp.example.evil.example", "example", ""})
    void aNameThatLooksLikeOursIsNotOurs(String name) {
        assertFalse(LISTS.isOwn(name(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stra\u00dfe.example",
                "xn--strae-oqa.example",
                "XN--STRAE-OQA.example",
                "STRA\u1e9eE.example",
                "mail.stra\u00dfe.example",
                "mail.xn--strae-oqa.example",
                "\u0392\u03cc\u03bb\u03bf\u03c3.example",
                "xn--nxasmq6b.example"
            })
    void anInternationalNameOfOursIsKnownInBothSpellings(String name) {
        assertTrue(international().isOwn(name(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "strasse.example",
                "mail.strasse.example",
                "\u03b2\u03cc\u03bb\u03bf\u03c2.example",
                "xn--nxasmm1c.example"
            })
    void whatOnlyAnOlderStandardTakesForOursIsNotOurs(String name) {
        assertFalse(international().isOwn(name(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stra\u00dfe.example", "xn--strae-oqa.example", "stra\uff53\u00dfe.example"})
    void ourOwnNameIsAskedForInEverySpelling(String name) {
        Set<SenderDomain> own =
                BundledLists.with(Set.of(name(name)), Set.of(), Set.of()).own();

        assertTrue(own.contains(name(name)));
        assertEquals(name.contains("\uff53") ? 3 : 2, own.size());
        assertEquals(own, LISTS.spellings(name(name)));
    }

    @Test
    void aPlainNameHasOneSpelling() {
        assertEquals(Set.of(name("a_b.example")), LISTS.spellings(name("a_b.example")));
        assertEquals(Set.of(name("a b")), LISTS.spellings(name("a b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u200db.example", "xn--a.example", "m?nchen.example", "m\ufffdnchen.example", "a..example"})
    void whatTheMappingRefusesIsNobodysToBlock(String name) {
        assertTrue(LISTS.isPublicSuffix(name(name)));
    }

    @Test
    void publicSuffixesAreKnownInBothSpellings() {
        assertTrue(LISTS.isPublicSuffix(name("\u516c\u53f8.cn")));
        assertTrue(LISTS.isPublicSuffix(name("xn--55qx5d.cn")));
        assertFalse(LISTS.isPublicSuffix(name("fa\u00df.\u516c\u53f8.cn")));
    }

    @Test
    void endlessNamesAreNoNames() {
        assertTrue(LISTS.isPublicSuffix(name("x".repeat(300) + ".example")));
        assertTrue(LISTS.isPublicSuffix(name("x.".repeat(200) + "example")));
        assertTrue(LISTS.isPublicSuffix(name("x".repeat(64) + ".example")));
    }

    @Test
    void noNameMakesTheListsStumble() {
        Law.holds(4000, draw -> draw.chance() ? draw.text(255) : draw.ascii(255), name -> {
            SenderDomain domain = name(name);
            LISTS.isMailService(domain);
            LISTS.isSharedHost(domain);
            if (!domain.name().contains(".") && domain.name().chars().allMatch(c -> c < 128)) {
                assertTrue(LISTS.isPublicSuffix(domain));
            }
        });
    }

    @Test
    void everyLineOfTheListsIsANormalisedHostWithADotAndStandsOnce() {
        for (String file : List.of("free-mail.txt", "mail-services.txt", "shared-hosts.txt")) {
            List<String> names = ListFile.read(file);
            assertTrue(names.size() >= 100, file);
            assertEquals(names.stream().sorted().distinct().toList(), names, file);
            for (String name : names) {
                assertEquals(name, HostName.of(name).orElseThrow().ascii());
                assertTrue(name.contains("."), name);
                assertFalse(name.endsWith(".example"), name);
            }
        }
    }

    private static BundledLists international() {
        Set<SenderDomain> own = Set.of(name("stra\u00dfe.example"), name("\u03b2\u03cc\u03bb\u03bf\u03c3.example"));
        return BundledLists.with(own, Set.of(), Set.of());
    }

    private static SenderDomain name(String name) {
        return new SenderDomain(name);
    }
}
