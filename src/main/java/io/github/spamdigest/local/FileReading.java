package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Makes events of the rows of one file, and keeps count of what cannot be used. Not thread-safe. */
final class FileReading implements RowSink {

    private static final String CURE = "name a file that was exported from the EmailEvents table";

    private final EventFile file;
    private final EventTime times;
    private final RowCounter rows;
    private final Consumer<Event> consumer;

    private final Set<Column> columns = EnumSet.noneOf(Column.class);
    private final List<String> examples = new ArrayList<>();
    private boolean hasHeader;
    private boolean hasEvents;
    private boolean hasStrays;
    private long readable;
    private long rejected;
    private long otherTables;

    FileReading(EventFile file, EventTime times, RowCounter rows, Consumer<Event> consumer) {
        this.file = file;
        this.times = times;
        this.rows = rows;
        this.consumer = consumer;
    }

    /** What came of it, when the whole file was read. */
    FileFindings finish() throws NotEventsException {
        if (hasStrays && !hasEvents) {
            throw new NotEventsException(
                    "holds no events: no row has the column EmailDirection or SenderFromDomain", CURE);
        }
        if (!file.isNamed() && !hasHeader && !hasEvents && rejected > 0) {
            throw new NotEventsException("holds no events: none of its rows could be read", CURE);
        }
        return new FileFindings(hasHeader, columns, readable, rejected, examples, otherTables);
    }

    @Override
    public void header(Set<Column> header) throws NotEventsException {
        hasHeader = true;
        columns.addAll(header);
        boolean isOther = !header.contains(Column.EMAIL_DIRECTION) && !header.contains(Column.SENDER_FROM_DOMAIN);
        if (isOther && (!file.isNamed() || header.isEmpty())) {
            throw new NotEventsException("holds no events: it has none of the columns of EmailEvents", CURE);
        }
        NeededColumns.missingIn(header).ifPresent(missing -> {
            throw DigestException.failed(
                    file.name() + " has no column " + missing + "; export the events with that column.");
        });
    }

    @Override
    public void row(EventRow row) {
        rows.count(file.name());
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

    @Override
    public void reject(long line, String problem) {
        rejected++;
        if (examples.size() < ReadingFindings.MOST_EXAMPLES) {
            examples.add(place(line) + ": " + problem);
        }
    }

    @Override
    public void broken(long line, String problem) throws NotEventsException {
        if (!file.isNamed() && !hasEvents && !hasHeader) {
            throw new NotEventsException("holds no events: " + problem + " at line " + line, CURE);
        }
        throw DigestException.failed(
                place(line) + ": " + problem + ", so the rows from there on cannot be read; export the file again.");
    }

    private void readEvent(EventRow row) {
        try {
            consumer.accept(new Event(times.of(row), row));
            readable++;
        } catch (UnreadableRowException e) {
            reject(row.line(), e.problem());
        } catch (AmbiguousDateException e) {
            throw DigestException.usage(place(row.line()) + ": " + e.value()
                    + " could be day/month or month/day; add --date-order dmy or --date-order mdy,"
                    + " and --time-zone when the times are not in UTC.");
        }
    }

    private String place(long line) {
        return file.name() + ", line " + line;
    }
}
