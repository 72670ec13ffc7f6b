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
