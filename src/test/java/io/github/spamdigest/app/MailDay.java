package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.app.cli.CliRun;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.life.NameKey;
import io.github.spamdigest.eventgen.EventFiles;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.local.LocalAdapters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A day's mail as an event file, and how it is previewed.
 *
 * @param rows the events
 * @param daysBefore so many daily digests were made before, and are remembered
 * @param options what the preview is told besides
 */
public record MailDay(List<EventRow> rows, int daysBefore, List<String> options) {

    /** The end of the window. */
    static final Instant END = CaseFile.END;

    /** A day whose digest is not the first. */
    static MailDay of(List<CaseMail> mail, int daysBefore, String... options) {
        List<EventRow> rows =
                mail.stream().flatMap(domain -> domain.rows(END).stream()).toList();
        return new MailDay(rows, daysBefore, List.of(options));
    }

    /** Writes the events and previews them; the folder with the digest's files. */
    public Path previewedIn(Path folder) throws IOException {
        Path events = Files.createDirectories(folder).resolve("events.ndjson");
        EventFiles.writeNdjson(events, rows);
        if (daysBefore > 0) {
            // The ids of tasks come from the key, which is random.
            LocalAdapters.folderMemory(folder.resolve("state"))
                    .replace(Head.FRESH.keyedBy(new NameKey("0".repeat(NameKey.DIGITS))));
        }
        for (int days = daysBefore; days > 0; days--) {
            preview(folder, events, END.minus(Duration.ofDays(days)));
        }
        return preview(folder, events, END);
    }

    private Path preview(Path folder, Path events, Instant asOf) throws IOException {
        Path out = folder.resolve("out");
        List<Object> words = new ArrayList<>(List.of("preview", "--events", events, "--as-of", asOf, "--out", out));
        if (daysBefore > 0) {
            words.addAll(List.of("--state", folder.resolve("state")));
        }
        words.addAll(options);
        CliRun run = CliRun.of(words.toArray());
        assertEquals(0, run.exitCode(), run.err());
        return out;
    }
}
