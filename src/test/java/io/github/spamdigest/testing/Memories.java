package io.github.spamdigest.testing;

import io.github.spamdigest.core.Baseline;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.core.RunReport;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Sighting;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.life.ToldSignal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Memories and reports to store, for tests. */
public final class Memories {

    /** An ordinary digest date. */
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** Names that an attacker may choose, to break a path, a query, a key or a line. */
    public static final List<String> HOSTILE_NAMES = List.of(
            "",
            "a/b",
            "..\\..\\c",
            "#?%25&='\";--",
            "../../etc/passwd",
            "\u0000\r\n\t",
            "\ud83d\ude00.example",
            "half-\ud800-a-pair",
            "\uff21\u202egnp.example",
            "ıİğß.example",
            "{{=1+1}}<b>.example",
            "x".repeat(4000));

    private Memories() {}

    /** A memory that tracked these domains, and has sighted them on its date. */
    public static Memory of(LocalDate date, long run, String... domains) {
        Map<SenderDomain, Sighting> sightings = new HashMap<>();
        for (String domain : domains) {
            sightings.put(new SenderDomain(domain), new Sighting(date, date, run));
        }
        List<Baseline.Ranked> ranking = List.of(domains).stream()
                .map(domain -> new Baseline.Ranked(new SenderDomain(domain), 7))
                .toList();
        return new Memory(date, new Hunt(30, 10).fingerprint(), run, ranking, sightings);
    }

    /** A memory that holds as much as a memory may. */
    public static Memory full(LocalDate date) {
        Map<SenderDomain, Sighting> sightings = new HashMap<>();
        for (int i = 0; i < Memory.MAX_SIGHTINGS; i++) {
            LocalDate seen = date.minusDays(i % 400);
            sightings.put(new SenderDomain("sender" + i + ".example"), new Sighting(seen.minusDays(3), seen, i % 50));
        }
        List<Baseline.Ranked> ranking = sightings.keySet().stream()
                .sorted()
                .limit(Hunt.TRACKED)
                .map(domain -> new Baseline.Ranked(domain, Long.MAX_VALUE))
                .toList();
        return new Memory(date, "v1", 500, ranking, sightings);
    }

    /** The memory, with these signals told. */
    public static Memory telling(Memory memory, List<ToldSignal> told) {
        return new Memory(
                memory.date(),
                memory.fingerprint(),
                memory.run(),
                memory.ranking(),
                told,
                memory.dropped(),
                memory.sightings());
    }

    /** A signal that was told first on a date, and last by the digest of another one. */
    public static ToldSignal told(String domain, Task.Reason reason, LocalDate first, LocalDate last) {
        Task.Urgency urgency = reason.compareTo(Task.Reason.NOW_PHISH) <= 0 ? Task.Urgency.TODAY : Task.Urgency.WEEK;
        ToldSignal.Key key = new ToldSignal.Key(new SenderDomain(domain), reason, "");
        return new ToldSignal(key, urgency, first, last.atTime(5, 0).toInstant(ZoneOffset.UTC), true, 0, 0, 1, 5);
    }

    /** The signal, of an address that only its hash is known of. */
    public static ToldSignal hashed(ToldSignal told, String hash) {
        return new ToldSignal(
                new ToldSignal.Key(told.key().domain(), told.key().reason(), hash),
                told.urgency(),
                told.first(),
                told.last(),
                told.inside(),
                3,
                ToldSignal.CLOSES_AFTER,
                1,
                6);
    }

    /** A report of a run that sent a digest. */
    public static RunReport report(LocalDate date) {
        return new RunReport(
                date,
                RunReport.Outcome.SENT,
                date.atTime(5, 0).toInstant(ZoneOffset.UTC),
                Optional.of(Findings.State.SPAM),
                Optional.of(Baseline.Kind.STORED),
                Optional.of(date.minusDays(1)),
                13_720,
                611);
    }
}
