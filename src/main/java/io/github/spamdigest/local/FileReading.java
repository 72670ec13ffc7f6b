package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Reads the rows of one file in parts, each by a worker, and puts together in order what they found. Not thread-safe.
 *
 * @param <T> what is made of an event
 */
final class FileReading<T> implements FileSink {

    private static final String CURE = "name a file that was exported from the EmailEvents table";

    /** How many rows of a file that is read from start to end make a part. */
    private static final int ROWS_OF_A_PART = 1_000;

    private static final int MOST_WAITING = 8;

    private final EventFile file;
    private final PartReader<T> reader;
    private final Executor workers;
    private final InOrder<PartFindings<T>> parts;
    private final LongConsumer rows;
    private final Consumer<List<T>> consumer;
    private final List<String> examples = new ArrayList<>();
    private List<Consumer<RowSink>> aside = new ArrayList<>();
    private long columns;
    private boolean hasHeader;
    private boolean hasEvents;
    private boolean hasStrays;
    private boolean sawLocalTime;
    private long lines;
    private long readable;
    private long rejected;
    private long otherTables;

    FileReading(EventFile file, PartReader<T> reader, Executor workers, LongConsumer rows, Consumer<List<T>> consumer) {
        this.file = file;
        this.reader = reader;
        this.workers = workers;
        this.parts = new InOrder<>(workers, MOST_WAITING, this::add);
        this.rows = rows;
        this.consumer = consumer;
    }

    /** What came of it, when the whole file was read. */
    FileFindings finish() throws NotEventsException {
        endParts();
        if (hasStrays && !hasEvents) {
            throw new NotEventsException(
                    "holds no events: no row has the column EmailDirection or SenderFromDomain", CURE);
        }
        if (!file.isNamed() && !hasHeader && !hasEvents && rejected > 0) {
            throw new NotEventsException("holds no events: none of its rows could be read", CURE);
        }
        return new FileFindings(
                hasHeader, Column.ofBits(columns), readable, rejected, examples, otherTables, sawLocalTime);
    }

    /** Lines of JSON. */
    void lines(LineBlock block) {
        parts.start(() -> reader.readLines(block));
    }

    /** Rows of a table with this layout. */
    TableReading<T> table(CsvLayout layout) {
        return new TableReading<>(layout, reader, workers, MOST_WAITING, this::add);
    }

    /** Lines before the first row. */
    void passed(long more) {
        lines += more;
    }

    /** How many lines were read so far. */
    long lines() {
        return lines;
    }

    @Override
    public void header(Set<Column> header) throws NotEventsException {
        hasHeader = true;
        header.forEach(column -> columns |= column.bit());
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
        putAside(part -> part.row(row));
    }

    @Override
    public void reject(long line, String problem) {
        putAside(part -> part.reject(line, problem));
    }

    @Override
    public void broken(long line, String problem) throws NotEventsException {
        endParts();
        if (!file.isNamed() && !hasEvents && !hasHeader) {
            throw new NotEventsException("holds no events: " + problem + " at line " + line, CURE);
        }
        throw DigestException.failed(
                place(line) + ": " + problem + ", so the rows from there on cannot be read; export the file again.");
    }

    private void putAside(Consumer<RowSink> one) {
        aside.add(one);
        if (aside.size() >= ROWS_OF_A_PART) {
            startPart();
        }
    }

    private void startPart() {
        List<Consumer<RowSink>> part = aside;
        boolean isTable = hasHeader;
        parts.start(() -> reader.readAside(part, isTable));
        aside = new ArrayList<>();
    }

    private void endParts() {
        if (!aside.isEmpty()) {
            startPart();
        }
        parts.finish();
    }

    private void add(PartFindings<T> part) {
        rows.accept(part.rows());
        consumer.accept(part.made());
        columns |= part.columns();
        hasEvents |= part.hasEvents();
        hasStrays |= part.hasStrays();
        sawLocalTime |= part.sawLocalTime();
        readable += part.made().size();
        rejected += part.rejected();
        otherTables += part.otherTables();
        part.examples().stream()
                .limit(ReadingFindings.MOST_EXAMPLES - examples.size())
                .forEach(one -> examples.add(place(lines + one.line()) + ": " + one.problem()));
        part.ambiguity().ifPresent(this::stop);
        lines += part.lines();
    }

    private void stop(PartFindings.Ambiguity date) {
        throw DigestException.usage(place(lines + date.line()) + ": " + date.value()
                + " could be day/month or month/day; add --date-order dmy or --date-order mdy,"
                + " and --time-zone when the times are not in UTC.");
    }

    private String place(long line) {
        return file.name() + ", line " + line;
    }
}
