package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestException.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A row, the source that reads it and what a failure must say, for the tests of errors. */
abstract class EventErrorsFixture {

    static final ExportedRow ROW = ExportedRow.spam("one.example", EventDesk.RECENT);

    @TempDir
    Path folder;

    EventDesk desk;

    @BeforeEach
    void openDesk() {
        desk = new EventDesk(folder);
    }

    static void assertSays(Kind kind, DigestException failure, String end) {
        assertEquals(kind, failure.kind());
        assertTrue(failure.sentence().endsWith(end), failure.sentence());
    }
}
