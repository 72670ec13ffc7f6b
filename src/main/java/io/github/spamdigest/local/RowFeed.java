package io.github.spamdigest.local;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
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
 * database takes them. A function cannot be replaced, so one feed serves all loadings of a database, one after the other.
 */
final class RowFeed implements DuckDBTableFunction<RowFeed, RowFeed, RowFeed> {

    private static final int MOST_WAITING = 8;

    private static final int TOGETHER = 1_000;

    /** The columns whose texts are handed over, under their names. */
    private static final List<Column> TEXTS = List.copyOf(EnumSet.range(Column.EMAIL_DIRECTION, Column.URL_DOMAIN));

    /** How many columns stand before them. */
    private static final int NUMBERS = 4;

    /** How long to wait for room until it is looked whether the database still takes rows, in milliseconds. */
    private static final long PATIENCE = 100;

    private final BlockingQueue<List<Row>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final EventDatabase database;
    private FutureTask<Boolean> insertion = new FutureTask<>(() -> true);
    private boolean isKnown;
    private int firstFile;
    private List<Row> made = new ArrayList<>();
    private List<Row> taken = List.of();
    private int next;
    private boolean ended;

    /** One row. */
    private record Row(int file, Instant time, EventRow row) {}

    /** A feed of a database that has none yet. */
    RowFeed(EventDatabase database) {
        this.database = database;
    }

    /** Loads what a reading of files at these places hands over into the database's tables. */
    void load(List<Integer> places, Runnable reading) {
        if (!isKnown) {
            isKnown = true;
            database.register(connection -> {
                try (DuckDBTableFunctionBuilder function = DuckDBFunctions.tableFunction()) {
                    function.withName("event_rows").withFunction(this).register(connection);
                }
            });
        }
        firstFile = database.addFiles(places);
        ended = false;
        database.run("rows-of-java.sql");
        insertion = new FutureTask<>(() -> database.run("load-rows.sql"), true);
        Thread thread = new Thread(insertion, "event-loader");
        thread.setDaemon(true);
        thread.start();
        try {
            reading.run();
        } catch (RuntimeException e) {
            made.clear();
            end();
            throw e;
        }
        end();
        database.setNumbers("LoadedElse", List.of());
        database.run("load-clean.sql");
    }

    /** Adds a row of the file of this place among those that are loaded; the caller leaves it as it is. */
    void add(int file, Instant time, EventRow row) {
        made.add(new Row(file, time, row));
        if (made.size() == TOGETHER) {
            put(made);
            made = new ArrayList<>();
        }
    }

    /** An empty list ends it. */
    private void end() {
        if (!made.isEmpty()) {
            put(made);
            made = new ArrayList<>();
        }
        put(List.of());
        resultOf(insertion);
    }

    /** Waits while too many are not taken yet; when nobody will take them, that is the end of the reading. */
    private void put(List<Row> rows) {
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
        info.addResultColumn("file", Integer.class)
                .addResultColumn("sec", Long.class)
                .addResultColumn("nano", Integer.class)
                .addResultColumn("of", Integer.class);
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
            Row row = taken.get(next + i);
            chunk.vector(0).setInt(i, firstFile + row.file());
            chunk.vector(1).setLong(i, row.time().getEpochSecond());
            chunk.vector(2).setInt(i, row.time().getNano());
            chunk.vector(3).setInt(i, row.row().table().number());
        }
        for (int column = 0; column < TEXTS.size(); column++) {
            DuckDBWritableVector texts = chunk.vector(NUMBERS + column);
            for (int i = 0; i < given; i++) {
                texts.setString(i, taken.get(next + i).row().text(TEXTS.get(column)));
            }
        }
        next += given;
        return given;
    }
}
