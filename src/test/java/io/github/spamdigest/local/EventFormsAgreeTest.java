package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventFormsAgreeTest {

    private static final List<String> DOMAINS = List.of(
            "a.example",
            "A.Example",
            "a.example.",
            "",
            "münchen.example",
            "xn--mnchen-3ya.example",
            "nodot",
            "i.example",
            "I.EXAMPLE");

    private static final List<String> THREATS =
            List.of("Spam", "Phish, Spam", "SPAM", "spam,Phish", "Phish", "", "NotSpam", "Malware");

    private static final List<String> DIRECTIONS = List.of("Inbound", "Inbound", "Inbound", "inbound", "Outbound", "");

    private static final List<String> ADDRESSES = List.of(
            "",
            "x@a.example",
            "X@A.example",
            "\"q, r\"@a.example",
            "two\nlines",
            "two\r\nlines",
            "<b>&amp;</b>",
            "İ@i",
            "a;b\tc");

    @Test
    void theSameRowsGiveTheSameSnapshotInEveryFormAndThatOfAPlainCount() {
        Law.holdsForLists(8, EventFormsAgreeTest::rows, EventFormsAgreeTest::assertAgree);
    }

    private static void assertAgree(List<ExportedRow> drawn) throws IOException {
        Path folder = Files.createTempDirectory("events");
        try {
            EventDesk desk = new EventDesk(folder);
            // Where no row has a direction that counts, the reading stops.
            List<ExportedRow> rows = new ArrayList<>(drawn);
            rows.add(ExportedRow.spam("a.example", EventDesk.RECENT).with("EmailDirection", "Intra-org"));
            Snapshot expected = desk.findText("a.json", ExportedRow.ndjson(rows));
            for (Map.Entry<String, byte[]> form : ExportForms.of(rows).entrySet()) {
                Snapshot found = desk.find(desk.write(form.getKey(), form.getValue()));
                assertEquals(withoutRemarks(expected), withoutRemarks(found), form.getKey());
                assertEquals(form.getKey().startsWith("warned") ? 1 : 0, remarksBeyond(expected, found), form.getKey());
            }
            PlainCount.assertIsThatOf(rows, expected);
        } finally {
            deleteTree(folder);
        }
    }

    private static int remarksBeyond(Snapshot expected, Snapshot found) {
        return found.rejects().remarks().size() - expected.rejects().remarks().size();
    }

    /** A warning before the rows is told, and changes nothing else. */
    private static Snapshot withoutRemarks(Snapshot found) {
        ReadingReport report = found.rejects();
        return new Snapshot(
                found.window(),
                found.ranking(),
                found.others(),
                found.totals(),
                new ReadingReport(report.rows(), report.duplicates(), report.examples(), List.of()));
    }

    static List<ExportedRow> rows(Draw draw) {
        return draw.list(1, 60, EventFormsAgreeTest::row);
    }

    private static ExportedRow row(Draw draw) {
        String domain = draw.of(DOMAINS);
        Duration age = Duration.ofHours(draw.between(-2, 46 * 24));
        return ExportedRow.spam(domain, EventDesk.END.minus(age).toString())
                .with("ThreatTypes", draw.of(THREATS))
                .with("EmailDirection", draw.of(DIRECTIONS))
                .with("SenderFromAddress", draw.of(ADDRESSES))
                .with("RecipientEmailAddress", draw.of(ADDRESSES))
                .with("NetworkMessageId", draw.of("", "1", "2"))
                .with("ReportId", draw.of("1", "2"))
                .with("DeliveryLocation", draw.of("Inbox/folder", "Inbox/Folder", "Inbox", "Junk", ""));
    }

    private static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
