package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdnNameTest {

    @Test
    void aSpellingThatIsAnotherNameIsNotShownBesideIt() {
        assertEquals(Optional.empty(), IdnName.of("evil\u2024com"));
        assertEquals(Optional.empty(), IdnName.of("\uff45vil.example"));
        assertEquals(Optional.of("xn--strae-oqa.example"), IdnName.of("stra\u00dfe.example"));
        assertEquals(Optional.of("fa\u00df-kredit.example"), IdnName.of("xn--fa-kredit-h1a.example"));
    }
}
