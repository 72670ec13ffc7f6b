package io.github.spamdigest.local;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.TimeWindow;
import java.util.List;
import java.util.function.Function;

/** Makes of events what is counted for some windows. Not thread-safe. */
final class SeenEventMaker implements Function<Event, SeenEvent> {

    private final TimeWindow[] reaches;
    private final TimeWindow[] windows;
    private final ProfileMaker profiles;

    private final PlainProfiles plain = new PlainProfiles(this::knownProfile);
    private final PairHasher pairs = new PairHasher();
    private final boolean isLatest;

    SeenEventMaker(Hunt hunt, List<TimeWindow> windows) {
        reaches = windows.stream().map(WindowTally::reachOf).toArray(TimeWindow[]::new);
        this.windows = windows.toArray(TimeWindow[]::new);
        profiles = new ProfileMaker(hunt);
        isLatest = hunt.counting() == Counting.LATEST;
    }

    @Override
    public SeenEvent apply(Event event) {
        if (!isIn(reaches, event)) {
            return SeenEvent.at(event.time());
        }
        if (event.isInbound()) {
            return inbound(event);
        }
        return event.isOutbound()
                ? SeenEvent.outbound(event.time(), profiles.outbound(event))
                : SeenEvent.at(event.time());
    }

    private SeenEvent inbound(Event event) {
        KnownProfile profile = plain.of(event);
        People people = profile.isPlain() ? People.NONE : profiles.people(event);
        boolean isInWindow = isIn(windows, event);
        return new SeenEvent(
                event.time(),
                isInWindow ? pairs.of(event) : PairHash.NONE,
                isInWindow ? reportOf(event) : SeenEvent.NO_REPORT,
                profile,
                people,
                SeenEvent.Outbound.NONE);
    }

    private KnownProfile knownProfile(Event event) {
        Profile profile = profiles.of(event);
        boolean isOfPeople = isLatest && !profile.isPlain();
        return new KnownProfile(isOfPeople ? profile.with(profiles.people(event)) : profile);
    }

    private static boolean isIn(TimeWindow[] spans, Event event) {
        for (TimeWindow span : spans) {
            if (span.contains(event.time())) {
                return true;
            }
        }
        return false;
    }

    private static int reportOf(Event event) {
        if (event.isEmpty(Column.REPORT_ID)) {
            return SeenEvent.NO_REPORT;
        }
        int hash = (int) event.row().hash(Column.REPORT_ID);
        return hash == SeenEvent.NO_REPORT ? 1 : hash;
    }
}
