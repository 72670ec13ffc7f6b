package io.github.spamdigest.core;

import io.github.spamdigest.core.life.HeldSignal;
import io.github.spamdigest.core.signals.Signal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides what needs a person, and how soon; everything else can wait or is done by the filter. Immutable.
 *
 * <p>Urgent are signals of names in view, whatever their place. What a class of the ranking asks for is work for this week:
 * the filter kept it out, or a chore that costs nothing when it waits and is told once.
 */
record TodaysTasks(Findings findings) {

    /** The tasks, the most urgent first, then by reason and name. */
    List<Task> tasks() {
        Map<SenderDomain, Task> tasks = new LinkedHashMap<>();
        List<Task> others = new ArrayList<>();
        for (HeldSignal held : held()) {
            Task task = held.task();
            if (task.reason().isOfManyNames()) {
                others.add(task);
            } else {
                tasks.merge(task.domain(), task, Task::and);
            }
        }
        others.addAll(tasks.values());
        others.sort(Task.ORDER);
        return List.copyOf(others);
    }

    /** Every signal that holds, each as the task that it alone would be. */
    List<HeldSignal> held() {
        return Stream.concat(
                        findings.signals().stream()
                                .map(signal -> new HeldSignal(
                                        task(signal), signal.address().orElse(""))),
                        ofRanking().stream().map(task -> new HeldSignal(task, "")))
                .toList();
    }

    /**
     * Whether a listed domain is as it was and as usual, so that nobody has to read its line: free mail that is not
     * surging at any place, others while they stand where they stood.
     */
    boolean isCalm(Change change) {
        boolean unmoved = change.standing()
                .map(standing -> standing == Standing.STEADY || standing == Standing.DOWN)
                .orElse(true);
        boolean usualFreeMail = change.verdict().senderClass() == SenderClass.ABUSED_MAIL_SERVICE;
        return (unmoved || usualFreeMail)
                && !change.isClassChanged()
                && !change.isSurging()
                && held().stream()
                        .noneMatch(held ->
                                held.task().domain().equals(change.activity().domain()));
    }

    private List<Task> ofRanking() {
        List<Task> tasks = new ArrayList<>();
        findings.diff().left().stream()
                .filter(departure -> departure.reason() == Departure.Reason.NOW_PHISH)
                .map(departure -> task(Task.Reason.NOW_PHISH, departure.domain(), Optional.empty()))
                .forEach(tasks::add);
        findings.diff()
                .changes()
                .forEach(change -> listedReason(change)
                        .map(reason -> task(reason, change.activity().domain(), Optional.of(change)))
                        .ifPresent(tasks::add));
        return tasks;
    }

    private Optional<Task.Reason> listedReason(Change change) {
        return switch (change.verdict().step()) {
            case BLOCK_CANDIDATE -> when(stillComes(change), Task.Reason.BLOCK_CANDIDATE);
            case CHECK_SURGE -> Optional.of(Task.Reason.SURGE);
            case ASK_COLLEAGUES -> when(isUntold(change), Task.Reason.ASK_COLLEAGUES);
            case SET_SPF_AND_DKIM, REPORT_FALSE_POSITIVE -> when(isUntold(change), Task.Reason.OWN_SERVICE);
            default -> Optional.empty();
        };
    }

    private static Optional<Task.Reason> when(boolean holds, Task.Reason reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }

    /** Whether any of its spam came since the digest compared with, so that days without a digest are not lost. */
    private boolean stillComes(Change change) {
        long days = findings.baseline()
                .date()
                .map(before -> ChronoUnit.DAYS.between(before, findings.date()))
                .orElse(1L);
        return change.activity().spam().sum(0, (int) Math.max(1, days)) > 0;
    }

    /** Whether no digest said this before. */
    private boolean isUntold(Change change) {
        boolean arrived = change.standing()
                .filter(standing -> standing == Standing.FIRST_SEEN
                        || standing == Standing.RETURNING
                        || standing == Standing.ENTERED)
                .isPresent();
        return findings.baseline().kind() != Baseline.Kind.STORED || arrived || change.isClassChanged();
    }

    private Task task(Signal signal) {
        Optional<Change> change = signal.reason().isOfManyNames() ? Optional.empty() : changeOf(signal.domain());
        NextStep step = step(signal, change);
        return new Task(
                signal.reason(),
                signal.urgency(),
                signal.domain(),
                signal.facts(),
                signal.against(),
                step,
                signal.allow(),
                signal.pair(),
                signal.addresses(),
                List.of(signal.reason()),
                noBlock(signal, step, change),
                change);
    }

    private static Optional<Verdict.NoBlock> noBlock(Signal signal, NextStep step, Optional<Change> change) {
        boolean isAsked = isStranger(signal) && step != NextStep.BLOCK_CANDIDATE;
        return isAsked ? change.map(found -> found.verdict().noBlock()).orElse(signal.noBlock()) : Optional.empty();
    }

    private static boolean isStranger(Signal signal) {
        return signal.reason() == Task.Reason.FLOODS_INBOXES || signal.reason() == Task.Reason.LOOKALIKE;
    }

    /** A stranger that the guard lets pass may be blocked. */
    private static NextStep step(Signal signal, Optional<Change> change) {
        return change.map(found -> found.verdict().step())
                .filter(step -> isStranger(signal) && step == NextStep.BLOCK_CANDIDATE)
                .orElse(signal.step());
    }

    private static Task task(Task.Reason reason, SenderDomain domain, Optional<Change> change) {
        Optional<Verdict> verdict = change.map(Change::verdict);
        return new Task(
                reason,
                Task.Urgency.WEEK,
                domain,
                verdict.map(Verdict::facts).orElse(List.of()),
                verdict.flatMap(Verdict::against),
                verdict.map(Verdict::step).orElse(NextStep.HUNT_AND_PURGE),
                Optional.empty(),
                Optional.empty(),
                0,
                List.of(reason),
                Optional.empty(),
                change);
    }

    private Optional<Change> changeOf(SenderDomain domain) {
        return Stream.concat(findings.diff().changes().stream(), belowTheList().stream())
                .filter(change -> change.activity().domain().equals(domain))
                .findFirst();
    }

    private List<Change> belowTheList() {
        List<DomainActivity> ranking = findings.snapshot().ranking();
        Map<SenderDomain, Integer> ranks = findings.baseline().ranks();
        List<Change> below = new ArrayList<>();
        for (int place = findings.diff().changes().size(); place < ranking.size(); place++) {
            DomainActivity activity = ranking.get(place);
            below.add(new Change(
                    place + 1,
                    Optional.ofNullable(ranks.get(activity.domain())),
                    Optional.empty(),
                    activity,
                    findings.snapshot().usual(activity.spam()),
                    findings.diff().verdicts().getOrDefault(activity.domain(), Verdict.NOT_JUDGED),
                    Optional.ofNullable(findings.baseline().classes().get(activity.domain()))));
        }
        return below;
    }
}
