package io.github.spamdigest.core.families;

import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.core.Usual;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The domains with spam below the list, together. Immutable.
 *
 * @param domains how many there are, at least 1
 * @param spam their spam deliveries in the window
 * @param last24h those of the last 24 hours
 * @param usual what is usual for these 24 hours, empty when the data cannot tell
 * @param fresh how many of the domains sent their first spam of the window in the last 24 hours and are not remembered from
 *     before; empty where the data is too short to tell
 */
public record Tail(long domains, long spam, long last24h, Optional<Usual> usual, Optional<Long> fresh) {

    /** In data of fewer days, hardly any domain has a past. */
    private static final int FRESH_DAYS = 14;

    /** What a list of so many domains leaves out; empty when it shows all. */
    static Optional<Tail> of(Snapshot snapshot, int top, Set<SenderDomain> sighted) {
        Totals totals = snapshot.totals();
        List<DomainActivity> listed = snapshot.ranking().stream().limit(top).toList();
        DailySeries rest = rest(totals.spam(), listed);
        long domains = totals.domains() - listed.size();
        if (domains <= 0 || rest.total() == 0) {
            return Optional.empty();
        }
        Optional<Long> fresh = totals.names()
                .fresh()
                .filter(all -> snapshot.coveredDays() >= FRESH_DAYS)
                .map(all -> Math.max(0, all - notFresh(snapshot.ranking(), top, sighted)));
        return Optional.of(new Tail(domains, rest.total(), rest.last24h(), snapshot.usual(rest), fresh));
    }

    private static DailySeries rest(DailySeries all, List<DomainActivity> listed) {
        return new DailySeries(IntStream.range(0, all.days().size())
                .mapToObj(day -> Math.max(
                        0L,
                        all.days().get(day)
                                - listed.stream()
                                        .mapToLong(activity -> activity.spam().sum(day, day + 1))
                                        .sum()))
                .toList());
    }

    /** Of those whose first spam of the window is of the last 24 hours: the listed ones, and those known from before. */
    private static long notFresh(List<DomainActivity> ranking, int top, Set<SenderDomain> sighted) {
        return IntStream.range(0, ranking.size())
                .filter(place -> {
                    DomainActivity activity = ranking.get(place);
                    boolean isKnown = activity.earlierSpam().isPresent() || sighted.contains(activity.domain());
                    return activity.spam().last24h() == activity.deliveries() && (place < top || isKnown);
                })
                .count();
    }
}
