package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that say of themselves that rows are missing. */
class PartialAnswersTest extends EventCountingFixture {

    private static String fill(String frame) {
        String table =
                "\"columns\":[{\"name\":\"TimeGenerated\"},{\"name\":\"EmailDirection\"},{\"name\":\"ThreatTypes\"},"
                        + "{\"name\":\"SenderFromDomain\"}],\"rows\":[[\"" + RECENT
                        + "\",\"Inbound\",\"Spam\",\"one.example\"]]";
        return frame.replace("ROW", ROW.json()).replace("TABLE", table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Results':[ROW],'Error':{'Code':'PartialError','Message':'too much'}}",
                "{'tables':[{TABLE}],'error':{'code':'PartialError','message':'too much'}}",
                "{'error':{'message':'too much','code':'PartialError'},'tables':[{TABLE}]}",
                "{'Tables':[{TABLE}],'Exceptions':['Query result set has exceeded the limit']}",
                "[{'FrameType':'DataTable','TableKind':'PrimaryResult',TABLE},{'FrameType':'DataSetCompletion','HasErrors':true}]",
                "{'value':[ROW],'truncated':true}",
                "{'results':[],'truncated':true}",
                "{'value':[ROW],'error':'PartialError'}",
                "{'Results':[ROW],'isTruncated':true}",
                "{'value':[ROW],'errors':[{'message':'x'}]}",
                "{'value':[ROW],'partial_error':{'code':'PartialError'}}",
                "{'value':[ROW],'status':'PartialFailure'}",
                "{'value':[ROW],'TRUNCATED':'true'}",
                "{'value':[ROW],'is_truncated':1}",
                "{'Tables':[{TABLE}],'HasErrors':'true'}",
                "{'tables':[{'columns':[{'name':'EmailDirection'}],'rows':[['Inbound'],{'OneApiErrors':[{'error':{}}]}]}]}",
                "[{'FrameType':'DataSetHeader'},{'FrameType':'DataSetCompletion','HasErrors':true}]",
                "[{'FrameType':'DataSetHeader'},{'FrameType':'DataSetCompletion','Cancelled':true}]",
                "{'body':{'value':[ROW],'error':{'code':'PartialError'}}}",
                "ROW\n{'truncated':true}\n",
                "{'truncated':true}\nROW\n",
                "ROW\n{'error':{'code':'Timeout'}}"
            })
    void anAnswerThatSaysThatItIsPartialIsRefused(String frame) {
        String said =
                desk.failureOfText("a.json", fill(frame.replace('\'', '"'))).sentence();
        assertTrue(said.contains("a.json says of itself that it is not complete ("), said);
        assertTrue(said.endsWith("), so rows are missing; ask for a shorter time, and export it again."), said);
    }

    /** Anybody can write a subject. */
    @Test
    void textInARowSaysNothingOfTheAnswer() {
        ExportedRow row = ROW.with("Subject", "{\"truncated\":true}").with("truncated", "true");
        assertEquals(List.of("one.example 1"), ranking(row));
        String typed = row.json().replace("\"truncated\":\"true\"", "\"truncated\":true,\"error\":{\"code\":\"x\"}");
        assertEquals(List.of("one.example 1"), EventDesk.ranking(desk.findText("a.json", "[" + typed + "]")));
        assertEquals(List.of("one.example 1"), EventDesk.ranking(desk.findText("b.json", typed + "\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'tables':[{TABLE}],'error':null}",
                "{'Tables':[{TABLE}],'Exceptions':[]}",
                "[{'FrameType':'DataTable','TableKind':'PrimaryResult',TABLE},{'FrameType':'DataSetCompletion','HasErrors':false}]",
                "{'value':[ROW],'truncated':false}",
                "{'value':[ROW],'errors':[],'error':{},'status':'Succeeded'}"
            })
    void anAnswerThatSaysThatItIsWholeIsRead(String frame) {
        assertEquals(
                List.of("one.example 1"), EventDesk.ranking(desk.findText("a.json", fill(frame.replace('\'', '"')))));
    }

    @Test
    void aPageWithinAnotherObjectIsAPage() {
        String json = "{\"body\":{\"value\":[" + ROW.json() + "],\"@odata.nextLink\":\"https://x.example/2\"}}";
        assertTrue(desk.failureOfText("a.json", json).sentence().contains("another page"));
    }

    private Path page(String name, boolean isFollowed) {
        String rows = ROW.with("ReportId", name).json();
        return desk.write(
                name,
                "{\"value\":[" + rows + "]" + (isFollowed ? ",\"@odata.nextLink\":\"https://x.example/2\"" : "") + "}");
    }

    @Test
    void onePageOfSeveralIsRefused() {
        Path only = page("a.json", true);
        assertEquals(
                only + " says that another page follows (@odata.nextLink), and it is not there; put all pages of the"
                        + " answer into one folder, in the order of their names.",
                desk.failure(only).sentence());
        assertEquals(
                only.getFileName(),
                Path.of(desk.failure(only, desk.write("rows.json", ROW.json() + "\n"))
                                .sentence()
                                .split(" ")[0])
                        .getFileName());
    }

    @Test
    void theLastOfSeveralPagesMustHaveNoneBehindIt() {
        Path first = page("page-9.json", true);
        Path last = page("page-10.json", false);
        assertEquals(List.of("one.example 2"), EventDesk.ranking(desk.find(first, last)));
        assertEquals(List.of("one.example 2"), EventDesk.ranking(desk.find(last, first)));
        Path another = page("page-11.json", true);
        assertTrue(desk.failure(first, last, another).sentence().startsWith(another + " says that another page"));
    }

    @Test
    void eachFolderHasPagesOfItsOwn() {
        Path open = page("one/page-1.json", true);
        Path closed = page("two/page-2.json", false);
        assertTrue(desk.failure(open, closed).sentence().startsWith(open + " says that another page"));
    }

    @Test
    void pagesOfOneFileAreReadInTheirOrder() {
        String page = "{\"value\":[" + ROW.json() + "],\"@odata.nextLink\":\"https://x.example/2\"}";
        String last = "{\"value\":[" + ROW.with("ReportId", "last").json() + "]}";
        assertEquals(List.of("one.example 2"), EventDesk.ranking(desk.findText("a.json", page + "\n" + last + "\n")));
        assertTrue(desk.failureOfText("a.json", last + "\n" + page + "\n")
                .sentence()
                .contains("another page"));
    }
}
