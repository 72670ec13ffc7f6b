package io.github.spamdigest.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.SenderDomain;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names are those of institutions, and which everybody knows. */
class NoStrangersTest {

    private static final BundledLists LISTS = BundledLists.with(Set.of(name("corp.example")), Set.of(), Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cs.oldtown.edu",
                "edu",
                "ox.ac.uk",
                "a.b.edu.au",
                "town.gov",
                "service.gov.uk",
                "sede.gob.es",
                "impots.gouv.fr",
                "city.go.jp",
                "army.mil",
                "who.int",
                "lincoln.k12.ne.us",
                "news.europa.eu",
                "OX.AC.UK",
                "ox\u3002ac\u3002uk"
            })
    void institutionsAreKnownByTheirSuffix(String name) {
        assertTrue(LISTS.isInstitution(name(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "edu.evil.example",
                "gov.evil.com",
                "ac.example",
                "go.com",
                "evil-edu.com",
                "university.com",
                "uk",
                "co.uk",
                "k12.evil.us",
                ""
            })
    void whatOnlyLooksLikeAnInstitutionIsNone(String name) {
        assertFalse(LISTS.isInstitution(name(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoom.us",
                "canva.com",
                "stripe.com",
                "box.com",
                "accounts.google.com",
                "teams.mail.microsoft",
                "email-records.microsoft.com",
                "APPLE.com"
            })
    void namesThatEverybodyKnowsAreListedWithWhatIsBelowThem(String name) {
        assertTrue(LISTS.isWidelyKnown(name(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notzoom.us", "zoom.us.evil.example", "microsoft", "com", "corp.example", ""})
    void whatOnlyLooksLikeAWellKnownNameIsNone(String name) {
        assertFalse(LISTS.isWidelyKnown(name(name)));
    }

    /** Everybody below a suffix would count as known. */
    @Test
    void noPublicSuffixIsListedAsAWellKnownName() {
        assertEquals(
                List.of(),
                ListFile.read("well-known.txt").stream()
                        .filter(listed -> LISTS.isPublicSuffix(name(listed)))
                        .toList());
    }

    private static SenderDomain name(String name) {
        return new SenderDomain(name);
    }
}
