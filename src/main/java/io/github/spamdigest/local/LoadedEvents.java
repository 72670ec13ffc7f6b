package io.github.spamdigest.local;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All rows of the inputs in one table.
 *
 * @param database holds the table
 * @param findings what came of reading them
 */
record LoadedEvents(EventDatabase database, ReadingFindings findings) implements AutoCloseable {

    /** The newest time not later than the limit; when all are later, the newest; empty when there is none. */
    Optional<Instant> newest(Instant notAfter) {
        database.set("NotAfterSecond", notAfter.getEpochSecond());
        database.set("NotAfterNano", notAfter.getNano());
        List<Instant> newest = new ArrayList<>();
        database.query("newest-event.sql", row -> newest.add(Instant.ofEpochSecond(row.getLong(1), row.getInt(2))));
        return newest.stream().findFirst();
    }

    @Override
    public void close() {
        database.close();
    }
}
