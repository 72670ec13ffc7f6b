package io.github.spamdigest.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Totals.RowsOfWindow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rows are missing from a window. */
class RowsOfWindowTest {

    @ParameterizedTest
    @CsvSource({
        "1000, 10, 1, false, false",
        "1000, 9, 1, true, false",
        "1001, 10, 1, true, false",
        "99, 1, 1, false, false",
        "101, 1, 1, true, false",
        "27, 0, 0, true, true",
        "265, 240, 0, false, true",
        "9000000000000000, 90000000000000, 1, false, false",
        "0, 0, 0, false, true"
    })
    void oneInAHundredIsCleanInboundAndOneIsOutboundWhereNothingIsFiltered(
            long all, long clean, long outbound, boolean lacksClean, boolean lacksOutbound) {
        RowsOfWindow rows = new RowsOfWindow(all, clean, outbound);

        assertEquals(lacksClean, rows.lacksCleanInbound());
        assertEquals(lacksOutbound, rows.lacksOutbound());
    }
}
