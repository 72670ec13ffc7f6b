package io.github.spamdigest.local;

import io.github.spamdigest.core.Hunt;
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

/** Exported event files as a source: the same columns as the query, counted in one pass. Not thread-safe. */
final class EventFileSource implements Events {

    private final Supplier<EventFiles> files;
    private final EventFormat format;
    private final ReadingProgress progress;

    /** What was counted while the newest event was looked for. */
    private Optional<CountedEvents> counted = Optional.empty();

    EventFileSource(Supplier<EventFiles> files, EventFormat format, ReadingProgress progress) {
        this.files = files;
        this.format = format;
        this.progress = progress;
    }

    @Override
    public List<Snapshot> find(Hunt hunt, List<TimeWindow> windows, Set<SenderDomain> watched) {
        CountedEvents events = counted.filter(known -> known.answers(hunt, windows))
                .orElseGet(() -> count(files.get(), hunt, windows, new NewestTime(Instant.MAX)));
        // A second question is to find what is in the files by then.
        counted = Optional.empty();
        return events.snapshots(windows, watched);
    }

    @Override
    public Optional<Instant> newestEvent(Hunt hunt, Instant notAfter) {
        EventFiles inputs = files.get();
        NewestTime newest = new NewestTime(notAfter);
        Optional<Instant> likely = new LikelyNewest(format).in(inputs, notAfter);
        if (likely.isPresent()) {
            TimeWindow window = hunt.windowEndingAt(likely.get());
            CountedEvents events = count(inputs, hunt, List.of(window, window.dayBefore()), newest);
            counted = Optional.of(events).filter(any -> newest.time().equals(likely));
        } else {
            new EventReading<>(inputs, format, progress, () -> Event::time).read(times -> times.forEach(newest::see));
        }
        return newest.time();
    }

    private CountedEvents count(EventFiles inputs, Hunt hunt, List<TimeWindow> windows, NewestTime newest) {
        EventCounter counter = new EventCounter(hunt, windows, inputs.expectedRows());
        EventReading<SeenEvent> reading =
                new EventReading<>(inputs, format, progress, () -> new SeenEventMaker(hunt, windows));
        reading.read(events -> {
            counter.fetch(events);
            events.forEach(event -> {
                newest.see(event.time());
                counter.count(event);
            });
        });
        Set<PairHash> tied = counter.tied();
        if (!tied.isEmpty()) {
            new EventReading<>(inputs, format, progress, () -> new TiedRowMaker(hunt, tied))
                    .read(rows -> rows.forEach(row -> row.ifPresent(counter::settle)));
        }
        return new CountedEvents(hunt, windows, counter, reading);
    }
}
