package io.github.spamdigest.local;

import io.github.spamdigest.core.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What is kept of every row that counts, in little memory: repeats and newest rows are told by it. Not thread-safe. */
final class KeptRows {

    private final boolean withPeople;
    private final RowTable table;
    private final Map<Profile, Integer> numbers = new HashMap<>();
    private final List<Profile> profiles = new ArrayList<>();
    private long loners;

    /** Rows up to an end; {@code withPeople} when the message and recipient of spam are asked for later. */
    KeptRows(Instant end, boolean withPeople) {
        this.table = new RowTable(end);
        this.withPeople = withPeople;
    }

    /** Keeps what is needed of an event; false when the same row was there before. */
    boolean add(SeenEvent event) {
        int profile = event.inbound().map(this::numberOf).orElse(RowTable.NO_PROFILE);
        if (event.pair().isPresent()) {
            return table.add(event.pair().get(), event.time(), event.report(), profile);
        }
        if (profile != RowTable.NO_PROFILE) {
            table.add(PairHash.ofNumber(++loners), event.time(), SeenEvent.NO_REPORT, profile);
        }
        return true;
    }

    /** Hands over the newest inbound row of each message and recipient in the window, but of those that are tied. */
    void forEachNewest(TimeWindow window, Consumer<Delivery> consumer) {
        table.forEachNewest(
                window.from(),
                window.to(),
                (pair, time, profile) -> consumer.accept(new Delivery(time, profiles.get(profile))),
                (pair, time, profile) -> {});
    }

    /** The pairs whose newest inbound row in the window is not known: another is as new, or there are very many. */
    Set<PairHash> tied(TimeWindow window) {
        Set<PairHash> tied = new HashSet<>(table.crowded());
        table.forEachNewest(
                window.from(), window.to(), (pair, time, profile) -> {}, (pair, time, profile) -> tied.add(pair));
        return tied;
    }

    private int numberOf(Profile whole) {
        Profile profile = withPeople ? whole : whole.shared();
        Integer known = numbers.putIfAbsent(profile, profiles.size());
        if (known != null) {
            return known;
        }
        profiles.add(profile);
        return profiles.size() - 1;
    }
}
