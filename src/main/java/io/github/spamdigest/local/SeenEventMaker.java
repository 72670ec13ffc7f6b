package io.github.spamdigest.local;

import com.dynatrace.hash4j.hashing.HashValue128;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.TimeWindow;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes of events what is counted for some windows. Not thread-safe. */
final class SeenEventMaker implements Function<Event, SeenEvent> {

    private final List<TimeWindow> reaches;
    private final DeliveryMaker deliveries;

    SeenEventMaker(Hunt hunt, List<TimeWindow> windows) {
        reaches = windows.stream().map(WindowTally::reachOf).toList();
        deliveries = new DeliveryMaker(hunt);
    }

    @Override
    public SeenEvent apply(Event event) {
        if (reaches.stream().noneMatch(reach -> reach.contains(event.time()))) {
            return SeenEvent.at(event.time());
        }
        Optional<PairHash> pair = pairOf(event);
        return new SeenEvent(
                event.time(),
                pair.flatMap(known -> identityOf(known, event)),
                event.isInbound() ? Optional.of(deliveries.of(event, pair)) : Optional.empty(),
                event.isOutbound() ? Optional.of(deliveries.outbound(event)) : Optional.empty());
    }

    private static Optional<PairHash> pairOf(Event event) {
        if (event.isEmpty(Column.NETWORK_MESSAGE_ID) || event.isEmpty(Column.RECIPIENT_EMAIL_ADDRESS)) {
            return Optional.empty();
        }
        return Optional.of(PairHash.of(
                event.row().hash(Column.NETWORK_MESSAGE_ID), event.row().hash(Column.RECIPIENT_EMAIL_ADDRESS)));
    }

    private static Optional<PairHash> identityOf(PairHash pair, Event event) {
        if (event.isEmpty(Column.REPORT_ID)) {
            return Optional.empty();
        }
        HashValue128 report = event.row().hash(Column.REPORT_ID);
        return Optional.of(pair.with(report.getMostSignificantBits(), report.getLeastSignificantBits())
                .with(event.time().getEpochSecond(), event.time().getNano()));
    }
}
