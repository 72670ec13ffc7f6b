package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DatabaseLibraryTest {

    @Test
    void aLibraryThatCannotBeUnpackedIsToldWithTheFolderToName() {
        Throwable failure =
                new ExceptionInInitializerError(new RuntimeException(new IOException("No space left on device")));
        assertEquals(
                "The library of the database could not be unpacked among the temporary files (No space left on device);"
                        + " make room there, or name another folder with MAVEN_OPTS=-Djava.io.tmpdir=FOLDER.",
                DatabaseLibrary.failure(failure).sentence());
    }

    @Test
    void aSystemWithoutALibraryIsToldWhereThereIsOneAndWhatWorksAllTheSame() {
        assertEquals(
                "Event files cannot be read on this system, because there is no library of DuckDB for it here: there is"
                        + " one for Linux with glibc, macOS on Apple silicon and Windows on x64, of which target/cli"
                        + " holds that of the system it was built on; preview --workspace works everywhere.",
                DatabaseLibrary.failure(new UnsatisfiedLinkError("no duckdb_java"))
                        .sentence());
    }
}
