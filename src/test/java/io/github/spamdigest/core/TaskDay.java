package io.github.spamdigest.core;

import static io.github.spamdigest.testing.EvidenceBuilder.sender;

import io.github.spamdigest.core.signals.Signal;
import io.github.spamdigest.testing.Activities;
import io.github.spamdigest.testing.EvidenceBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A day with domains that were judged so, and signals of names in view. */
final class TaskDay {

    private static final LocalDate DATE = LocalDate.parse("2026-03-02");

    private TaskDay() {}

    record Case(EvidenceBuilder mail, Verdict verdict, Standing standing) {}

    static Case known(String domain, SenderClass senderClass, NextStep step) {
        return of(sender(domain).flatSpam(300), senderClass, step);
    }

    static Case refused(String domain) {
        Case known = known(domain, SenderClass.SPAM_ONLY, NextStep.WATCH);
        Verdict verdict = new Verdict(
                SenderClass.SPAM_ONLY,
                List.of(),
                Optional.empty(),
                NextStep.WATCH,
                Optional.of(Verdict.NoBlock.SHARED_HOST));
        return new Case(known.mail(), verdict, known.standing());
    }

    static Case of(EvidenceBuilder mail, SenderClass senderClass, NextStep step) {
        return new Case(mail, new Verdict(senderClass, List.of(), Optional.empty(), step), Standing.STEADY);
    }

    static Baseline stored(int daysAgo) {
        return new Baseline(
                Baseline.Kind.STORED, Optional.of(DATE.minusDays(daysAgo)), List.of(), Baseline.Because.SAME_QUESTION);
    }

    static Baseline computed() {
        return new Baseline(
                Baseline.Kind.COMPUTED, Optional.of(DATE.minusDays(1)), List.of(), Baseline.Because.FIRST_RUN);
    }

    static List<String> told(Findings findings) {
        return findings.tasks().stream()
                .map(task -> task.reason() + " " + task.domain().name())
                .toList();
    }

    static Findings day(int top, Baseline baseline, Case... cases) {
        Snapshot one = cases[0].mail().snapshot();
        List<DomainActivity> ranking =
                Arrays.stream(cases).map(c -> c.mail().activity()).toList();
        Snapshot snapshot = new Snapshot(one.window(), ranking, List.of(), one.totals(), ReadingReport.NOTHING);
        List<Change> changes = new ArrayList<>();
        for (int place = 0; place < Math.min(top, cases.length); place++) {
            DomainActivity activity = ranking.get(place);
            changes.add(new Change(
                    place + 1,
                    Optional.of(place + 1),
                    Optional.of(cases[place].standing()),
                    activity,
                    snapshot.usual(activity.spam()),
                    cases[place].verdict(),
                    Optional.empty()));
        }
        Map<SenderDomain, Verdict> verdicts = Arrays.stream(cases)
                .collect(Collectors.toMap(
                        (Function<Case, SenderDomain>) c -> c.mail().activity().domain(), Case::verdict));
        return new Findings(
                DATE,
                ZoneOffset.UTC,
                new Hunt(Activities.DAYS, top),
                snapshot,
                baseline,
                new SnapshotDiff(changes, List.of(), verdicts),
                SendContext.ORDINARY);
    }

    static Signal signal(Task.Reason reason, Task.Urgency urgency, String domain) {
        return new Signal(
                reason,
                urgency,
                new SenderDomain(domain),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                NextStep.HUNT_AND_PURGE,
                Optional.empty(),
                Optional.empty(),
                1);
    }

    static Findings with(Findings day, Signal... signals) {
        return new Findings(
                day.date(),
                day.zone(),
                day.hunt(),
                day.snapshot(),
                day.baseline(),
                day.diff(),
                List.of(),
                List.of(signals),
                day.circumstances());
    }

    static Findings with(Findings day, Departure gone) {
        SnapshotDiff diff =
                new SnapshotDiff(day.diff().changes(), List.of(gone), day.diff().verdicts());
        return new Findings(
                day.date(), day.zone(), day.hunt(), day.snapshot(), day.baseline(), diff, day.circumstances());
    }
}
