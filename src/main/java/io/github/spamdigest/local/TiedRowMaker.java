package io.github.spamdigest.local;

import io.github.spamdigest.core.Hunt;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Picks out the rows of tied pairs, when they are read a second time. Not thread-safe. */
final class TiedRowMaker implements Function<Event, Optional<TiedRow>> {

    private final Set<PairHash> tied;
    private final ProfileMaker profiles;
    private final PairHasher pairs = new PairHasher();

    TiedRowMaker(Hunt hunt, Set<PairHash> tied) {
        this.tied = tied;
        this.profiles = new ProfileMaker(hunt);
    }

    @Override
    public Optional<TiedRow> apply(Event event) {
        if (!event.isInbound()) {
            return Optional.empty();
        }
        PairHash whole = pairs.of(event);
        PairHash pair = RowTable.keptOf(whole);
        return whole != PairHash.NONE && tied.contains(pair)
                ? Optional.of(new TiedRow(pair, event.text(Column.REPORT_ID), delivery(event)))
                : Optional.empty();
    }

    private Delivery delivery(Event event) {
        Profile profile = profiles.of(event);
        return new Delivery(event.time(), profile.isPlain() ? profile : profile.with(profiles.people(event)));
    }
}
