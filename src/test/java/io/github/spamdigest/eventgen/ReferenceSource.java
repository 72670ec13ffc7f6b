package io.github.spamdigest.eventgen;

import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.SpamSource;
import io.github.spamdigest.core.TimeWindow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rows in memory as a source, counted by {@link ReferenceCount}.
 *
 * @param rows the events, in any order
 */
public record ReferenceSource(List<EventRow> rows) implements SpamSource {

    @Override
    public List<Snapshot> find(Hunt hunt, List<TimeWindow> windows, Set<SenderDomain> watched) {
        List<ReferenceCount> counts = windows.stream()
                .map(window -> ReferenceCount.of(rows, hunt, window))
                .toList();
        Set<SenderDomain> reported = new HashSet<>(watched);
        counts.forEach(count -> count.tracked().forEach(activity -> reported.add(activity.domain())));
        return counts.stream().map(count -> count.snapshot(reported)).toList();
    }
}
