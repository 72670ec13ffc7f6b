package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Snapshot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFormsTest {

    private static final ExportedRow FIRST = ExportedRow.spam("one.example", EventDesk.RECENT);
    private static final ExportedRow SECOND = ExportedRow.spam("two.example", EventDesk.RECENT);
    private static final List<ExportedRow> BOTH = List.of(FIRST, SECOND);
    private static final List<String> BOTH_RANKED = List.of("one.example 1", "two.example 1");

    @TempDir
    private Path folder;

    private EventDesk desk;

    @BeforeEach
    void openDesk() {
        desk = new EventDesk(folder);
    }

    @Test
    void aTableIsReadWhateverSeparatesItsColumns() {
        String commas = ExportedRow.csv(BOTH);
        assertReadsBoth("commas.csv", commas);
        assertReadsBoth("semicolons.csv", commas.replace(',', ';'));
        assertReadsBoth("tabs.tsv", commas.replace(',', '\t'));
    }

    @Test
    void aTableIsReadWithByteOrderMarkAndQuotedBracketedHeader() {
        String csv = ExportedRow.csv(BOTH).replaceFirst("TimeGenerated", "\"TimeGenerated [UTC]\"");
        assertReadsBoth("portal.csv", "\ufeff" + csv);
    }

    @Test
    void aTableWithTheTypeLineOfPowerShellIsRead() {
        assertReadsBoth("typed.csv", "#TYPE System.Management.Automation.PSCustomObject\r\n" + ExportedRow.csv(BOTH));
    }

    @Test
    void anyBracketBehindAColumnsNameIsLeftOut() {
        String csv = ExportedRow.csv(BOTH).replaceFirst("TimeGenerated", "Timestamp [Local Time]");
        assertReadsBoth("local.csv", csv.replaceFirst("EmailDirection", "EmailDirection [UTC]"));
    }

    @Test
    void utf16WithByteOrderMarkIsRead() {
        byte[] little = ("\ufeff" + ExportedRow.csv(BOTH)).getBytes(StandardCharsets.UTF_16LE);
        byte[] big = ("\ufeff" + ExportedRow.ndjson(BOTH)).getBytes(StandardCharsets.UTF_16BE);
        assertEquals(BOTH_RANKED, EventDesk.ranking(desk.find(desk.write("little.csv", little))));
        assertEquals(BOTH_RANKED, EventDesk.ranking(desk.find(desk.write("big.json", big))));
    }

    @Test
    void gzipIsToldByItsBytesNotByItsName() {
        byte[] packed = EventDesk.gzip(ExportedRow.ndjson(BOTH));
        assertEquals(BOTH_RANKED, EventDesk.ranking(desk.find(desk.write("PT05M.json", packed))));
    }

    @Test
    void linesOfJsonAreReadWithCarriageReturnsAndBlankLines() {
        assertReadsBoth("lines.json", FIRST.json() + "\r\n\r\n" + SECOND.json() + "\r\n");
    }

    @Test
    void aListIsReadOnOneLineOrOnMany() {
        assertReadsBoth("list.json", "[" + FIRST.json() + "," + SECOND.json() + "]");
        assertReadsBoth("rows.json", "[\n" + FIRST.json() + ",\n" + SECOND.json() + "\n]\n");
    }

    @Test
    void prettyPrintedJsonIsRead() {
        String pretty = "[\n  " + FIRST.json().replace(",\"", ",\n    \"") + ",\n  " + SECOND.json() + "\n]\n";
        assertReadsBoth("pretty.json", pretty);
        String objects = FIRST.json().replace("{", "{\n  ").replace(",\"", ",\n  \"") + "\n" + SECOND.json();
        assertReadsBoth("objects.json", objects);
    }

    @Test
    void rowsAreFoundInEveryWrapping() {
        String list = "[" + FIRST.json() + "," + SECOND.json() + "]";
        assertReadsBoth("envelopes.json", FIRST.envelope() + "\r\n" + SECOND.envelope());
        assertReadsBoth("records.json", "{\"records\":[" + FIRST.envelope() + "," + SECOND.envelope() + "]}");
        assertReadsBoth("results.json", "{\"Schema\":[{\"Name\":\"Timestamp\"}],\"Results\":" + list + "}");
        assertReadsBoth("graph.json", "{\n\"schema\":[{\"name\":\"a\"}],\n\"results\":" + list + "}");
    }

    @Test
    void rowsAreFoundInEnvelopesThatAreTexts() {
        assertReadsBoth("texts.json", quoted(FIRST.envelope()) + "\n" + quoted(SECOND.envelope()));
        assertReadsBoth("list.json", "[" + quoted(FIRST.envelope()) + "," + quoted(SECOND.json()) + "]");
        String inner = "{\"properties\":" + quoted(FIRST.json()) + "}\n{\"properties\":" + quoted(SECOND.json()) + "}";
        assertReadsBoth("inner.json", inner);
    }

    @Test
    void ofAMixedExportOnlyTheEmailEventsAreRead() {
        String other = SECOND.envelope().replace("EmailEvents", "EmailAttachmentInfo");
        String typed = SECOND.with("Type", "EmailAttachmentInfo").json();
        Snapshot snapshot = desk.findText(
                "mixed.json",
                String.join(
                        "\n",
                        FIRST.envelope(),
                        other,
                        typed,
                        SECOND.with("Type", "EmailEvents").json()));
        assertEquals(BOTH_RANKED, EventDesk.ranking(snapshot));
        assertEquals(
                List.of("2 rows of other tables than EmailEvents were skipped."),
                snapshot.rejects().remarks());
    }

    @Test
    void nullEmptyAndAbsentAreTheSame() {
        String rows = FIRST.with("RecipientEmailAddress", "").json() + "\n"
                + FIRST.json().replace("\"ada@contoso.example\"", "null") + "\n"
                + FIRST.without("RecipientEmailAddress").json();
        Snapshot snapshot = desk.findText("empties.json", rows);
        assertEquals(List.of("one.example 3"), EventDesk.ranking(snapshot));
        assertEquals(0, EventDesk.activity(snapshot, "one.example").recipients());
    }

    @Test
    void numbersTruthValuesAndListsAreTakenAsText() {
        String row = FIRST.json()
                .replace("\"report-1\"", "9007199254740993123")
                .replace("\"Spam\"", "[\"Phish\",\"Spam\"]")
                .replace("\"ada@contoso.example\"", "true");
        Snapshot snapshot = desk.findText("types.json", row + "\n" + row);
        assertEquals(List.of("one.example 1"), EventDesk.ranking(snapshot));
        assertEquals(1, EventDesk.activity(snapshot, "one.example").phish());
        assertEquals(1, snapshot.rejects().duplicates());
    }

    @Test
    void aFolderIsReadToItsDepthWithoutHiddenFiles() {
        desk.write("in/y=2026/m=11/PT05M.json", FIRST.json());
        desk.write("in/b.csv", ExportedRow.csv(List.of(SECOND)));
        desk.write("in/.hidden.json", FIRST.json());
        desk.write("in/.git/x.json", FIRST.json());
        Snapshot snapshot = desk.find(folder.resolve("in"));
        assertEquals(BOTH_RANKED, EventDesk.ranking(snapshot));
        assertEquals(List.of(), snapshot.rejects().remarks());
    }

    @Test
    void filesOfAFolderThatAreNoEventsAreSkippedWithARemark() {
        desk.write("in/events.json", ExportedRow.ndjson(BOTH));
        desk.write("in/README.txt", "How to export, in short:\nsee the manual.\n");
        desk.write("in/package.json", "{\n  \"name\": \"contoso\"\n}\n");
        desk.write("in/broken.json", "{\n  name: oops");
        desk.write("in/numbers.json", "[1, 2, 3]");
        desk.write("in/picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
        desk.write("in/empty.csv", "");
        Snapshot snapshot = desk.find(folder.resolve("in"));
        assertEquals(BOTH_RANKED, EventDesk.ranking(snapshot));
        assertEquals(6, snapshot.rejects().remarks().size());
        assertEquals(0, snapshot.rejects().rows());
        assertTrue(snapshot.rejects()
                .remarks()
                .contains("README.txt holds no events: it has none of the columns of EmailEvents; it was skipped."));
    }

    @Test
    void aFileThatIsNamedTwiceIsReadOnce() {
        Path file = desk.write("in/a.json", FIRST.without("ReportId").json());
        assertEquals(List.of("one.example 1"), EventDesk.ranking(desk.find(file, file, folder.resolve("in"))));
    }

    @Test
    void aTableWithAHeaderAloneIsAnEmptyAnswer() {
        String header = ExportedRow.csv(BOTH).lines().findFirst().orElseThrow();
        Snapshot snapshot = desk.findText("quiet.csv", header + "\r\n");
        assertEquals(List.of(), snapshot.ranking());
        assertTrue(snapshot.totals().newestEvent().isEmpty());
    }

    private void assertReadsBoth(String name, String text) {
        Snapshot snapshot = desk.findText(name, text);
        assertEquals(BOTH_RANKED, EventDesk.ranking(snapshot), name);
        assertEquals(0, snapshot.rejects().rows(), name);
    }

    private static String quoted(String json) {
        return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
