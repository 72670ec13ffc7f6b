package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

/** The native library of the database, which the driver loads, and unpacks where it does not lie beside it. */
final class DatabaseLibrary {

    private static final AtomicReference<Optional<FutureTask<Connection>>> STARTED =
            new AtomicReference<>(Optional.empty());

    private DatabaseLibrary() {}

    /** Starts the first database in another thread: to load the library takes a tenth of a second. */
    static void start() {
        FutureTask<Connection> start = new FutureTask<>(DatabaseLibrary::newDatabase);
        STARTED.set(Optional.of(start));
        Thread thread = new Thread(start, "database");
        thread.setDaemon(true);
        thread.start();
    }

    /** A new database within this process, or the one that was started. */
    static Connection connect() throws SQLException {
        try {
            Optional<FutureTask<Connection>> started = STARTED.getAndSet(Optional.empty());
            return started.isPresent() ? started.get().get() : newDatabase();
        } catch (LinkageError e) {
            throw failure(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failed) {
                throw failed;
            }
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The sentence about a library that could not be loaded. */
    static DigestException failure(Throwable reason) {
        for (Throwable cause = reason; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException trouble) {
                return DigestException.failed(
                        "The library of the database could not be unpacked among the temporary files ("
                                + FileTrouble.words(trouble) + "); make room there, or name another folder with"
                                + " MAVEN_OPTS=-Djava.io.tmpdir=FOLDER.",
                        reason);
            }
        }
        return DigestException.failed(
                "Event files cannot be read on this system, because there is no library of DuckDB for it here: there is"
                        + " one for Linux with glibc, macOS on Apple silicon and Windows on x64, of which target/cli"
                        + " holds that of the system it was built on; preview --workspace works everywhere.",
                reason);
    }

    private static Connection newDatabase() throws SQLException {
        return DriverManager.getConnection("jdbc:duckdb:");
    }
}
