package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SnapshotDiff;
import io.github.spamdigest.core.Verdict;
import io.github.spamdigest.goldens.Days;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of all tracked domains, as a spreadsheet reads it. */
class CsvFileTest {

    private static final Verdict FORGED = new Verdict(
            SenderClass.FORGED_NAME,
            List.of(new Fact(Fact.Kind.FORGED, 40, 44), new Fact(Fact.Kind.PHISH, 3, 0)),
            Optional.of(new Fact(Fact.Kind.CLEAN, 2, 46)),
            NextStep.HONOUR_DMARC);

    @Test
    void everyTrackedDomainHasARowListedOrNot() throws IOException {
        Findings busy = Days.busy();

        List<NamedCsvRecord> rows = rows(CsvFile.of(busy, false));

        assertEquals(busy.snapshot().ranking().size(), rows.size());
        assertEquals("lamna.example", rows.get(10).getField("domain"));
        assertEquals("11", rows.get(10).getField("rank"));
        assertEquals("", rows.get(10).getField("standing"));
    }

    @Test
    void aDomainBelowTheListIsJudgedToo() throws IOException {
        Findings busy = Days.busy();
        SnapshotDiff judged = new SnapshotDiff(
                busy.diff().changes(), busy.diff().left(), Map.of(new SenderDomain("lamna.example"), FORGED));

        NamedCsvRecord row = rows(CsvFile.of(with(busy, judged), false)).get(10);

        assertEquals("FORGED_NAME", row.getField("class"));
        assertEquals("FORGED:40/44 PHISH:3", row.getField("facts"));
        assertEquals("CLEAN:2/46", row.getField("against"));
        assertEquals("HONOUR_DMARC", row.getField("step"));
    }

    @Test
    void theDaysAddUpAndTheNewestIsTheLast() throws IOException {
        NamedCsvRecord row = rows(CsvFile.of(Days.busy(), false)).get(0);

        String[] days = row.getField("spamPerDay").split("\\|");
        assertEquals(30, days.length);
        assertEquals(row.getField("last24h"), days[29]);
        assertEquals(
                Long.parseLong(row.getField("deliveries")),
                Arrays.stream(days).mapToLong(Long::parseLong).sum());
    }

    /** Evidence that is added to the records must be added here too. */
    @Test
    void thereIsAColumnForEachPieceOfEvidence() {
        Set<String> columns = new HashSet<>();
        CsvColumn.all(true).forEach(column -> columns.add(column.heading()));
        Set<String> elsewhere =
                Set.of("spam", "topSenders", "senders", "authentication", "allowed", "inbound", "correspondence");

        for (RecordComponent field : Evidence.class.getRecordComponents()) {
            assertTrue(columns.contains(field.getName()) || elsewhere.contains(field.getName()), field.getName());
        }
        assertEquals(columns.size(), CsvColumn.all(true).size());
    }

    @Test
    void addressesAreThereOnlyWhereTheyAreToBeShown() throws IOException {
        assertFalse(rows(CsvFile.of(Days.busy(), false)).get(0).getHeader().contains("topSenderAddresses"));
        assertTrue(rows(CsvFile.of(Days.busy(), true)).get(0).getHeader().contains("topSenderAddresses"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e5",
                "1.e5",
                "1.5e5",
                "0012",
                "163",
                "3,5",
                "1.234",
                "2026-11-23",
                "23.11.2026",
                "1-2",
                "1/2",
                "12:30",
                "12:30 pm",
                "true",
                "falsch",
                "sept2",
                "1-jan",
                "50%",
                "$5",
                "\uff11\uff16\uff13",
                "\u00a0163",
                "192.0.2.10",
                "localhost",
                "evil.e",
                "example.1e5"
            })
    void aNameThatASpreadsheetCouldTakeForANumberOrADateStaysText(String name) {
        assertEquals("'", CsvFile.name(name).substring(0, 1));
        assertEquals(Defanged.visible(name), CsvFile.name(name).substring(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "contoso.example",
                "163.com",
                "1e5.example",
                "2026-11-23.example",
                "m\u00fcnchen.example",
                "a.xn--p1ai",
                "a.\u0440\u0444",
                "bounce@contoso.example",
                "a@contoso.example b@contoso.example"
            })
    void whatIsPlainlyANameHasNoMark(String name) {
        assertEquals(name, CsvFile.name(name));
    }

    @Test
    void noNameIsMarkedTwice() {
        assertEquals("'=1+1", CsvFile.name("=1+1"));
        assertEquals("'-1.5", CsvFile.name("-1.5"));
        assertEquals("'163", CsvFile.name("'163"));
    }

    @Test
    void namesAreMarkedInTheTableAndNumbersAndTimesAreNot() throws IOException {
        NamedCsvRecord row =
                rows(CsvFile.of(Days.hostile(List.of("0012")), false)).get(0);

        assertEquals("'0012", row.getField("domain"));
        assertEquals("1", row.getField("rank"));
        assertEquals("1000", row.getField("deliveries"));
        assertEquals("2026-11-21T21:00:00Z", row.getField("firstSpam"));
        String json = new String(JsonFile.of(Days.hostile(List.of("0012")), false), StandardCharsets.UTF_8);
        assertTrue(json.contains("\"domain\": \"0012\""), json);
    }

    private static Findings with(Findings findings, SnapshotDiff diff) {
        return new Findings(
                findings.date(),
                findings.zone(),
                findings.hunt(),
                findings.snapshot(),
                findings.baseline(),
                diff,
                findings.circumstances());
    }

    private static List<NamedCsvRecord> rows(byte[] csv) throws IOException {
        String text = new String(csv, StandardCharsets.UTF_8).substring(1);
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text)) {
            return records.stream().toList();
        }
    }
}
