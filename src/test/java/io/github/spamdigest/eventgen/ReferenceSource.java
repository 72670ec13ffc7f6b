package io.github.spamdigest.eventgen;

import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.SpamSource;
import io.github.spamdigest.core.TimeWindow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rows in memory as a source, counted by {@link ReferenceCount} and looked at by {@link ReferenceView}.
 *
 * @param rows the events, in any order
 * @param beside rows of the tables beside them
 */
public record ReferenceSource(List<EventRow> rows, Beside beside) implements SpamSource {

    /** Events with nothing beside them. */
    public ReferenceSource(List<EventRow> rows) {
        this(rows, Beside.NONE);
    }

    @Override
    public List<Snapshot> find(Hunt hunt, List<TimeWindow> windows, Set<SenderDomain> watched, Set<SenderDomain> open) {
        List<ReferenceCount> counts = windows.stream()
                .map(window -> ReferenceCount.of(rows, beside, hunt, window))
                .toList();
        Set<SenderDomain> reported = new HashSet<>(watched);
        counts.forEach(count -> count.tracked().forEach(activity -> reported.add(activity.domain())));
        List<Snapshot> snapshots = new ArrayList<>(
                counts.stream().map(count -> count.snapshot(reported)).toList());
        snapshots.set(0, withView(snapshots.get(0), hunt, open));
        return snapshots;
    }

    private Snapshot withView(Snapshot snapshot, Hunt hunt, Set<SenderDomain> open) {
        return new Snapshot(
                snapshot.window(),
                snapshot.ranking(),
                snapshot.others(),
                snapshot.totals(),
                snapshot.rejects(),
                ReferenceView.of(rows, beside, hunt, snapshot.window(), open));
    }
}
