package io.github.spamdigest.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days are counted back from the window's end, and the usual day is the same weekday. */
class DailySeriesTest {

    /** Thirty days, each holding its own index. */
    private static final DailySeries INDEXED =
            new DailySeries(LongStream.range(0, 30).boxed().toList());

    @Test
    void theUsualDayIsTheSameWeekdayOfTheFourWeeksBefore() {
        assertEquals(Optional.of(new Usual(17.5, 7, 28, 4)), INDEXED.usual(30));
    }

    @ParameterizedTest
    @CsvSource({"29, 4, 17.5", "28, 3, 14", "22, 3, 14", "21, 2, 10.5", "15, 2, 10.5", "14, 1, 7", "8, 1, 7"})
    void weeksThatTheDataDoesNotReachAreLeftOut(int covered, int weeks, double median) {
        Usual usual = INDEXED.usual(covered).orElseThrow();
        assertEquals(weeks, usual.weeks());
        assertEquals(median, usual.median());
    }

    @ParameterizedTest
    @CsvSource({"7", "1", "0"})
    void withoutACoveredWeekNothingIsUsual(int covered) {
        assertEquals(Optional.empty(), INDEXED.usual(covered));
    }

    @Test
    void aWindowOfAWeekHasNoUsualDay() {
        assertEquals(Optional.empty(), DailySeries.zero(7).usual(7));
        assertEquals(Optional.of(new Usual(0, 0, 0, 1)), DailySeries.zero(8).usual(8));
    }

    @Test
    void aLongWindowStillLooksAtFourWeeksOnly() {
        DailySeries ninety = new DailySeries(LongStream.range(0, 90).boxed().toList());
        assertEquals(INDEXED.usual(30), ninety.usual(90));
    }

    @Test
    void sumsAreHalfOpenAndEndWithTheWindow() {
        assertEquals(1 + 2, INDEXED.sum(1, 3));
        assertEquals(28 + 29, INDEXED.sum(28, 99));
        assertEquals(0, INDEXED.sum(30, 99));
        assertEquals(435, INDEXED.total());
        assertEquals(0, INDEXED.last24h());
        assertEquals(0, new DailySeries(List.of()).last24h());
        assertEquals(3, new DailySeries(Collections.nCopies(2, 3L)).last24h());
    }
}
