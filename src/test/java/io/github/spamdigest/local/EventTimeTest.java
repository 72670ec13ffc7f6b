package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.local.DateOrders.DateOrderException;
import io.github.spamdigest.local.LocalAdapters.DateOrder;
import io.github.spamdigest.local.LocalAdapters.EventFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-04-15T11:09:27Z | 2024-04-15T11:09:27Z",
                "2024-04-15t11:09:27z | 2024-04-15T11:09:27Z",
                "2024-04-15T11:09:27.1Z | 2024-04-15T11:09:27.1Z",
                "2024-04-15T11:09:27.1234567Z | 2024-04-15T11:09:27.1234567Z",
                "2024-04-15T11:09:27.123456789Z | 2024-04-15T11:09:27.123456789Z",
                "2024-04-15 11:09:27 | 2024-04-15T09:09:27Z",
                "2024-04-15T11:09 | 2024-04-15T09:09:00Z",
                "2024-04-15 11:09:27.5 +02:00 | 2024-04-15T09:09:27.5Z",
                "2024-04-15T11:09:27+0000 | 2024-04-15T11:09:27Z",
                "/Date(1713179367000)/ | 2024-04-15T11:09:27Z",
                "'Apr 15, 2024 11:09:27 AM' | 2024-04-15T09:09:27Z",
                "'Apr 15, 2024, 11:09:27.123 AM' | 2024-04-15T09:09:27.123Z",
                "'Apr 15, 2024, 1:09:27\u202fPM' | 2024-04-15T11:09:27Z",
                "'15 Apr 2024, 13:09:27' | 2024-04-15T11:09:27Z",
                "'13/03/2024, 3:40:13.988 pm' | 2024-03-13T14:40:13.988Z",
                "'13/03/2024, 3:40:13 p.m.' | 2024-03-13T14:40:13Z",
                "03/13/2024 15:40:13 | 2024-03-13T14:40:13Z",
                "05/05/2024 6:41:32 PM | 2024-05-05T16:41:32Z",
                "12/31/2024 12:00:00 AM | 2024-12-30T23:00:00Z",
                "13.03.2024 15:40:13 | 2024-03-13T14:40:13Z",
                "05.04.2024 15:40:13 | 2024-04-05T13:40:13Z",
            })
    void everyFormThatExportsWriteIsRead(String text, Instant expected) throws Exception {
        assertEquals(expected, read(text, Optional.empty(), "TimeGenerated"));
    }

    @ParameterizedTest
    @CsvSource({"DMY,2024-12-05T17:41:32Z", "MDY,2024-05-12T16:41:32Z"})
    void theOrderGivenDecidesADateThatCouldBeReadBothWays(DateOrder order, Instant expected) throws Exception {
        assertEquals(expected, read("05/12/2024 6:41:32 PM", Optional.of(order), "TimeGenerated"));
    }

    @Test
    void withoutAnOrderADateThatCouldBeReadBothWaysIsNotGuessed() {
        assertThrows(DateOrderException.class, () -> read("05/12/2024 6:41:32 PM", Optional.empty(), "TimeGenerated"));
    }

    @Test
    void aDateThatIsOneInTheOtherOrderOnlyContradictsTheOrderGiven() {
        assertThrows(
                DateOrderException.class,
                () -> read("13/03/2024 6:41:32 PM", Optional.of(DateOrder.MDY), "TimeGenerated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TimeGenerated [UTC]", "Timestamp [utc]"})
    void aTimeUnderAHeadingThatSaysUtcIsInUtc(String title) throws Exception {
        assertEquals(
                Instant.parse("2024-04-15T11:09:27Z"), read("4/15/2024, 11:09:27.000 AM", Optional.empty(), title));
    }

    @Test
    void aTimeUnderAnotherBracketIsInTheZoneGiven() throws Exception {
        assertEquals(
                Instant.parse("2024-04-15T09:09:27Z"),
                read("2024-04-15T11:09:27", Optional.empty(), "TimeGenerated [Local Time]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2024-04-31T00:00:00Z",
                "2024-04-15",
                "2024-04-15T25:00:00Z",
                "1713179367000",
                "31/31/2024 10:00",
                "Nis 15, 2024 11:09:27 AM",
                "/Date(soon)/",
                "2024-04-15T11:09:27.1234567891Z",
                "12/31/2024 15:00:00 PM"
            })
    void whatIsNoTimeIsRejected(String text) {
        assertThrows(UnreadableRowException.class, () -> read(text, Optional.empty(), "TimeGenerated"));
    }

    @Test
    void onlyATimeWithoutAnOffsetIsRememberedAsDecidedByTheZone() throws Exception {
        EventTime times = new EventTime(format(Optional.empty()), new DateOrders(Optional.empty()));
        times.of(row("2024-04-15T11:09:27Z", "TimeGenerated"));
        times.of(row("2024-04-15T11:09:27", "TimeGenerated [UTC]"));
        assertFalse(times.sawLocalTime());
        times.of(row("2024-04-15T11:09:27", "TimeGenerated"));
        assertTrue(times.sawLocalTime());
    }

    @Test
    void theTimeOfAnEnvelopeIsOnlyAFallback() throws Exception {
        EventRow row = row("2024-04-15T11:09:27Z", "Timestamp");
        row.put(ColumnName.of("time"), "2031-01-01T00:00:00Z");
        assertEquals(
                Instant.parse("2024-04-15T11:09:27Z"),
                new EventTime(format(Optional.empty()), new DateOrders(Optional.empty())).of(row));
        assertEquals(Instant.parse("2031-01-01T00:00:00Z"), read("2031-01-01T00:00:00Z", Optional.empty(), "time"));
    }

    private static Instant read(String text, Optional<DateOrder> order, String title) throws Exception {
        return new EventTime(format(order), new DateOrders(order)).of(row(text, title));
    }

    private static EventFormat format(Optional<DateOrder> order) {
        return new EventFormat(order, BERLIN);
    }

    private static EventRow row(String text, String title) {
        EventRow row = new EventRow(1);
        row.put(ColumnName.of(title), text);
        return row;
    }
}
