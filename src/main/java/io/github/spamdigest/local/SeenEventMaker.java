package io.github.spamdigest.local;

import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.TimeWindow;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes of events what is counted for some windows. Not thread-safe. */
final class SeenEventMaker implements Function<Event, SeenEvent> {

    private final List<TimeWindow> reaches;
    private final ProfileMaker profiles;

    SeenEventMaker(Hunt hunt, List<TimeWindow> windows) {
        reaches = windows.stream().map(WindowTally::reachOf).toList();
        profiles = new ProfileMaker(hunt);
    }

    @Override
    public SeenEvent apply(Event event) {
        if (!isReached(event)) {
            return SeenEvent.at(event.time());
        }
        return new SeenEvent(
                event.time(),
                PairHash.of(event),
                reportOf(event),
                event.isInbound() ? Optional.of(profiles.of(event)) : Optional.empty(),
                event.isOutbound() ? Optional.of(profiles.outbound(event)) : Optional.empty());
    }

    private boolean isReached(Event event) {
        for (TimeWindow reach : reaches) {
            if (reach.contains(event.time())) {
                return true;
            }
        }
        return false;
    }

    private static int reportOf(Event event) {
        if (event.isEmpty(Column.REPORT_ID)) {
            return SeenEvent.NO_REPORT;
        }
        int hash = event.row().hash(Column.REPORT_ID).getAsInt();
        return hash == SeenEvent.NO_REPORT ? 1 : hash;
    }
}
