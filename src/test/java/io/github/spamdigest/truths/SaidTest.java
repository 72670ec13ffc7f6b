package io.github.spamdigest.truths;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SaidTest {

    private static Said about(String... names) {
        return new Said(List.of(names), "any", true);
    }

    private static Attack on(String name) {
        return new Attack(AttackKind.NEW_FLOOD, List.of(name), List.of(), 9, 9, -9, false, false);
    }

    @Test
    void aDomainIsNamedByItselfByWhatIsBelowOrAboveItAndByItsAddresses() {
        assertTrue(about("shop.co.uk").names(on("shop.co.uk")));
        assertTrue(about("mail.shop.co.uk").names(on("shop.co.uk")));
        assertTrue(about("shop.co.uk").names(on("mail.shop.co.uk")));
        assertTrue(about("a@shop.co.uk").names(on("shop.co.uk")));
        assertFalse(about("workshop.co.uk").names(on("shop.co.uk")));
        assertFalse(about("co.uk").names(on("shop.co.uk")), "a public suffix is nobody's name");
        assertFalse(about().names(on("shop.co.uk")));
    }

    @Test
    void anAddressOnFreeMailIsNamedByItselfAlone() {
        assertTrue(about("a@gmail.com").names(on("a@gmail.com")));
        assertFalse(about("gmail.com").names(on("a@gmail.com")));
        assertFalse(about("b@gmail.com").names(on("a@gmail.com")));
    }

    @Test
    void aTaskOfManyNamesDeservesALookOnlyIfEachOfThemDoes() {
        assertTrue(about("a.com", "b.com").isNeutral(List.of("b.com", "a.com")));
        assertFalse(about("a.com", "c.com").isNeutral(List.of("b.com", "a.com")));
        assertFalse(about().isNeutral(List.of("a.com")));
    }
}
