package io.github.spamdigest.local;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.local.LocalAdapters.EventRoom;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBPreparedStatement;

/**
 * The database within this process that event rows are loaded into and counted in. It reads no file and fetches no
 * extension of its own accord. Not thread-safe.
 */
final class EventDatabase implements AutoCloseable {

    private static final int MOST_THREADS = 4;

    /** Joins stay as they are written, and distinct counts and histograms one step: all this takes longer to plan. */
    private static final String LEFT_OUT =
            "join_order,build_side_probe_side,distinct_aggregate_rewrite,aggregate_function_rewriter";

    private final Connection connection;
    private final EventRoom room;
    private final TemporaryFolder spill;
    private int fileCount;

    /** Takes a row of an answer. */
    interface RowReader {

        /** The row at which the answer stands. */
        void read(ResultSet row) throws SQLException;
    }

    /** Registers a function. */
    interface Registration {

        /** With the database behind this connection. */
        void with(Connection connection) throws SQLException;
    }

    private EventDatabase(Connection connection, EventRoom room, TemporaryFolder spill) {
        this.connection = connection;
        this.room = room;
        this.spill = spill;
    }

    /** An empty database with its tables, which keeps to this room; the caller closes it. */
    static EventDatabase open(EventRoom room) {
        TemporaryFolder spill = TemporaryFolder.create(room.folder());
        try {
            EventDatabase database = new EventDatabase(DatabaseLibrary.connect(), room, spill);
            database.configure();
            return database;
        } catch (SQLException e) {
            spill.close();
            throw DigestException.failed("The database for events could not be started (" + e.getMessage() + ").", e);
        } catch (RuntimeException e) {
            spill.close();
            throw e;
        }
    }

    private void configure() throws SQLException {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        try (Statement settings = connection.createStatement()) {
            settings.execute("SET autoinstall_known_extensions = false");
            settings.execute("SET autoload_known_extensions = false");
            settings.execute("SET enable_progress_bar = true");
            settings.execute("SET enable_progress_bar_print = false");
            settings.execute("SET threads = " + threads);
            settings.execute("SET memory_limit = '" + room.memory() + "'");
            settings.execute("SET temp_directory = '" + folder().toString().replace("'", "''") + "'");
            settings.execute("SET disabled_optimizers = '" + LEFT_OUT + "'");
        }
        TextFunctions.register(connection);
        run("load-table.sql");
    }

    /** Makes a function known to it. */
    void register(Registration registration) {
        try {
            registration.with(connection);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Where the files of this run lie, until it is closed. */
    Path folder() {
        return spill.path();
    }

    /** Throws when a statement failed for a reason that lies in no file, so that no other way helps. */
    void checkFile(SQLException e) {
        if (!DatabaseTrouble.isOfFile(e)) {
            throw failure(e);
        }
    }

    /** Sets what the SQL reads as a variable. */
    void set(String variable, Object value) {
        set(variable, "?", value);
    }

    /** Sets a structure that is written as JSON, its values as texts. */
    void setStruct(String variable, String json) {
        set(variable, "from_json($1, json_structure($1))", json);
    }

    /** Sets a list of texts. */
    void setTexts(String variable, List<String> texts) {
        String json = texts.stream()
                .map(text ->
                        '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"')
                .collect(Collectors.joining(",", "[", "]"));
        set(variable, "from_json(?, '[\"VARCHAR\"]')", json);
    }

    /** Sets a list of whole numbers. */
    void setNumbers(String variable, List<Integer> numbers) {
        set(variable, "from_json(?, '[\"INTEGER\"]')", numbers.toString());
    }

    private void set(String variable, String expression, Object value) {
        try (PreparedStatement statement =
                connection.prepareStatement("SET VARIABLE " + variable + " = " + expression)) {
            statement.setObject(1, value);
            statement.execute();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Whether rows of several threads stay in their order, without which thousands of small files take far less time. */
    void keepOrder(boolean isKept) {
        execute("SET preserve_insertion_order = " + isKept);
    }

    /** Lets nobody change settings any more. */
    void lock() {
        execute("SET lock_configuration = true");
    }

    private void execute(String setting) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(setting);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Notes files, by their places among the inputs; they have the numbers in the table from the one returned on. */
    int addFiles(List<Integer> places) {
        int first = fileCount;
        fileCount += places.size();
        set("FirstFile", first);
        setNumbers("LoadFiles", places);
        run("load-files.sql");
        return first;
    }

    /** Runs the statements of a resource. */
    void run(String resource) {
        try {
            load(resource);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The same, for a caller that goes another way when it fails. */
    void load(String resource) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(textOf(resource));
        }
    }

    /** The same for a statement that may take long; tells of its progress in percent, from another thread. */
    void load(String resource, IntConsumer progress) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            StatementProgress watched = new StatementProgress((DuckDBPreparedStatement) statement, progress);
            try {
                statement.execute(textOf(resource));
            } finally {
                watched.close();
            }
        }
    }

    /** Adds a row to a table. */
    void insert(String table, Object... values) {
        String places = "?, ".repeat(values.length - 1) + "?";
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Hands over the rows that the query of a resource gives. */
    void query(String resource, RowReader reader) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(textOf(resource))) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // Everything was counted.
            return;
        } finally {
            spill.close();
        }
    }

    private static String textOf(String resource) {
        try (InputStream text = EventDatabase.class.getResourceAsStream("/queries/" + resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DigestException failure(SQLException e) {
        return DatabaseTrouble.failure(e, room.memory(), folder().getParent());
    }
}
