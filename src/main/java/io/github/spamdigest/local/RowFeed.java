package io.github.spamdigest.local;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;

/**
 * The table function {@code event_rows}: the rows that Java reads, in their order. One thread puts lists of rows, the
 * database takes them.
 */
final class RowFeed implements DuckDBTableFunction<RowFeed, RowFeed, RowFeed> {

    private static final int MOST_WAITING = 8;

    /** The columns whose texts are handed over, under their names. */
    private static final List<Column> TEXTS = List.of(
            Column.EMAIL_DIRECTION,
            Column.THREAT_TYPES,
            Column.NETWORK_MESSAGE_ID,
            Column.RECIPIENT_EMAIL_ADDRESS,
            Column.REPORT_ID,
            Column.SENDER_FROM_DOMAIN,
            Column.RECIPIENT_DOMAIN,
            Column.AUTHENTICATION_DETAILS,
            Column.EMAIL_ACTION_POLICY,
            Column.SENDER_FROM_ADDRESS,
            Column.DELIVERY_LOCATION,
            Column.SENDER_MAIL_FROM_DOMAIN,
            Column.SENDER_IPV4,
            Column.SENDER_IPV6,
            Column.CONFIDENCE_LEVEL,
            Column.BULK_COMPLAINT_LEVEL,
            Column.ORG_LEVEL_ACTION,
            Column.ORG_LEVEL_POLICY,
            Column.USER_LEVEL_ACTION,
            Column.USER_LEVEL_POLICY,
            Column.EXCHANGE_TRANSPORT_RULE,
            Column.CONNECTORS,
            Column.SUBJECT,
            Column.INTERNET_MESSAGE_ID);

    private static final int TIMES = 2;

    private static final List<Row> END = List.of();

    /** How long to wait for room until it is looked whether the database still takes rows, in milliseconds. */
    private static final long PATIENCE = 100;

    private final BlockingQueue<List<Row>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private List<Row> taken = List.of();
    private int next;
    private boolean ended;

    /**
     * One row.
     *
     * @param time when it happened
     * @param texts its texts, empty where it has none
     */
    record Row(Instant time, String[] texts) {

        /** The row of an event, which need not be kept. */
        static Row of(Event event) {
            return new Row(event.time(), TEXTS.stream().map(event::text).toArray(String[]::new));
        }
    }

    /** Loads what a reading hands over into the database's table; used once. */
    void load(EventDatabase database, Consumer<Consumer<List<Row>>> reading) {
        database.register(connection -> {
            try (DuckDBTableFunctionBuilder function = DuckDBFunctions.tableFunction()) {
                function.withName("event_rows").withFunction(this).register(connection);
            }
        });
        FutureTask<Boolean> insertion = new FutureTask<>(() -> database.run("rows-of-java.sql", "load-rows.sql"), true);
        Thread thread = new Thread(insertion, "event-loader");
        thread.setDaemon(true);
        thread.start();
        try {
            reading.accept(rows -> {
                if (!rows.isEmpty()) {
                    put(rows, insertion);
                }
            });
        } finally {
            put(END, insertion);
        }
        resultOf(insertion);
    }

    /** Waits while too many are not taken yet; when nobody will take them, that is the end of the reading. */
    private void put(List<Row> rows, Future<Boolean> insertion) {
        try {
            while (!waiting.offer(rows, PATIENCE, TimeUnit.MILLISECONDS)) {
                if (insertion.isDone()) {
                    resultOf(insertion);
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void resultOf(Future<Boolean> insertion) {
        try {
            insertion.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public RowFeed bind(DuckDBTableFunctionBindInfo info) {
        info.addResultColumn("sec", Long.class).addResultColumn("nano", Integer.class);
        TEXTS.forEach(column -> info.addResultColumn(column.title(), String.class));
        return this;
    }

    @Override
    public RowFeed init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        return this;
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) throws InterruptedException {
        while (next == taken.size() && !ended) {
            taken = waiting.take();
            next = 0;
            ended = taken.isEmpty();
        }
        int given = (int) Math.min(chunk.capacity(), taken.size() - next);
        for (int i = 0; i < given; i++) {
            Instant time = taken.get(next + i).time();
            chunk.vector(0).setLong(i, time.getEpochSecond());
            chunk.vector(1).setInt(i, time.getNano());
        }
        for (int column = 0; column < TEXTS.size(); column++) {
            DuckDBWritableVector texts = chunk.vector(TIMES + column);
            for (int i = 0; i < given; i++) {
                texts.setString(i, taken.get(next + i).texts()[column]);
            }
        }
        next += given;
        return given;
    }
}
