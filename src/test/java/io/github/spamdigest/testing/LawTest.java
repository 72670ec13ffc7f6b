package io.github.spamdigest.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LawTest {

    @Test
    void aLawIsTriedAsOftenAsAsked() {
        List<Integer> tried = new ArrayList<>();
        Law.holds(200, draw -> draw.between(1, 6), tried::add);
        assertEquals(200, tried.size());
        assertTrue(tried.containsAll(List.of(1, 2, 3, 4, 5, 6)), tried.toString());
        assertFalse(tried.stream().anyMatch(number -> number < 1 || number > 6));
    }

    @Test
    void aFailureNamesTheSeedThatMakesTheSameInputAndTheInput() {
        AssertionError error = assertThrows(
                AssertionError.class, () -> Law.holds(100, Draw::number, number -> assertEquals(0L, number)));
        long seed = Long.parseLong(error.getMessage().replaceFirst("(?s).*seed (-?\\d+),.*", "$1"));
        assertTrue(error.getMessage().contains(") for " + new Draw(seed).number() + ": "), error.getMessage());
    }

    @Test
    void aListIsCutDownToWhatFails() {
        AssertionError error = assertThrows(
                AssertionError.class,
                () -> Law.holdsForLists(
                        1000,
                        draw -> draw.list(0, 60, d -> d.between(0, 9)),
                        list -> assertFalse(list.contains(3) && list.contains(7))));
        assertTrue(error.getMessage().matches("(?s).*\\) for \\[(3, 7|7, 3)]: .*"), error.getMessage());
    }

    @Test
    void aListIsNotCutDownToNothingWhichMayBeNoInputAtAll() {
        assertEquals(List.of(2), Law.cutDown(List.of(1, 5, 2), list -> assertTrue(list.isEmpty())));
    }

    @Test
    void aLawThatHoldsForTheEmptyListIsNotCutDownToIt() {
        assertEquals(List.of(5), Law.cutDown(List.of(1, 5, 2), list -> assertFalse(list.contains(5))));
    }
}
