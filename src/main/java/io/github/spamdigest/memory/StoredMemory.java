package io.github.spamdigest.memory;

import io.github.spamdigest.core.Baseline;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Sighting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a memory's fields, and takes nothing that no run can have written. */
final class StoredMemory {

    static final String RANKING = "ranking";
    static final String CLASSES = "classes";
    static final String SIGHTINGS = "sightings";

    private StoredMemory() {}

    static Memory read(StoredObject stored) throws Damage {
        LocalDate date = stored.date("date");
        long run = stored.number("run");
        List<Baseline.Ranked> ranking = withClasses(ranking(stored), stored);
        return new Memory(
                date,
                stored.text("fingerprint"),
                run,
                ranking,
                StoredTold.read(stored, date),
                StoredTold.dropped(stored),
                sightings(stored, date, run),
                StoredTold.said(stored));
    }

    private static List<Baseline.Ranked> ranking(StoredObject stored) throws Damage {
        List<Baseline.Ranked> ranking = new ArrayList<>();
        Set<SenderDomain> seen = new HashSet<>();
        for (Object entry : stored.list(RANKING, Hunt.TRACKED)) {
            List<?> row = Values.row(entry, RANKING, 2);
            SenderDomain domain = new SenderDomain(Values.text(row.get(0), RANKING));
            if (!seen.add(domain)) {
                throw new Damage("a domain of " + RANKING + " comes twice");
            }
            ranking.add(new Baseline.Ranked(domain, Values.number(row.get(1), RANKING)));
        }
        return ranking;
    }

    /** Memories from before domains were judged hold no classes. */
    private static List<Baseline.Ranked> withClasses(List<Baseline.Ranked> ranking, StoredObject stored) throws Damage {
        if (!stored.has(CLASSES)) {
            return ranking;
        }
        List<?> classes = stored.list(CLASSES, Hunt.TRACKED);
        if (classes.size() != ranking.size()) {
            throw new Damage(CLASSES + " and " + RANKING + " differ in length");
        }
        List<Baseline.Ranked> judged = new ArrayList<>();
        for (int i = 0; i < ranking.size(); i++) {
            Baseline.Ranked ranked = ranking.get(i);
            judged.add(new Baseline.Ranked(ranked.domain(), ranked.deliveries(), senderClass(classes.get(i))));
        }
        return judged;
    }

    /** A class that only a later version knows is no damage: the domain counts as not judged. */
    private static Optional<SenderClass> senderClass(Object value) throws Damage {
        String name = Values.text(value, CLASSES);
        return Arrays.stream(SenderClass.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
    }

    private static Map<SenderDomain, Sighting> sightings(StoredObject stored, LocalDate date, long run) throws Damage {
        Map<SenderDomain, Sighting> sightings = new HashMap<>();
        for (Object entry : stored.list(SIGHTINGS, Memory.MAX_SIGHTINGS)) {
            List<?> row = Values.row(entry, SIGHTINGS, 4);
            SenderDomain domain = new SenderDomain(Values.text(row.get(0), SIGHTINGS));
            Sighting sighting = new Sighting(
                    Values.date(row.get(1), SIGHTINGS),
                    Values.date(row.get(2), SIGHTINGS),
                    Values.number(row.get(3), SIGHTINGS));
            if (sighting.first().isAfter(sighting.last()) || sighting.last().isAfter(date)) {
                throw new Damage("the dates of " + SIGHTINGS + " are out of order");
            }
            if (sighting.lastRun() > run) {
                throw new Damage("a run of " + SIGHTINGS + " is later than the memory's own");
            }
            if (sightings.put(domain, sighting) != null) {
                throw new Damage("a domain of " + SIGHTINGS + " comes twice");
            }
        }
        return sightings;
    }
}
