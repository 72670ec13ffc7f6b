package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.DigestException.Kind;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.local.LocalAdapters.DateOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which number of a date is the day. */
class DateOrderTest extends EventErrorsFixture {

    private Path file(String... times) {
        return desk.write(
                "a.csv",
                ExportedRow.csv(Arrays.stream(times)
                        .map(time -> ROW.with("TimeGenerated", time).with("ReportId", time))
                        .toList()));
    }

    @Test
    void aDateThatCouldBeReadBothWaysStopsTheReading() {
        assertSays(
                Kind.USAGE,
                desk.failure(file("05/12/2026, 6:41:32 PM")),
                "a.csv, line 2: \"05/12/2026, 6:41:32 PM\" could be day/month or month/day; add --date-order dmy or"
                        + " --date-order mdy, and --time-zone when the times are not in UTC.");
    }

    @ParameterizedTest
    @CsvSource({
        "11/10/2026 6:41 PM, 13/11/2026 6:41 PM, 2026-10-11T18:41:00Z",
        "11/10/2026 6:41 PM, 11/13/2026 6:41 PM, 2026-11-10T18:41:00Z",
        "05-06-2026 06:41, 13-06-2026 06:41, 2026-06-05T06:41:00Z"
    })
    void anotherLineOfTheFileSettlesIt(String open, String certain, Instant oldest) {
        for (String[] times : new String[][] {{open, certain}, {certain, open}}) {
            Snapshot found = desk.find(file(times));
            assertEquals(Optional.of(oldest), found.totals().oldestEvent());
            assertEquals(0, found.rejects().rows());
        }
    }

    @ParameterizedTest
    @CsvSource({"MDY, 22/10/2026 04:08, day, mdy, dmy", "DMY, 10/22/2026 04:08, month, dmy, mdy"})
    void aDateOfTheOtherOrderStopsTheReading(DateOrder order, String date, String first, String asked, String fits) {
        assertSays(
                Kind.USAGE,
                desk.reading(order).failure(file("11/10/2026 04:08", date)),
                "a.csv, line 3: \"" + date + "\" has the " + first + " first, against --date-order " + asked
                        + "; leave it out or write " + fits + ".");
    }

    @Test
    void linesOfAFileThatSettleItBothWaysStopTheReading() {
        assertSays(
                Kind.USAGE,
                desk.failure(file("13/11/2026 04:08", "11/14/2026 04:08")),
                "a.csv, line 3: \"11/14/2026 04:08\" has the month first, but other dates of the file do not;"
                        + " export it again with dates of one form.");
    }

    @Test
    void theMonthIsNotFirstBetweenDots() {
        assertSays(
                Kind.USAGE,
                desk.failure(file("11.14.2026 04:08")),
                "a.csv, line 2: \"11.14.2026 04:08\" has the month first, which is not read between dots;"
                        + " export it with dates such as 2026-11-22.");
    }

    /** The other rows are right whichever way they are read. */
    @Test
    void whatIsNoDateInAnyOrderCostsOnlyItsRow() {
        Snapshot found = desk.reading(DateOrder.MDY)
                .find(file("11/20/2026 04:08", "31/02/2026 04:08", "11/11/2026 04:08", "40/10/2026 04:08"));
        assertEquals(2, found.rejects().rows());
    }

    @Test
    void filesSettleItEachForItself() {
        Path european = desk.write("b.csv", ExportedRow.csv(List.of(ROW.with("TimeGenerated", "13/11/2026 04:08"))));
        Snapshot found = desk.find(file("11/14/2026 04:08"), european);
        assertEquals(
                Optional.of(Instant.parse("2026-11-13T04:08:00Z")),
                found.totals().oldestEvent());
    }
}
