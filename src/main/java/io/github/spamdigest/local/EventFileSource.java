package io.github.spamdigest.local;

import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.local.LocalAdapters.EventFormat;
import io.github.spamdigest.local.LocalAdapters.EventRoom;
import io.github.spamdigest.local.LocalAdapters.Events;
import io.github.spamdigest.local.LocalAdapters.ReadingProgress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Exported event files as a source: the same columns as the query, counted over one load. Not thread-safe. */
final class EventFileSource implements Events {

    private final Supplier<EventFiles> files;
    private final EventFormat format;
    private final EventRoom room;
    private final ReadingProgress progress;

    /** What was loaded when the newest event was looked for. */
    private Optional<LoadedEvents> loaded = Optional.empty();

    EventFileSource(Supplier<EventFiles> files, EventFormat format, EventRoom room, ReadingProgress progress) {
        this.files = files;
        this.format = format;
        this.room = room;
        this.progress = progress;
    }

    @Override
    public List<Snapshot> find(Hunt hunt, List<TimeWindow> windows, Set<SenderDomain> watched, Set<SenderDomain> open) {
        try (LoadedEvents events = loaded.orElseGet(() -> load(hunt))) {
            // A second question is to find what is in the files by then.
            loaded = Optional.empty();
            return new WindowQuery(events, hunt, windows).snapshots(watched, open);
        }
    }

    @Override
    public Optional<Instant> newestEvent(Hunt hunt, Instant notAfter) {
        loaded.ifPresent(LoadedEvents::close);
        LoadedEvents events = load(hunt);
        loaded = Optional.of(events);
        return events.newest(notAfter);
    }

    private LoadedEvents load(Hunt hunt) {
        return Loading.load(files.get(), format, hunt.namesPeople(), room, progress);
    }
}
