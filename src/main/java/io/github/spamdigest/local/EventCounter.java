package io.github.spamdigest.local;

import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Rejects;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Counts events for several windows at once. Not thread-safe. */
final class EventCounter {

    private final List<WindowTally> tallies;
    private final KeptRows rows;

    /** Repeats by the windows they would have counted in, one bit each. */
    private final long[] duplicates;

    EventCounter(Hunt hunt, List<TimeWindow> windows, int expectedRows) {
        Instant end = windows.stream()
                .map(TimeWindow::to)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        rows = new KeptRows(end, expectedRows);
        PlainTally plain = new PlainTally(windows);
        tallies = IntStream.range(0, windows.size())
                .mapToObj(place -> new WindowTally(hunt, windows.get(place), rows, plain, place))
                .toList();
        duplicates = new long[1 << windows.size()];
    }

    /** Counts one event, unless the same export row was counted before. */
    void count(SeenEvent event) {
        if (!rows.add(event)) {
            duplicates[windowsOf(event.time())]++;
            return;
        }
        for (int i = 0; i < tallies.size(); i++) {
            WindowTally tally = tallies.get(i);
            tally.see(event.time());
            if (event.isInbound()) {
                tally.count(event);
            } else if (event.isOutbound()) {
                tally.countOutbound(event.time(), event.outbound());
            }
        }
    }

    /** The pairs of a message and a recipient whose newest row only its number tells, which is not kept. */
    Set<PairHash> tied() {
        Set<PairHash> tied = new HashSet<>();
        tallies.forEach(tally -> tied.addAll(tally.tied()));
        return tied;
    }

    /** Takes a row of a tied pair into account. */
    void settle(TiedRow row) {
        tallies.forEach(tally -> tally.settle(row));
    }

    /** How many repeats of the same row were left out of any of the windows at these places. */
    long duplicates(List<Integer> places) {
        int asked = places.stream().mapToInt(place -> 1 << place).sum();
        return IntStream.range(0, duplicates.length)
                .filter(windows -> (windows & asked) != 0)
                .mapToLong(windows -> duplicates[windows])
                .sum();
    }

    /** One snapshot for each place of a window; each reports on the tracked domains of all, and on the watched ones. */
    List<Snapshot> snapshots(List<Integer> places, Set<SenderDomain> watched, Rejects rejects) {
        List<WindowTally> wanted = places.stream().map(tallies::get).toList();
        List<List<DomainActivity>> rankings =
                wanted.stream().map(WindowTally::ranking).toList();
        Set<SenderDomain> asked = new HashSet<>(watched);
        rankings.forEach(ranking -> ranking.forEach(activity -> asked.add(activity.domain())));
        return IntStream.range(0, wanted.size())
                .mapToObj(i -> wanted.get(i).snapshot(rankings.get(i), asked, rejects))
                .toList();
    }

    private int windowsOf(Instant time) {
        int windows = 0;
        for (int place = 0; place < tallies.size(); place++) {
            windows |= tallies.get(place).reaches(time) ? 1 << place : 0;
        }
        return windows;
    }
}
