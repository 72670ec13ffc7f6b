package io.github.spamdigest.local;

import io.github.spamdigest.core.Hunt;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Picks out the rows of tied pairs, when they are read a second time. Not thread-safe. */
final class TiedRowMaker implements Function<Event, Optional<TiedRow>> {

    private final Set<PairHash> tied;
    private final ProfileMaker profiles;

    TiedRowMaker(Hunt hunt, Set<PairHash> tied) {
        this.tied = tied;
        this.profiles = new ProfileMaker(hunt);
    }

    @Override
    public Optional<TiedRow> apply(Event event) {
        if (!event.isInbound()) {
            return Optional.empty();
        }
        return PairHash.of(event)
                .map(RowTable::keptOf)
                .filter(tied::contains)
                .map(pair -> new TiedRow(
                        pair, event.text(Column.REPORT_ID), new Delivery(event.time(), profiles.of(event))));
    }
}
