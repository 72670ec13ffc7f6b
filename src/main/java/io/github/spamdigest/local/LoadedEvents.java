package io.github.spamdigest.local;

import io.github.spamdigest.local.LocalAdapters.EventFormat;
import io.github.spamdigest.local.LocalAdapters.EventRoom;
import io.github.spamdigest.local.LocalAdapters.ReadingProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All rows of the inputs in one table.
 *
 * @param database holds the table
 * @param reading what came of reading them
 */
record LoadedEvents(EventDatabase database, EventReading<RowFeed.Row> reading) implements AutoCloseable {

    /** Reads all inputs; throws when they cannot give a complete answer. The caller closes it. */
    static LoadedEvents load(EventFiles inputs, EventFormat format, EventRoom room, ReadingProgress progress) {
        EventReading<RowFeed.Row> reading = new EventReading<>(inputs, format, progress, () -> RowFeed.Row::of);
        EventDatabase database = EventDatabase.open(room);
        try {
            new Loading(database, inputs, format, reading).load();
            return new LoadedEvents(database, reading);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

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
