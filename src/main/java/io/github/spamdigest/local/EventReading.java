package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Rejects;
import io.github.spamdigest.local.LocalAdapters.EventFormat;
import io.github.spamdigest.local.LocalAdapters.ReadingProgress;
import java.io.EOFException;
import java.io.IOException;
import java.util.function.Consumer;

/** One pass over all inputs. Made for one pass; not thread-safe. */
final class EventReading {

    private final EventFiles files;
    private final EventTime times;
    private final ReadingFindings findings;
    private final RowCounter rows;

    EventReading(EventFiles files, EventFormat format, ReadingProgress progress) {
        this.files = files;
        this.times = new EventTime(format);
        this.findings = new ReadingFindings(format.zone());
        this.rows = new RowCounter(progress);
    }

    /** Hands every readable event to the consumer; throws when the inputs cannot give a complete answer. */
    void read(Consumer<Event> consumer) {
        for (EventFile file : files.files()) {
            FileReading reading = new FileReading(file, times, rows, consumer);
            try {
                readFile(file, reading);
            } catch (NotEventsException e) {
                skip(file, e);
            }
        }
        findings.checkComplete(files.folders());
    }

    /** What could not be used, and what a reader should know; {@code duplicates} were counted by the consumer. */
    Rejects rejects(long duplicates) {
        return findings.rejects(duplicates, times.sawLocalTime());
    }

    private void readFile(EventFile file, FileReading reading) throws NotEventsException {
        try (FileText text = FileText.open(file)) {
            if (text.head().isBlank()) {
                throw new NotEventsException("is empty, so it holds no events", "export it again");
            }
            if (JsonShape.isJson(text.head())) {
                new JsonRows(reading).read(text);
            } else {
                new CsvRows(reading).read(text);
            }
        } catch (EOFException e) {
            throw DigestException.failed(
                    file.name() + " is cut off: the gzip data ends too early; copy or export it again.", e);
        } catch (IOException e) {
            throw DigestException.failed(
                    file.name() + " could not be read (" + e.getMessage() + "); check it, or export it again.", e);
        }
        findings.add(file, reading.finish());
    }

    private void skip(EventFile file, NotEventsException reason) {
        if (file.isNamed()) {
            throw DigestException.failed(file.name() + " " + reason.problem() + "; " + reason.cure() + ".");
        }
        findings.skipped(file.name() + " " + reason.problem());
    }
}
