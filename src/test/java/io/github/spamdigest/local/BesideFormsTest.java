package io.github.spamdigest.local;

import static io.github.spamdigest.local.BesideRow.action;
import static io.github.spamdigest.local.BesideRow.click;
import static io.github.spamdigest.local.BesideRow.link;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.view.Carried;
import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of the tables beside EmailEvents are read from every form of file, and are never events. */
class BesideFormsTest {

    private static final ExportedRow MAIL = ExportedRow.spam("one.example", EventDesk.RECENT)
            .with("ThreatTypes", "")
            .with("DeliveryLocation", "Inbox");
    private static final ExportedRow ZAP = action(MAIL, "Phish ZAP", "Success", "Quarantine");
    private static final ExportedRow CLICK = click(MAIL, "ada", "ClickAllowed");
    private static final ExportedRow LINK = link(MAIL, "Evil.example");
    private static final String ACTIONS = "EmailPostDeliveryEvents";
    private static final String CLICKS = "UrlClickEvents";
    private static final String LINKS = "EmailUrlInfo";

    private static final Optional<Carried.Link> EVIL = Optional.of(new Carried.Link("evil.example", 1));

    @TempDir
    Path folder;

    private EventDesk desk = new EventDesk(Path.of("unset"));

    @BeforeEach
    void openDesk() {
        desk = new EventDesk(folder);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void filesOfTheirOwnAreReadInEveryFormWhetherRowsNameTheirTableOrNot(boolean isNamed) {
        List<String> forms = List.copyOf(ExportForms.of(List.of(ZAP)).keySet());
        List<ExportedRow> mails = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            ExportedRow mail = MAIL.with("SenderFromDomain", forms.get(i)).with("NetworkMessageId", forms.get(i));
            mails.add(mail);
            write(
                    "in/a" + i,
                    forms.get(i),
                    named(action(mail, "Phish ZAP", "Success", "Quarantine"), isNamed),
                    ACTIONS);
            write("in/z" + i, forms.get(i), named(click(mail, "ada", "ClickAllowed"), isNamed), CLICKS);
            write("in/y" + i, forms.get(i), named(link(mail, "Evil.example"), isNamed), LINKS);
        }
        desk.write("in/m.json", ExportedRow.ndjson(mails));
        Snapshot found = desk.find(folder.resolve("in"));
        assertEquals(
                Set.copyOf(forms),
                found.inView().names().stream()
                        .filter(name -> ViewFixture.days(name).equals(List.of("0:26:1"))
                                && name.clicks().size() == 2
                                && name.clicks().get(0).harmed() == 1
                                && name.carried().link().equals(EVIL))
                        .map(name -> name.domain().name())
                        .collect(Collectors.toSet()));
        assertEquals(forms.size(), rowsOf(found));
    }

    private void write(String name, String form, ExportedRow row, String table) {
        byte[] bytes =
                Optional.ofNullable(ExportForms.of(List.of(row)).get(form)).orElseThrow();
        desk.write(name + form, inCategory(bytes, table));
    }

    @Test
    void oneFileMayHoldAllTablesInAnyOrder() {
        List<List<ExportedRow>> orders = List.of(
                List.of(MAIL, ZAP, CLICK, LINK), List.of(LINK, CLICK, ZAP, MAIL), List.of(ZAP, LINK, MAIL, CLICK));
        for (List<ExportedRow> rows : orders) {
            String bare = ExportedRow.ndjson(rows);
            String streamed = String.join(
                    "\n", rows.stream().map(BesideFormsTest::streamed).toList());
            for (String text : List.of(bare, streamed, "{\"records\":[" + streamed.replace("\n", ",") + "]}")) {
                assertBothAreRead(desk.findText("all.json", text), text);
                assertBothAreRead(desk.find(desk.write("all.json.gz", EventDesk.gzip(text))), text);
            }
        }
    }

    @Test
    void aTableOfEventsMayHoldTheOthersUnderTheNamesOfTheirTables() {
        List<ExportedRow> rows = Stream.of(MAIL, ZAP, CLICK, LINK)
                .map(row -> wide(row, row.values().getOrDefault("Type", "EmailEvents")))
                .toList();
        assertBothAreRead(desk.findText("all.csv", ExportedRow.csv(rows)), "small");
        List<ExportedRow> many = new ArrayList<>(rows);
        for (int i = 0; i < LargeFile.ROWS; i++) {
            many.add(wide(LargeFile.row(i), "EmailEvents"));
        }
        Snapshot large = desk.findText("all.csv", ExportedRow.csv(many));
        assertEquals(List.of("0:1:1500", "0:26:1"), ViewFixture.days(of(large)));
        assertEquals(1, of(large).clicks().get(0).harmed());
    }

