package io.github.spamdigest.core.life;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.Task.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The told signals that a memory has room for. Those of this week leave first, of them those told longest ago. Those of today
 * never leave: the least severe are folded into one for each reason. Immutable.
 *
 * @param told what is kept
 * @param dropped how many names had a task of this week and have none any more
 */
public record KeptSignals(List<ToldSignal> told, long dropped) {

    private static final Comparator<ToldSignal> LATELY_TOLD =
            Comparator.comparing(ToldSignal::last).reversed().thenComparing(ToldSignal.SEVERITY);

    /** Copies the list. */
    public KeptSignals {
        told = List.copyOf(told);
    }

    /** Keeps at most so many, or one for each reason where that is more. */
    public static KeptSignals of(List<ToldSignal> told, int most) {
        if (told.size() <= most) {
            return new KeptSignals(told, 0);
        }
        List<ToldSignal> urgent = told.stream().filter(KeptSignals::isToday).toList();
        List<ToldSignal> kept = new ArrayList<>(urgent.size() <= most ? urgent : folded(urgent, most));
        int room = Math.max(0, most - urgent.size());
        told.stream()
                .filter(Predicate.not(KeptSignals::isToday))
                .sorted(LATELY_TOLD)
                .limit(room)
                .forEach(kept::add);
        Set<SenderDomain> known = Stream.concat(kept.stream(), urgent.stream())
                .map(KeptSignals::domain)
                .collect(toSet());
        long dropped = told.stream()
                .map(KeptSignals::domain)
                .filter(domain -> !known.contains(domain))
                .distinct()
                .count();
        return new KeptSignals(kept, dropped);
    }

    private static List<ToldSignal> folded(List<ToldSignal> urgent, int most) {
        long reasons =
                urgent.stream().map(signal -> signal.key().reason()).distinct().count();
        List<ToldSignal> kept = urgent.stream()
                .filter(signal -> !signal.key().isFolded())
                .sorted(ToldSignal.SEVERITY)
                .limit(Math.max(0, most - reasons))
                .toList();
        List<ToldSignal> all = new ArrayList<>(kept);
        urgent.stream()
                .filter(signal -> !kept.contains(signal))
                .collect(groupingBy(signal -> signal.key().reason(), TreeMap::new, toList()))
                .forEach((reason, signals) -> all.add(fold(reason, signals)));
        return all;
    }

    /** A name that was folded before may be told and folded again, so the larger number is what is sure. */
    private static ToldSignal fold(Reason reason, Collection<ToldSignal> signals) {
        long before = signals.stream()
                .filter(signal -> signal.key().isFolded())
                .mapToLong(ToldSignal::names)
                .sum();
        long now = signals.stream().filter(signal -> !signal.key().isFolded()).count();
        return new ToldSignal(
                ToldSignal.Key.folded(reason),
                Urgency.TODAY,
                signals.stream()
                        .map(ToldSignal::first)
                        .min(LocalDate::compareTo)
                        .orElseThrow(),
                signals.stream().map(ToldSignal::last).max(Instant::compareTo).orElseThrow(),
                signals.stream().anyMatch(ToldSignal::inside),
                signals.stream().mapToLong(ToldSignal::harmed).max().orElseThrow(),
                0,
                Math.max(before, now),
                0);
    }

    private static boolean isToday(ToldSignal signal) {
        return signal.urgency() == Urgency.TODAY;
    }

    private static SenderDomain domain(ToldSignal signal) {
        return signal.key().domain();
    }
}
