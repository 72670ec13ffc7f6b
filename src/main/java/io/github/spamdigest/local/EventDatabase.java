package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.local.LocalAdapters.EventRoom;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            EventDatabase database = new EventDatabase(connect(), room, spill);
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

    /** Loads the library, which the driver unpacks where it does not lie beside it. */
    private static Connection connect() throws SQLException {
        try {
            return DriverManager.getConnection("jdbc:duckdb:");
        } catch (LinkageError e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException trouble) {
                    throw DigestException.failed(
                            "The library of the database could not be unpacked among the temporary files ("
                                    + FileTrouble.words(trouble) + "); make room there, or name another folder with"
                                    + " SPAM_DIGEST_JAVA_OPTS=-Djava.io.tmpdir=FOLDER.",
                            e);
                }
            }
            throw DigestException.failed(
                    "Event files cannot be read on this system, because DuckDB has no library for it: there is one for"
                            + " Linux with glibc, macOS on Apple silicon and Windows on x64; preview --workspace works"
                            + " everywhere.",
                    e);
        }
    }

    private void configure() throws SQLException {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        try (Statement settings = connection.createStatement()) {
            settings.execute("SET autoinstall_known_extensions = false");
            settings.execute("SET autoload_known_extensions = false");
            settings.execute("SET threads = " + threads);
            settings.execute("SET memory_limit = '" + room.memory() + "'");
            settings.execute("SET temp_directory = '" + folder().toString().replace("'", "''") + "'");
            settings.execute("SET disabled_optimizers = '" + LEFT_OUT + "'");
            settings.execute("SET lock_configuration = true");
        }
        TextFunctions.register(connection);
        run("load-table.sql");
        run("local-tables.sql");
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

    /** Throws when a statement failed because there is no room, so that no other way helps. */
    void checkRoom(SQLException e) {
        String message = String.valueOf(e.getMessage());
        if (message.startsWith("Out of Memory") || message.contains("No space left")) {
            throw failure(e);
        }
    }

    /** The sentence about a temporary folder that is full, or cannot be written to. */
    DigestException noRoom(IOException e) {
        return DigestException.failed(fullFolder(FileTrouble.words(e)), e);
    }

    private String fullFolder(String reason) {
        return "The rows do not fit into the temporary folder " + folder().getParent() + " (" + reason
                + "); make room there, or name another one in SPAM_DIGEST_TEMP.";
    }

    /** Sets what the SQL reads as a variable. */
    void set(String variable, Object value) {
        try (PreparedStatement statement = connection.prepareStatement("SET VARIABLE " + variable + " = ?")) {
            statement.setObject(1, value);
            statement.execute();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Runs the statements of resources, their texts one behind the other. */
    void run(String... resources) {
        try {
            load(resources);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The same, for a caller that goes another way when it fails. */
    void load(String... resources) throws SQLException {
        String text = Stream.of(resources).map(EventDatabase::textOf).collect(Collectors.joining());
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
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
        String message = String.valueOf(e.getMessage());
        String first = message.lines().findFirst().orElse(message);
        if (message.contains("No space left") || message.contains("max_temp_directory_size")) {
            return DigestException.failed(fullFolder(first), e);
        }
        if (message.startsWith("Out of Memory")) {
            return DigestException.failed(
                    room.memory() + " of memory are too little for these events (" + first
                            + "); name more in SPAM_DIGEST_MEMORY, such as 1GB.",
                    e);
        }
        return DigestException.failed(
                "The events could not be counted (" + first + "); please report this with --debug.", e);
    }
}
