package io.github.spamdigest.core.signals;

import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.Fact.Kind;
import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.NamesInView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The facts of a signal. Immutable.
 *
 * @param sums the days of the mail that it is about
 * @param clicks who clicked in its threats; empty where nothing is known of clicks
 * @param known who here knows the name
 * @param covered how many days the data reaches back
 */
record SignalFacts(DaySums sums, Optional<Clicks> clicks, Acquaintance known, int covered) {

    /** What speaks for a reason, strongest first. */
    List<Fact> speakingFor(Reason reason) {
        List<Fact> facts = new ArrayList<>();
        boolean isOfToday = sums.threats[0] > 0;
        long inside = isOfToday ? sums.inside[0] : DaySums.recent(sums.inside);
        long threats = isOfToday ? sums.threats[0] : DaySums.recent(sums.threats);
        List<Fact> clicked = clicks.stream()
                .filter(any -> DaySums.recent(sums.inside) > 0 || any.people() > 0)
                .map(who -> new Fact(Kind.CLICKED, who.people(), who.through()))
                .toList();
        boolean isThrough = clicks.stream().anyMatch(who -> who.through() > 0);
        if (isThrough) {
            facts.addAll(clicked);
        }
        some(facts, Kind.STILL_INSIDE, DaySums.recent(sums.still), DaySums.recent(sums.inside));
        facts.add(new Fact(isOfToday ? Kind.INSIDE_TODAY : Kind.INSIDE_SIX_DAYS, inside, threats));
        if (isOfToday && DaySums.recent(sums.threats) > threats) {
            facts.add(new Fact(Kind.INSIDE_SIX_DAYS, DaySums.recent(sums.inside), DaySums.recent(sums.threats)));
        }
        some(facts, Kind.TAKEN_AWAY, DaySums.recent(sums.gone), DaySums.recent(sums.inside));
        if (!isThrough) {
            facts.addAll(clicked);
        }
        some(facts, Kind.JUDGED_PHISH, DaySums.recent(sums.phish), DaySums.recent(sums.threats));
        if (reason != Reason.OWN_NAME_FORGED && reason != Reason.OWN_SERVICE) {
            some(facts, Kind.WROTE_TO_IT, known.written(), 0);
            if (known.written() == 0) {
                some(facts, Kind.CLEAN_DAYS, known.clean(), 0);
            }
        }
        some(facts, Kind.LET_IN, DaySums.recent(sums.allowed), DaySums.recent(sums.inside));
        return facts;
    }

    /** What speaks against it most: that such mail came before. */
    Optional<Fact> against(Reason reason) {
        long before = new Past(sums.threats, covered).sum(NamesInView.RECENT, NamesInView.DAYS);
        boolean isBefore = before > 0 && reason != Reason.FALSE_POSITIVES;
        return isBefore ? Optional.of(new Fact(Kind.THREATS_BEFORE, before, 0)) : Optional.empty();
    }

    private static void some(List<Fact> facts, Kind kind, long part, long whole) {
        if (part > 0) {
            facts.add(new Fact(kind, part, whole));
        }
    }
}
