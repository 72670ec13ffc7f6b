package io.github.spamdigest.local;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.view.DayBits;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A threat in an inbox and the view that such rows give, for the tests of names in view. */
abstract class ViewFixture {

    static final Duration NOW = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private EventDesk desk;
    private int number;

    @BeforeEach
    void openDesk() {
        desk = new EventDesk(folder);
    }

    /** A row of its own message, so long before the window's end. */
    ExportedRow threat(String domain, Duration before) {
        number++;
        return ExportedRow.spam(domain, EventDesk.END.minus(before).toString())
                .with("NetworkMessageId", "message " + number)
                .with("DeliveryLocation", "Inbox/folder");
    }

    ExportedRow clean(String domain, Duration before) {
        return threat(domain, before).with("ThreatTypes", "");
    }

    ExportedRow outbound(String domain, Duration before) {
        return clean("contoso.example", before)
                .with("EmailDirection", "Outbound")
                .with("RecipientEmailAddress", "ann@" + domain);
    }

    NamesInView view(ExportedRow... rows) {
        return view(List.of(rows));
    }

    NamesInView view(List<ExportedRow> rows) {
        return view(new Hunt(30, 10, Counting.DELIVERIES, Exclusions.DEFAULT, 7), rows);
    }

    NamesInView view(Hunt hunt, List<ExportedRow> rows) {
        return snapshot(hunt, rows).inView();
    }

    Snapshot snapshot(Hunt hunt, List<ExportedRow> rows) {
        return snapshot(hunt, desk.write("rows.json", ExportedRow.ndjson(rows)));
    }

    NamesInView viewOfLines(String lines) {
        return snapshot(EventDesk.HUNT, desk.write("rows.json", lines)).inView();
    }

    NamesInView viewOfTable(List<ExportedRow> rows) {
        return snapshot(EventDesk.HUNT, desk.write("rows.csv", ExportedRow.csv(rows)))
                .inView();
    }

    private Snapshot snapshot(Hunt hunt, Path file) {
        return desk.events(file)
                .find(hunt, List.of(hunt.windowEndingAt(EventDesk.END)), Set.of())
                .get(0);
    }

    static List<String> names(NamesInView view) {
        return view.names().stream().map(name -> name.domain().name()).toList();
    }

    static NameActivity only(NamesInView view) {
        return view.names().get(0);
    }

    /** Days with their bits and deliveries, such as {@code 5:9:1}, over all streams. */
    static List<String> days(NameActivity name) {
        return name.streams().stream()
                .flatMap(stream -> stream.days().stream())
                .sorted((a, b) -> a.day() - b.day())
                .map(ViewFixture::text)
                .toList();
    }

    private static String text(DayCount day) {
        return day.day() + ":" + day.verdicts() + ":" + day.deliveries();
    }

    static List<String> allows(NameActivity name) {
        return name.streams().stream().map(MailStream::allow).toList();
    }

    static DayBits bits(int... days) {
        return new DayBits(Arrays.stream(days).mapToLong(day -> 1L << day).sum());
    }

    static SenderDomain name(String text) {
        return new SenderDomain(text);
    }
}
