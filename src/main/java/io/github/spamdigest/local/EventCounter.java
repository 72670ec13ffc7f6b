package io.github.spamdigest.local;

import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Rejects;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Counts events for several windows at once. Not thread-safe. */
final class EventCounter {

    private final List<WindowTally> tallies;
    private final DeliveryMaker deliveries;
    private final SeenEvents seen = new SeenEvents();
    private long duplicates;

    EventCounter(Hunt hunt, List<TimeWindow> windows) {
        tallies = windows.stream().map(window -> new WindowTally(hunt, window)).toList();
        deliveries = new DeliveryMaker(hunt);
    }

    /** Counts one event, unless no window is interested or the same export row was counted before. */
    void count(Event event) {
        boolean isWanted = tallies.stream().anyMatch(tally -> tally.wants(event.time()));
        if (isWanted && !seen.add(event)) {
            duplicates++;
            return;
        }
        tallies.forEach(tally -> tally.see(event.time()));
        if (isWanted && event.isInbound()) {
            Delivery delivery = deliveries.of(event);
            tallies.forEach(tally -> tally.count(delivery));
        } else if (isWanted && event.isOutbound()) {
            tallies.forEach(tally -> tally.countOutbound(event));
        }
    }

    /** How many repeats of the same row were left out. */
    long duplicates() {
        return duplicates;
    }

    /** One snapshot a window; each reports on the tracked domains of all windows and on the watched ones. */
    List<Snapshot> snapshots(Set<SenderDomain> watched, Rejects rejects) {
        List<List<DomainActivity>> rankings =
                tallies.stream().map(WindowTally::ranking).toList();
        Set<SenderDomain> asked = new HashSet<>(watched);
        rankings.forEach(ranking -> ranking.forEach(activity -> asked.add(activity.domain())));
        return IntStream.range(0, tallies.size())
                .mapToObj(i -> tallies.get(i).snapshot(rankings.get(i), asked, rejects))
                .toList();
    }
}
