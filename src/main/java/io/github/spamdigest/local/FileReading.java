package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.local.DateOrders.DateOrderException;
import io.github.spamdigest.local.LocalAdapters.EventFormat;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
    private final EventFormat format;
    private final BiConsumer<Instant, EventRow> events;
    private EventTime times;
    private final Set<Column> columns = EnumSet.noneOf(Column.class);
    private final List<String> examples = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private Optional<String> gap = Optional.empty();
    private Optional<Boolean> hasNextPage = Optional.empty();
    private boolean hasHeader;
    private boolean hasEvents;
    private boolean hasStrays;
    private long readable;
    private long rejected;
    private long lastRejected;
    private long beside;
    private long otherTables;

    FileReading(EventFile file, EventFormat format, BiConsumer<Instant, EventRow> events) {
        this(file, format, new DateOrders(format.dateOrder()), events);
    }

    private FileReading(EventFile file, EventFormat format, DateOrders orders, BiConsumer<Instant, EventRow> events) {
        this.file = file;
        this.format = format;
        this.times = new EventTime(format, orders);
        this.events = events;
    }

    /** Hands over the events; says what came of it. */
    FileFindings read() throws NotEventsException {
        try (FileText text = FileText.open(file)) {
            if (text.head().isBlank()) {
                throw new NotEventsException("is empty, so it holds no events", "export it again");
            }
            TextStart start = TextStart.of(text.head());
            if (start.isJson()) {
                new JsonRows(this).read(text, start);
            } else {
                TableRows.read(this, text, start);
            }
            addRemark(start);
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
        if (gap.isPresent() && hasEvents) {
            throw DigestException.failed(file.name() + " " + gap.get());
        }
        return findings();
    }

    /** What was found so far. */
    FileFindings findings() {
        return new FileFindings(
                hasHeader,
                columns,
                readable,
                new FileFindings.Rejects(rejected, lastRejected, examples),
                beside,
                otherTables,
                times.sawLocalTime(),
                hasNextPage,
                remarks);
    }

    private void addRemark(TextStart start) {
        if (!start.strange().isEmpty()) {
            remarks.add(file.name() + " begins with lines that are no events, the first of them "
                    + UnreadableRowException.quoted(start.strange().get(0)) + "; they were skipped.");
        }
    }

    /** Whether nothing was found but what cannot be used. */
    boolean hasOnlyRejects() {
        return !hasEvents && !hasStrays && otherTables == 0 && gap.isEmpty() && hasNextPage.isEmpty();
    }

    /** Whether a row has what counts of an event, and a time. */
    boolean isEvent(EventRow row) {
        try {
            new EventTime(format, DateOrders.looking()).of(row);
            return true;
        } catch (UnreadableRowException e) {
            return false;
        } catch (DateOrderException e) {
            return true;
        }
    }

    /** The columns of a table's header; what a table beside EmailEvents lacks, its rows say. */
    void header(Set<Column> header) throws NotEventsException {
        Optional<EventTable> table = EventTable.withColumns(header);
        if (table.filter(known -> known != EventTable.EVENTS).isPresent()) {
            return;
        }
        hasHeader = true;
        columns.addAll(header);
        if (table.isEmpty() && (!file.isNamed() || header.isEmpty())) {
            throw new NotEventsException("holds no events: it has none of the columns of EmailEvents", FIX);
        }
        NeededColumns.missingIn(header).ifPresent(missing -> {
            throw DigestException.failed(
                    file.name() + " has no column " + missing + "; export the events with that column.");
        });
    }

    /** A row. */
    void row(EventRow row) {
        EventTable table = row.table();
        if (table == EventTable.OTHER) {
            otherTables++;
        } else if (table != EventTable.EVENTS) {
            hasEvents = true;
            read(row, table);
        } else if (hasHeader || row.looksLikeARow()) {
            hasEvents = true;
            columns.addAll(row.columns());
            read(row, table);
        } else {
            hasStrays = true;
            reject(row.line(), "it has neither EmailDirection nor SenderFromDomain");
        }
    }

    /** Something that should have been a row. */
    void reject(long line, String problem) {
        rejected++;
        lastRejected = readable + rejected + beside + otherTables;
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

    /**
     * The file says of itself that rows are missing; the sentence goes on after its name. An answer without rows is one
     * when it has the frame of an answer.
     */
    void gap(String sentence, boolean isAnswer) {
        if (isAnswer) {
            throw DigestException.failed(file.name() + " " + sentence);
        }
        gap = Optional.of(sentence);
    }

    /** One of the pages of an answer, which says whether others follow. */
    void page(boolean isFollowed) {
        hasNextPage = Optional.of(isFollowed);
    }

    private void read(EventRow row, EventTable table) {
        try {
            events.accept(times.of(row), row);
            readable += table == EventTable.EVENTS ? 1 : 0;
            beside += table == EventTable.EVENTS ? 0 : 1;
        } catch (UnreadableRowException e) {
            reject(row.line(), e.problem());
        } catch (DateOrderException e) {
            if (e.isOpen() && findOrder()) {
                read(row, table);
            } else {
                throw DigestException.usage(place(row.line()) + ": " + e.getMessage());
            }
        }
    }

    /** Whether another line of the file settles which number of a date is the day. */
    private boolean findOrder() {
        DateOrders orders = DateOrders.looking();
        if (file.path().filter(Files::isRegularFile).isEmpty()) {
            return false;
        }
        try {
            new FileReading(file, format, orders, (time, row) -> {}).read();
        } catch (NotEventsException e) {
            return false;
        }
        times = times.with(new DateOrders(orders.settled()));
        return orders.settled().isPresent();
    }

    private String place(long line) {
        return file.name() + ", line " + line;
    }
}
