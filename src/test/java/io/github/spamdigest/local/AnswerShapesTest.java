package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.Snapshot;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes of JSON that people's tools write: rows are found in them, or one sentence says what to do. */
class AnswerShapesTest extends EventCountingFixture {

    private static final String HEADER = "{'name':'TimeGenerated'},{'name':'EmailDirection'},{'name':'ThreatTypes'},"
            + "{'name':'SenderFromDomain'}";
    private static final String VALUES = "'" + RECENT + "','Inbound','Spam','one.example'";

    private static String quoted(String json) {
        return json.replace("HEADER", HEADER).replace("VALUES", VALUES).replace('\'', '"');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "split|{'columns':['TimeGenerated','EmailDirection'],'index':[0],'data':[['t','Inbound']]}",
                "table|{'schema':{'fields':[{'name':'EmailDirection'}],'pandas_version':'1.4.0'},'data':[{'EmailDirection':'x'}]}",
                "columns|{'TimeGenerated':{'0':'t','1':'t'},'EmailDirection':{'0':'Inbound','1':'Inbound'}}",
                "index|{'0':{'TimeGenerated':'t','EmailDirection':'Inbound'},'1':{'EmailDirection':'Inbound'}}"
            })
    void aFormOfPandasWithoutRowsNamesTheOneToUse(String orient, String json) {
        Path file = desk.write("a.json", quoted(json));
        assertEquals(
                file + " was written by pandas in a form that is not read (orient=\"" + orient + "\"); write it with"
                        + " to_json(path, orient=\"records\", lines=True, date_format=\"iso\").",
                desk.failure(file).sentence());
        assertEquals(
                desk.failure(file).sentence(),
                desk.failure(desk.write("b.json", ROW.json()), file).sentence());
    }

    /** Other people's JSON may look the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'columns':['a'],'data':[[1]]}",
                "{'schema':{'fields':[]},'data':[]}",
                "{'0':{'a':1}}",
                "{'error':{'code':'x'}}",
                "{'tables':[{'columns':[{'name':'a'}],'rows':[[1]]}]}",
                "{'truncated':true}"
            })
    void jsonWithoutEventsInAFolderIsPassedOver(String json) {
        desk.write("in/events.json", ROW.json());
        desk.write("in/other.json", quoted(json));
        Path folder = desk.write("in/note.txt", "x").toAbsolutePath().getParent();
        assertEquals(List.of("one.example 1"), EventDesk.ranking(desk.find(folder)));
    }

    @Test
    void aRowOfATableWithAnotherWidthIsRejected() {
        String json = quoted("{'tables':[{'columns':[HEADER],'rows':[[VALUES],[VALUES,1],[],{},[VALUES]]}]}");
        Path file = desk.write("a.json", json);
        Snapshot found = desk.find(file);
        assertEquals(List.of("one.example 2"), EventDesk.ranking(found));
        assertEquals(
                List.of(
                        file + ", line 1: it has 5 values where the table has 4 columns",
                        file + ", line 1: it has 0 values where the table has 4 columns",
                        file + ", line 1: it has neither EmailDirection nor SenderFromDomain"),
                found.rejects().examples());
    }

    @Test
    void aTableOfWhichANeededColumnIsMissingIsNamed() {
        String json = quoted("{'tables':[{'columns':[{'name':'TimeGenerated'},{'name':'SenderFromDomain'}],"
                + "'rows':[['" + RECENT + "','one.example']]}]}");
        assertTrue(desk.failureOfText("a.json", json)
                .sentence()
                .contains("has the column EmailDirection, ThreatTypes; export the events with that column."));
    }

    private static String progressive(String... types) {
        StringBuilder frames = new StringBuilder("[{'FrameType':'TableHeader','TableId':1,'Columns':[HEADER]}");
        for (String type : types) {
            frames.append(",{'FrameType':'TableFragment','TableFragmentType':'")
                    .append(type)
                    .append("','TableId':1,'Rows':[[VALUES]]}");
        }
        return quoted(frames + "]");
    }

    @Test
    void partsThatReplaceOthersAreRefused() {
        String first = progressive("DataReplace", "DataAppend");
        assertEquals(List.of("one.example 2"), EventDesk.ranking(desk.findText("a.json", first)));
        String said = desk.failureOfText("a.json", progressive("DataAppend", "DataReplace"))
                .sentence();
        assertTrue(said.endsWith("ask without results_progressive_enabled."), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'tables':[{'rows':[[VALUES]],'columns':[HEADER]}]}",
                "{'tables':[{'columnDescriptors':[HEADER],'rows':[[VALUES]]}]}",
                "[{'FrameType':'DataTable','TableId':1,'Rows':[[VALUES]],'Columns':[HEADER]}]",
                "{'rows':[ROW]}",
                "{'Results':{'value':[ROW],'Count':1}}",
                "{'Results':ROW}",
                "{'outputs':{'body':{'value':[ROW]}}}"
            })
    void rowsAreFoundWhereverTheyStand(String json) {
        String text = quoted(json.replace("ROW", ROW.json().replace('"', '\'')));
        assertEquals(List.of("one.example 1"), EventDesk.ranking(desk.findText("a.json", text)));
    }

    @Test
    void rowsWithoutNamesOfColumnsAreRejects() {
        Path file = desk.write("a.json", quoted("{'tables':[{'rows':[[VALUES]]}]}\n") + ROW.json() + "\n");
        assertEquals(
                List.of(file + ", line 1: it is a list of values, and no names of columns stand with it"),
                desk.find(file).rejects().examples());
    }

    @Test
    void aLineOfALogBeforeJsonIsNoJson() {
        for (String line : List.of("[2026-11-29] INFO start", "{warning}")) {
            String text = line + "\n[\n" + ROW.json() + "]\n";
            assertEquals(List.of("one.example 1"), EventDesk.ranking(desk.findText("a.json", text)));
        }
    }

    @Test
    void emptyNumbersOfPythonAreEmpty() {
        String row = ROW.json().replace("\"BulkComplaintLevel\":\"\"", "\"BulkComplaintLevel\":NaN");
        Snapshot found = desk.findText("a.json", "[" + row + ",\n" + row.replace("report-1", "report-2") + "]");
        assertEquals(List.of("one.example 2"), EventDesk.ranking(found));
        assertEquals(List.of(), found.rejects().remarks());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"DMARC\":\"pass\",\"CompAuth\":\"pass\"}",
                "[{\"DMARC\":\"pass\",\"CompAuth\":\"pass\"}]",
                "\"{'DMARC':'pass','CompAuth':'pass'}\"",
                "\"\\\"{\\\\\\\"DMARC\\\\\\\":\\\\\\\"pass\\\\\\\",\\\\\\\"CompAuth\\\\\\\":\\\\\\\"pass\\\\\\\"}\\\"\""
            })
    void authenticationMayBeAnObject(String details) {
        String asText = ROW.with("AuthenticationDetails", "{\"DMARC\":\"pass\",\"CompAuth\":\"pass\"}")
                .json();
        String asObject = ROW.with("AuthenticationDetails", "DETAILS").json().replace("\"DETAILS\"", details);
        Authentication expected = desk.findText("a.json", asText).totals().authentication();
        assertEquals(1, expected.authenticated());
        assertEquals(expected, desk.findText("b.json", asObject).totals().authentication());
        assertEquals(
                expected,
                desk.findText("c.json", "[\n" + asObject + "]").totals().authentication());
    }

    @Test
    void linesBeforeTheRowsAreNamed() {
        for (String rows : List.of(ROW.json() + "\n", "[\n" + ROW.json() + "\n]", ExportedRow.csv(List.of(ROW)))) {
            Path file = desk.write("a.txt", "WARNING: it is experimental\nand may change\n\n" + rows + "");
            Snapshot found = desk.find(file);
            assertEquals(List.of("one.example 1"), EventDesk.ranking(found));
            assertEquals(
                    List.of(file + " begins with lines that are no events, the first of them"
                            + " \"WARNING: it is experimental\"; they were skipped."),
                    found.rejects().remarks());
        }
    }

    @Test
    void linesAreCountedFromTheStartOfTheFile() {
        Path lines = desk.write("a.json", "WARNING: x\n" + ROW.json() + "\n{}\n");
        assertTrue(desk.find(lines).rejects().examples().get(0).startsWith(lines + ", line 3: "));
        Path list = desk.write("b.json", "WARNING: x\n[\n" + ROW.json() + ",\n{}]\n");
        assertTrue(desk.find(list).rejects().examples().get(0).startsWith(list + ", line 4: "));
        Path table = desk.write("a.csv", "sep=,\n" + ExportedRow.csv(List.of(ROW)) + "1,2\n");
        assertTrue(desk.find(table).rejects().examples().get(0).startsWith(table + ", line 4: "));
    }

    @Test
    void whatExcelSaysOfTheSeparatorCounts() {
        String table = ExportedRow.csv(List.of(ROW)).replace(',', '|');
        assertEquals(List.of("one.example 1"), EventDesk.ranking(desk.findText("a.csv", "sep=|\r\n" + table)));
    }

    @Test
    void utf16WithoutAMarkIsRefusedWithWhatToDo() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            String said = desk.failure(desk.write("a.json", ROW.json().getBytes(charset)))
                    .sentence();
            assertTrue(
                    said.endsWith("a.json is text in UTF-16 without the mark that says so;"
                            + " save it as UTF-8, or with a byte order mark."),
                    said);
        }
    }
}
