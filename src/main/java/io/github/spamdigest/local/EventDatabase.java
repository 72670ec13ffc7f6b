package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The database within this process that event rows are loaded into and counted in. It reads no file and fetches no
 * extension of its own accord. Not thread-safe.
 */
final class EventDatabase implements AutoCloseable {

    /** What it may hold in memory; the rest goes to a folder of its own, which is gone when it is closed. */
    private static final String MEMORY = "400MB";

    private static final int MOST_THREADS = 4;

    /** Joins stay as they are written, and distinct counts and histograms one step: all this takes longer to plan. */
    private static final String LEFT_OUT =
            "join_order,build_side_probe_side,distinct_aggregate_rewrite,aggregate_function_rewriter";

    private final Connection connection;
    private final Path spill;

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

    private EventDatabase(Connection connection, Path spill) {
        this.connection = connection;
        this.spill = spill;
    }

    /** An empty database with its tables; the caller closes it. */
    static EventDatabase open() {
        try {
            Path spill = Files.createTempDirectory("spam-digest-");
            EventDatabase database = new EventDatabase(DriverManager.getConnection("jdbc:duckdb:"), spill);
            database.configure();
            return database;
        } catch (SQLException e) {
            throw failure(e);
        } catch (IOException e) {
            throw DigestException.failed(
                    "No folder for temporary files could be made (" + e.getMessage() + "); check TMPDIR.", e);
        }
    }

    private void configure() throws SQLException {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        try (Statement settings = connection.createStatement()) {
            settings.execute("SET autoinstall_known_extensions = false");
            settings.execute("SET autoload_known_extensions = false");
            settings.execute("SET threads = " + threads);
            settings.execute("SET memory_limit = '" + MEMORY + "'");
            settings.execute("SET temp_directory = '" + spill.toString().replace("'", "''") + "'");
            settings.execute("SET disabled_optimizers = '" + LEFT_OUT + "'");
            settings.execute("SET lock_configuration = true");
        }
        TextFunctions.register(connection);
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

    /** Sets what the SQL reads as a variable. */
    void set(String variable, Object value) {
        try (PreparedStatement statement = connection.prepareStatement("SET VARIABLE " + variable + " = ?")) {
            statement.setObject(1, value);
            statement.execute();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Runs the statements of a resource. */
    void run(String resource) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(textOf(resource));
        } catch (SQLException e) {
            throw failure(e);
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
            List<Path> left;
            try (Stream<Path> files = Files.list(spill)) {
                left = files.toList();
            }
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(spill);
        } catch (SQLException | IOException e) {
            // Everything was counted; what is left lies among the temporary files.
            return;
        }
    }

    private static String textOf(String resource) {
        try (InputStream text = EventDatabase.class.getResourceAsStream("/queries/" + resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DigestException failure(SQLException e) {
        return DigestException.failed(
                "The events could not be counted (" + e.getMessage() + "); make room in memory and among the temporary"
                        + " files, or name fewer events.",
                e);
    }
}
