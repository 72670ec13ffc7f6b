package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctCountTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 100, 7_999, 8_000})
    void upToEightThousandTheCountIsExact(int distinct) {
        assertEquals(distinct, countOf(distinct));
    }

    @ParameterizedTest
    @ValueSource(ints = {8_001, 20_000, 100_000})
    void aboveItIsWithinTwoPercent(int distinct) {
        assertEquals(distinct, countOf(distinct), distinct * 0.02);
    }

    @Test
    void theEmptyTextDoesNotCount() {
        DistinctCount count = new DistinctCount();
        count.add("");
        assertEquals(0, count.count());
    }

    private static long countOf(int distinct) {
        DistinctCount count = new DistinctCount();
        for (int i = 0; i < 2 * distinct; i++) {
            count.add("person" + i % distinct + "@contoso.example");
        }
        return count.count();
    }
}
