package io.github.spamdigest.local;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;

/** What is kept of every row that counts, in little memory: repeats and newest rows are told by it. Not thread-safe. */
final class KeptRows {

    private final RowTable table;
    private final Map<Profile, Integer> numbers = new HashMap<>();
    private final List<Profile> profiles = new ArrayList<>();
    private long loners;

    /** Rows up to an end, about as many as expected. */
    KeptRows(Instant end, int expected) {
        this.table = new RowTable(end, expected);
    }

    /** Keeps what is needed of an event, and numbers its profile; false when the same row was there before. */
    boolean add(SeenEvent event) {
        int profile = event.isInbound() ? numberOf(event.profile()) : RowTable.NO_PROFILE;
        if (event.pair() != PairHash.NONE) {
            return table.add(event.pair(), event.time(), event.report(), profile);
        }
        if (profile != RowTable.NO_PROFILE) {
            table.add(PairHash.ofNumber(++loners), event.time(), SeenEvent.NO_REPORT, profile);
        }
        return true;
    }

    /** Hands over the newest inbound row of each message and recipient in the window, but of those that are tied. */
    void forEachNewest(TimeWindow window, Consumer<Delivery> consumer) {
        forEachNewest(window, any -> true, consumer, (profile, rows) -> {});
    }

    /** The same of the wanted domains only; and how many such rows there are of each profile of any domain. */
    void forEachNewest(
            TimeWindow window,
            Predicate<SenderDomain> wanted,
            Consumer<Delivery> consumer,
            ObjLongConsumer<Profile> counts) {
        long[] rows = new long[profiles.size()];
        boolean[] isWanted = new boolean[profiles.size()];
        for (int i = 0; i < isWanted.length; i++) {
            isWanted[i] = wanted.test(profiles.get(i).domain());
        }
        table.forEachNewest(
                window.from(),
                window.to(),
                (high, low, age, profile) -> {
                    rows[profile]++;
                    if (isWanted[profile]) {
                        consumer.accept(new Delivery(table.timeOf(age), profiles.get(profile)));
                    }
                },
                (high, low, age, profile) -> {});
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] > 0) {
                counts.accept(profiles.get(i), rows[i]);
            }
        }
    }

    /** The pairs whose newest inbound row in the window is not known: another is as new, or there are very many. */
    Set<PairHash> tied(TimeWindow window) {
        Set<PairHash> tied = new HashSet<>(table.crowded());
        table.forEachNewest(
                window.from(),
                window.to(),
                (high, low, age, profile) -> {},
                (high, low, age, profile) -> tied.add(new PairHash(high, low)));
        return tied;
    }

    /** The profile with this number. */
    Profile profile(int number) {
        return profiles.get(number);
    }

    private int numberOf(KnownProfile known) {
        if (!known.isNumbered()) {
            Integer number = numbers.putIfAbsent(known.profile(), profiles.size());
            if (number == null) {
                profiles.add(known.profile());
            }
            known.become(number == null ? profiles.size() - 1 : number);
        }
        return known.number();
    }
}
