package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.local.EventTime.AmbiguousDateException;
import io.github.spamdigest.local.LocalAdapters.EventFormat;
import java.io.EOFException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads one file row by row, whatever its form, and keeps count of what cannot be used. Used once; not thread-safe. */
final class FileReading {

    /** The longest line, field or text that is read, in characters. */
    static final int LONGEST = 16 * 1024 * 1024;

    /** {@link #LONGEST} for a sentence. */
    static final String LONGEST_IN_WORDS = "longer than 16 MiB";

    private static final String FIX = "name a file that was exported from the EmailEvents table";

    private final EventFile file;
    private final EventTime times;
    private final BiConsumer<Instant, EventRow> events;
    private final Set<Column> columns = EnumSet.noneOf(Column.class);
    private final List<String> examples = new ArrayList<>();
    private boolean hasHeader;
    private boolean hasEvents;
    private boolean hasStrays;
    private long readable;
    private long rejected;
    private long otherTables;

    FileReading(EventFile file, EventFormat format, BiConsumer<Instant, EventRow> events) {
        this.file = file;
        this.times = new EventTime(format);
        this.events = events;
    }

    /** Hands over the events; says what came of it. */
    FileFindings read() throws NotEventsException {
        try (FileText text = FileText.open(file)) {
            if (text.head().isBlank()) {
                throw new NotEventsException("is empty, so it holds no events", "export it again");
            }
            if (JsonShape.isJson(text.head())) {
                new JsonRows(this).read(text);
            } else {
                new CsvRows(this).read(text);
            }
        } catch (EOFException e) {
            throw DigestException.failed(
                    file.name() + " is cut off: the gzip data ends too early; copy or export it again.", e);
        } catch (IOException e) {
            throw DigestException.failed(
                    file.name() + " could not be read (" + e.getMessage() + "); check it, or export it again.", e);
        }
        if (hasStrays && !hasEvents) {
            throw new NotEventsException(
                    "holds no events: no row has the column EmailDirection or SenderFromDomain", FIX);
        }
        if (!file.isNamed() && !hasHeader && !hasEvents && rejected > 0) {
            throw new NotEventsException("holds no events: none of its rows could be read", FIX);
        }
        return findings();
    }

    /** What was found so far. */
    FileFindings findings() {
        return new FileFindings(hasHeader, columns, readable, rejected, examples, otherTables, times.sawLocalTime());
    }

    /** Whether nothing was found but what cannot be used. */
    boolean hasOnlyRejects() {
        return !hasEvents && !hasStrays && otherTables == 0;
    }

    /** The columns of a table's header. */
    void header(Set<Column> header) throws NotEventsException {
        hasHeader = true;
        columns.addAll(header);
        boolean isOther = !header.contains(Column.EMAIL_DIRECTION) && !header.contains(Column.SENDER_FROM_DOMAIN);
        if (isOther && (!file.isNamed() || header.isEmpty())) {
            throw new NotEventsException("holds no events: it has none of the columns of EmailEvents", FIX);
        }
        NeededColumns.missingIn(header).ifPresent(missing -> {
            throw DigestException.failed(
                    file.name() + " has no column " + missing + "; export the events with that column.");
        });
    }

    /** A row. */
    void row(EventRow row) {
        if (row.isOfOtherTable()) {
            otherTables++;
        } else if (hasHeader || row.looksLikeAnEvent()) {
            hasEvents = true;
            columns.addAll(row.columns());
            readEvent(row);
        } else {
            hasStrays = true;
            reject(row.line(), "it has neither EmailDirection nor SenderFromDomain");
        }
    }

    /** Something that should have been a row. */
    void reject(long line, String problem) {
        rejected++;
        if (examples.size() < ReadingFindings.MOST_EXAMPLES) {
            examples.add(place(line) + ": " + problem);
        }
    }

    /** The file is broken at a line in a way that hides what follows. */
    void broken(long line, String problem) throws NotEventsException {
        if (!file.isNamed() && !hasEvents && !hasHeader) {
            throw new NotEventsException("holds no events: " + problem + " at line " + line, FIX);
        }
        throw DigestException.failed(
                place(line) + ": " + problem + ", so the rows from there on cannot be read; export the file again.");
    }

    private void readEvent(EventRow row) {
        try {
            events.accept(times.of(row), row);
            readable++;
        } catch (UnreadableRowException e) {
            reject(row.line(), e.problem());
        } catch (AmbiguousDateException e) {
            throw DigestException.usage(place(row.line()) + ": " + e.getMessage()
                    + " could be day/month or month/day; add --date-order dmy or --date-order mdy,"
                    + " and --time-zone when the times are not in UTC.");
        }
    }

    private String place(long line) {
        return file.name() + ", line " + line;
    }
}
