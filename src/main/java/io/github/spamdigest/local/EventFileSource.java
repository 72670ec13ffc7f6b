package io.github.spamdigest.local;

import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Rejects;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.local.LocalAdapters.EventFormat;
import io.github.spamdigest.local.LocalAdapters.Events;
import io.github.spamdigest.local.LocalAdapters.ReadingProgress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Exported event files as a source: the same columns as the query, counted in one pass. */
final class EventFileSource implements Events {

    private final Supplier<EventFiles> files;
    private final EventFormat format;
    private final ReadingProgress progress;

    EventFileSource(Supplier<EventFiles> files, EventFormat format, ReadingProgress progress) {
        this.files = files;
        this.format = format;
        this.progress = progress;
    }

    @Override
    public List<Snapshot> find(Hunt hunt, List<TimeWindow> windows, Set<SenderDomain> watched) {
        EventCounter counter = new EventCounter(hunt, windows);
        EventReading reading = new EventReading(files.get(), format, progress);
        reading.read(counter::count);
        Rejects rejects = reading.rejects(counter.duplicates());
        return counter.snapshots(watched, rejects);
    }

    @Override
    public Optional<Instant> newestEvent(Instant notAfter) {
        NewestTime newest = new NewestTime(notAfter);
        new EventReading(files.get(), format, progress).read(event -> newest.see(event.time()));
        return newest.sane().or(newest::any);
    }
}
