package io.github.spamdigest.local;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.TimeWindow;
import java.util.List;
import java.util.function.Function;

/** Makes of events what is counted for some windows. Not thread-safe. */
final class SeenEventMaker implements Function<Event, SeenEvent> {

    private final TimeWindow[] reaches;
    private final ProfileMaker profiles;

    private final PlainProfiles plain = new PlainProfiles(this::knownProfile);
    private final PairHasher pairs = new PairHasher();
    private final boolean isLatest;

    SeenEventMaker(Hunt hunt, List<TimeWindow> windows) {
        reaches = windows.stream().map(WindowTally::reachOf).toArray(TimeWindow[]::new);
        profiles = new ProfileMaker(hunt);
        isLatest = hunt.counting() == Counting.LATEST;
    }

    @Override
    public SeenEvent apply(Event event) {
        if (!isReached(event)) {
            return SeenEvent.at(event.time());
        }
        if (event.isInbound()) {
            return inbound(event);
        }
        SeenEvent.Outbound outbound = event.isOutbound() ? profiles.outbound(event) : SeenEvent.Outbound.NONE;
        return new SeenEvent(event.time(), pairs.of(event), reportOf(event), KnownProfile.NONE, People.NONE, outbound);
    }

    private SeenEvent inbound(Event event) {
        KnownProfile profile = plain.of(event);
        People people = profile.judgedSpam() ? profiles.people(event) : People.NONE;
        return new SeenEvent(event.time(), pairs.of(event), reportOf(event), profile, people, SeenEvent.Outbound.NONE);
    }

    private KnownProfile knownProfile(Event event) {
        Profile profile = profiles.of(event);
        boolean isOfPeople = isLatest && profile.judgedSpam();
        return new KnownProfile(isOfPeople ? profile.with(profiles.people(event)) : profile);
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
        int hash = (int) event.row().hash(Column.REPORT_ID);
        return hash == SeenEvent.NO_REPORT ? 1 : hash;
    }
}