    @Test
    void aLargeFileOfLinesGivesThemToo() {
        List<String> lines = LargeFile.lines(ExportedRow::json);
        lines.addAll(List.of(
                MAIL.json(),
                ZAP.without("Type").json(),
                CLICK.without("Type").json(),
                LINK.without("Type").json()));
        Snapshot found = desk.findText("all.json", String.join("\n", lines) + "\n");
        assertEquals(List.of("0:1:1500", "0:26:1"), ViewFixture.days(of(found)));
        assertEquals(1, of(found).clicks().get(0).harmed());
        assertEquals(EVIL, of(found).carried().link());
        assertEquals(LargeFile.ROWS + 1, rowsOf(found));
    }

    @Test
    void searchJobsOfThemAreReadAtTheTimeOfTheEvent() {
        String job = "2026-11-22T04:30:00Z";
        List<ExportedRow> rows = Stream.of(ZAP, CLICK, LINK)
                .map(row -> row.with("_OriginalTimeGenerated", row.values().get("TimeGenerated"))
                        .with("TimeGenerated", job)
                        .with("Type", "Later_SRCH"))
                .toList();
        assertBothAreRead(desk.findText("all.json", MAIL.json() + "\n" + ExportedRow.ndjson(rows)), "job");
    }

    @Test
    void aTableOfActionsIsNoTableOfEventsThoughItHasADirection() {
        String sentence =
                desk.failureOfText("a.csv", ExportedRow.csv(List.of(ZAP, ZAP))).sentence();
        assertEquals(
                "All 2 rows are of other tables than EmailEvents; export the table EmailEvents as well.", sentence);
        desk.write("in/m.csv", ExportedRow.csv(List.of(MAIL)));
        desk.write("in/a.csv", ExportedRow.csv(List.of(ZAP.without("Type"))));
        desk.write("in/none.csv", String.join(",", CLICK.values().keySet()) + "\n");
        Snapshot found = desk.find(folder.resolve("in"));
        assertEquals(1, rowsOf(found));
        assertEquals(List.of(), found.rejects().remarks());
        assertTrue(found.inView().told().actions());
    }

    @Test
    void aPartialAnswerOfActionsStopsTheRun() {
        Path events = desk.write("m.json", MAIL.json());
        Path partial = desk.write("a.json", "{\"Results\":[" + ZAP.json() + "],\"Error\":{\"code\":\"PartialError\"}}");
        assertTrue(desk.failure(events, partial).sentence().contains("is not complete (PartialError)"));
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @DisabledOnOs(OS.WINDOWS)
    void aPipeThatCannotBeReadAgainKeepsWhatAnActionBehindTheMailAsksFor() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Thread writer = new Thread(() -> desk.write("pipe", ExportedRow.ndjson(List.of(MAIL, ZAP, CLICK, LINK))));
        writer.setDaemon(true);
        writer.start();
        assertBothAreRead(desk.find(pipe), "pipe");
        writer.join();
    }

    private static void assertBothAreRead(Snapshot found, String form) {
        assertEquals(1, found.inView().names().size(), form);
        NameActivity name = of(found);
        assertEquals(List.of("0:26:1"), ViewFixture.days(name), form);
        assertEquals(List.of(new Clicks("", 1, 1, 1), new Clicks("news@one.example", 1, 1, 1)), name.clicks(), form);
        assertEquals(EVIL, name.carried().link(), form);
        assertEquals(new NamesInView.Told(true, true, true), found.inView().told(), form);
        assertEquals(1, rowsOf(found), form);
        assertEquals(0, found.rejects().rows(), form);
    }

    private static NameActivity of(Snapshot found) {
        return found.inView().names().stream()
                .filter(name -> name.streams().stream()
                        .flatMap(stream -> stream.days().stream())
                        .anyMatch(day -> day.verdicts() == 26))
                .findFirst()
                .orElseThrow();
    }

    private static long rowsOf(Snapshot found) {
        return found.totals().rows().orElseThrow().all();
    }

    private static ExportedRow named(ExportedRow row, boolean isNamed) {
        return isNamed ? row : row.without("Type");
    }

    /** A row under all columns of all tables. */
    private static ExportedRow wide(ExportedRow row, String type) {
        ExportedRow wide = new ExportedRow(MAIL.values());
        for (ExportedRow other : List.of(MAIL, ZAP, CLICK, LINK)) {
            for (String column : other.values().keySet()) {
                wide = wide.with(column, row.values().getOrDefault(column, ""));
            }
        }
        return wide.with("Type", type);
    }

    private static String streamed(ExportedRow row) {
        return new String(
                inCategory(
                        row.without("Type").envelope().getBytes(StandardCharsets.UTF_8),
                        row.values().getOrDefault("Type", "EmailEvents")),
                StandardCharsets.UTF_8);
    }

    private static byte[] inCategory(byte[] bytes, String table) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace("AdvancedHunting-EmailEvents", "AdvancedHunting-" + table)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
