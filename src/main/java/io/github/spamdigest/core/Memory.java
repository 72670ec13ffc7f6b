package io.github.spamdigest.core;

import io.github.spamdigest.core.life.KeptSignals;
import io.github.spamdigest.core.life.Said;
import io.github.spamdigest.core.life.ToldSignal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The memory that one run leaves for the next: its tracked domains, and every domain ever sighted. Immutable.
 *
 * @param date the digest date of the run
 * @param fingerprint the question it answered ({@link Hunt#fingerprint()})
 * @param run how many digest dates were tracked up to and including this one
 * @param ranking its tracked domains, best place first, at most {@link Hunt#TRACKED}
 * @param told the signals that were told and are open, the most severe first, at most {@link #MAX_TOLD}
 * @param dropped how many open tasks of this week there was no room for; the next digest says so
 * @param sightings every domain remembered, at most {@link #MAX_SIGHTINGS}
 * @param said what the digest said beside its tasks
 */
public record Memory(
        LocalDate date,
        String fingerprint,
        long run,
        List<Baseline.Ranked> ranking,
        List<ToldSignal> told,
        long dropped,
        Map<SenderDomain, Sighting> sightings,
        Said said) {

    /** How many signals are remembered as told. */
    public static final int MAX_TOLD = 500;

    /** How many domains are remembered; those last seen longest ago leave first. */
    public static final int MAX_SIGHTINGS = 10_000;

    /** How long all remembered names may be together, so that a memory fits into one row whatever attackers invent. */
    static final int MAX_NAME_CHARACTERS = 300_000;

    /** A memory in which no task is open. */
    public Memory(
            LocalDate date,
            String fingerprint,
            long run,
            List<Baseline.Ranked> ranking,
            Map<SenderDomain, Sighting> sightings) {
        this(date, fingerprint, run, ranking, List.of(), 0, sightings);
    }

    /** A memory of a digest that said nothing beside its tasks. */
    public Memory(
            LocalDate date,
            String fingerprint,
            long run,
            List<Baseline.Ranked> ranking,
            List<ToldSignal> told,
            long dropped,
            Map<SenderDomain, Sighting> sightings) {
        this(date, fingerprint, run, ranking, told, dropped, sightings, Said.NOTHING);
    }

    /** Copies the collections, and sorts what was told. */
    public Memory {
        ranking = List.copyOf(ranking);
        told = told.stream().sorted(ToldSignal.SEVERITY).toList();
        sightings = Map.copyOf(sightings);
    }

    /** The memory after a first run, which remembers what a baseline computed for it held as sighted the day before. */
    static Memory first(LocalDate date, Hunt hunt, Snapshot snapshot, Baseline baseline) {
        return first(date, hunt, snapshot, baseline, Map.of());
    }

    /** The memory after a first run that judged its domains. */
    static Memory first(
            LocalDate date, Hunt hunt, Snapshot snapshot, Baseline baseline, Map<SenderDomain, SenderClass> classes) {
        Map<SenderDomain, Sighting> sightings = new HashMap<>();
        baseline.date()
                .ifPresent(before -> baseline.ranking()
                        .forEach(ranked -> sightings.put(ranked.domain(), new Sighting(before, before, 0))));
        return next(date, hunt, Baseline.Ranked.of(snapshot, classes), sightings, 1);
    }

    /** The memory after the run that followed this one. */
    Memory then(LocalDate next, Hunt hunt, Snapshot snapshot) {
        return then(next, hunt, snapshot, Map.of());
    }

    /** The memory after the run that followed this one and judged its domains. */
    Memory then(LocalDate next, Hunt hunt, Snapshot snapshot, Map<SenderDomain, SenderClass> classes) {
        List<Baseline.Ranked> judged = Baseline.Ranked.of(snapshot, classes);
        return next(next, hunt, judged, new HashMap<>(sightings), run + 1);
    }

    /** The same memory, with what was told, as much of it as there is room for, and what was said. */
    Memory with(List<ToldSignal> signals, Said beside) {
        return new Memory(date, fingerprint, run, ranking, signals, 0, sightings, beside).withToldAtMost(MAX_TOLD);
    }

    /** The same memory with less that was told: {@link KeptSignals} says what stays. */
    public Memory withToldAtMost(int most) {
        KeptSignals kept = KeptSignals.of(told, most);
        return new Memory(date, fingerprint, run, ranking, kept.told(), dropped + kept.dropped(), sightings, said);
    }

    /** The same memory with fewer sightings: those last seen longest ago leave. */
    public Memory withSightingsAtMost(int most) {
        Map<SenderDomain, Sighting> newest = new HashMap<>();
        newestFirst(sightings, most).forEach(entry -> newest.put(entry.getKey(), entry.getValue()));
        return new Memory(date, fingerprint, run, ranking, told, dropped, newest, said);
    }

    private static Memory next(
            LocalDate date, Hunt hunt, List<Baseline.Ranked> ranking, Map<SenderDomain, Sighting> sightings, long run) {
        for (Baseline.Ranked ranked : ranking) {
            sightings.merge(
                    ranked.domain(),
                    new Sighting(date, date, run),
                    (known, seen) -> new Sighting(known.first(), seen.last(), seen.lastRun()));
        }
        return new Memory(date, hunt.fingerprint(), run, ranking, bounded(sightings));
    }

    private static Map<SenderDomain, Sighting> bounded(Map<SenderDomain, Sighting> sightings) {
        Map<SenderDomain, Sighting> kept = new HashMap<>();
        int characters = 0;
        for (Map.Entry<SenderDomain, Sighting> entry : newestFirst(sightings, MAX_SIGHTINGS)) {
            characters += entry.getKey().name().length();
            if (characters > MAX_NAME_CHARACTERS) {
                break;
            }
            kept.put(entry.getKey(), entry.getValue());
        }
        return kept;
    }

    private static List<Map.Entry<SenderDomain, Sighting>> newestFirst(
            Map<SenderDomain, Sighting> sightings, int most) {
        Comparator<Map.Entry<SenderDomain, Sighting>> newestFirst =
                Comparator.comparing(entry -> entry.getValue().last(), Comparator.reverseOrder());
        return sightings.entrySet().stream()
                .sorted(newestFirst.thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .toList();
    }
}
