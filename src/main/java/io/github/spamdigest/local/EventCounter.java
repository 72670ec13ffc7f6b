package io.github.spamdigest.local;

import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.ReadingReport;
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
    private final CountedRows rows;

    /** Repeats of inbound rows by the windows they would have counted in, one bit each. */
    private final long[] duplicates;

    EventCounter(Hunt hunt, List<TimeWindow> windows, int expectedRows) {
        Instant end = windows.stream()
                .map(TimeWindow::to)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        rows = CountedRows.none(end, expectedRows, windows.size());
        tallies = IntStream.range(0, windows.size())
                .mapToObj(place -> new WindowTally(hunt, windows.get(place), rows, place))
                .toList();
        duplicates = new long[1 << windows.size()];
    }

    /**
     * Readies the counting of these events: the table of all rows is large, so that its places are fetched from memory
     * beside each other instead of one after the other.
     */
    void fetch(List<SeenEvent> events) {
        rows.kept().fetch(events);
    }

    /** Counts one event, unless the same export row was counted before. */
    void count(SeenEvent event) {
        for (int i = 0; i < tallies.size(); i++) {
            tallies.get(i).see(event.time());
        }
        if (event.isInbound()) {
            countInbound(event);
        } else if (event.isOutbound()) {
            countOutbound(event.time(), event.outbound());
        }
    }

    private void countInbound(SeenEvent event) {
        int profile = event.profile().number(rows.profiles());
        int windows = windowsOf(event.time());
        // Of all other rows a repeat changes nothing: what is taken from them is the first, the last, or distinct.
        if (windows != 0 && !rows.kept().add(event, profile)) {
            duplicates[windows]++;
            return;
        }
        long age = rows.ageOf(event.time());
        if (!event.profile().isPlain()) {
            rows.judged().add(age, profile, event.people());
            return;
        }
        for (int i = 0; i < tallies.size(); i++) {
            tallies.get(i).countPlain(event.time(), age, profile);
        }
    }

    private void countOutbound(Instant time, SeenEvent.Outbound outbound) {
        int domain = outbound.domain().number(rows.domains());
        for (int i = 0; i < tallies.size(); i++) {
            tallies.get(i).countOutbound(time, domain, outbound.person());
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
        // All domains have their numbers before anything is sized by how many there are.
        rows.profiles().numberOf(row.delivery().profile());
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
    List<Snapshot> snapshots(List<Integer> places, Set<SenderDomain> watched, ReadingReport rejects) {
        List<WindowAnswer> wanted =
                places.stream().map(tallies::get).map(WindowTally::answer).toList();
        List<List<SenderDomain>> rankings =
                wanted.stream().map(WindowAnswer::ranking).toList();
        Set<SenderDomain> asked = new HashSet<>(watched);
        rankings.forEach(asked::addAll);
        return IntStream.range(0, wanted.size())
                .mapToObj(i -> wanted.get(i).snapshot(rankings.get(i), asked, rejects))
                .toList();
    }

    private int windowsOf(Instant time) {
        int windows = 0;
        for (int place = 0; place < tallies.size(); place++) {
            windows |= tallies.get(place).contains(time) ? 1 << place : 0;
        }
        return windows;
    }
}
