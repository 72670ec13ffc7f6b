package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.local.LocalAdapters.EventFormat;
import io.github.spamdigest.local.LocalAdapters.ReadingProgress;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One pass over all inputs: several files, or parts of one, at a time, and their rows in order. Made for one pass; not
 * thread-safe.
 *
 * @param <T> what is made of an event
 */
final class EventReading<T> {

    /** How many groups of small files wait to be counted. */
    private static final int MOST_WAITING = 8;

    private final EventFiles files;
    private final ReadingFindings findings;
    private final RowCounter rows;
    private final PartReader<T> parts;

    /** A reading with what makes something of events; each worker gets one of its own. */
    EventReading(EventFiles files, EventFormat format, ReadingProgress progress, Supplier<Function<Event, T>> makers) {
        this.files = files;
        this.findings = new ReadingFindings(format.zone());
        this.rows = new RowCounter(progress);
        this.parts = new PartReader<>(format, makers);
    }

    /** Hands over what is made of the readable events; throws when the inputs cannot give a complete answer. */
    void read(Consumer<List<T>> consumer) {
        read(files, consumer);
        finish();
    }

    /** Throws when all that was read cannot give a complete answer. */
    void finish() {
        findings.checkComplete(files.folders());
    }

    /** Takes note of a file, or several in one, that somebody else has read. */
    void add(EventFile file, FileFindings found, long itsRows) {
        rows.count(file.name(), itsRows);
        findings.add(file, found);
    }

    /** Hands over what is made of the readable events of a stretch of the files. */
    void read(EventFiles stretch, Consumer<List<T>> consumer) {
        try (Workers workers = new Workers()) {
            InOrder<List<WholeFile<T>>> small =
                    new InOrder<>(workers, MOST_WAITING, read -> read.forEach(file -> take(file, consumer)));
            for (List<EventFile> group : stretch.groups()) {
                if (group.get(0).isSmall() && stretch.files().size() > 1) {
                    small.start(() -> group.stream().map(this::wholeFile).toList());
                } else {
                    small.finish();
                    group.forEach(file -> readInParts(file, workers, consumer));
                }
            }
            small.finish();
        }
    }

    /** What could not be used, and what a reader should know; {@code duplicates} were counted by the consumer. */
    ReadingReport rejects(long duplicates) {
        return findings.rejects(duplicates);
    }

    private WholeFile<T> wholeFile(EventFile file) {
        WholeFile<T> whole = new WholeFile<>(file);
        try {
            whole.read(readFile(file, new FileReading<>(file, parts, Runnable::run, whole::rows, whole::made)));
        } catch (NotEventsException e) {
            whole.skip(e);
        }
        return whole;
    }

    private void take(WholeFile<T> whole, Consumer<List<T>> consumer) {
        rows.count(whole.file().name(), whole.rows());
        consumer.accept(whole.made());
        whole.findings().ifPresent(found -> findings.add(whole.file(), found));
        whole.skipped().ifPresent(reason -> skip(whole.file(), reason));
    }

    private void readInParts(EventFile file, Executor workers, Consumer<List<T>> consumer) {
        FileReading<T> reading =
                new FileReading<>(file, parts, workers, more -> rows.count(file.name(), more), consumer);
        try {
            findings.add(file, readFile(file, reading));
        } catch (NotEventsException e) {
            skip(file, e);
        }
    }

    private FileFindings readFile(EventFile file, FileReading<T> reading) throws NotEventsException {
        try (FileText text = FileText.open(file)) {
            if (text.startsWithObject()) {
                new JsonRows(reading).readBlocks(text);
                return reading.finish();
            }
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
        return reading.finish();
    }

    private void skip(EventFile file, NotEventsException reason) {
        if (file.isNamed()) {
            throw DigestException.failed(file.name() + " " + reason.problem() + "; " + reason.cure() + ".");
        }
        findings.skipped(file.name() + " " + reason.problem());
    }
}
