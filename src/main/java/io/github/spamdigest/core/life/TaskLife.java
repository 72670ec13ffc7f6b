package io.github.spamdigest.core.life;

import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.Task.Urgency;
import io.github.spamdigest.core.signals.Signal;
import io.github.spamdigest.core.signals.Signals;
import io.github.spamdigest.core.view.Became;
import io.github.spamdigest.core.view.NamesInView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells what is new from what was told. A pure function of its inputs; not thread-safe.
 *
 * <p>New is a signal that was not told, one of this week that turned to today, a click that got through, and a told one that
 * the mail since it was told would hold alone, against a past that includes what was told.
 */
final class TaskLife {

    private static final Duration DAY = Duration.ofDays(1);

    /** What spam in junk is enough for, so that it stays open while any comes. */
    private static final Set<Reason> HELD_BY_JUNK = EnumSet.of(
            Reason.NOW_PHISH, Reason.BLOCK_CANDIDATE, Reason.ASK_COLLEAGUES, Reason.SURGE, Reason.OWN_SERVICE);

    private final Findings findings;
    private final PastTasks past;
    private final Optional<Decisions> decisions;
    private final Signals signals;
    private final OpenTasks open;
    private final Map<Integer, List<Signal>> later = new HashMap<>();

    /**
     * The lives of a digest's tasks.
     *
     * @param findings what was found, in which nothing was told yet
     * @param lists what is known of domains in general
     * @param past what was told before
     * @param decisions what people decided; empty where they cannot
     */
    TaskLife(Findings findings, SenderLists lists, PastTasks past, Optional<Decisions> decisions) {
        this.findings = findings;
        this.past = past;
        this.decisions = decisions;
        this.signals = new Signals(findings.snapshot(), lists);
        this.open = new OpenTasks(findings, past, signals);
    }

    /** The tasks of this digest, given every signal that holds today. */
    TaskLives of(List<HeldSignal> held) {
        Map<ToldSignal.Key, ToldSignal> told = new LinkedHashMap<>();
        past.told().forEach(signal -> told.put(signal.key(), signal));
        Set<SenderDomain> urgent = held.stream()
                .map(HeldSignal::task)
                .filter(task -> task.urgency() == Urgency.TODAY)
                .map(Task::domain)
                .collect(Collectors.toUnmodifiableSet());
        List<DecidedNames.Held> all = held.stream()
                .map(signal -> new DecidedNames.Held(signal, keyOf(signal), isNew(signal, urgent)))
                .toList();
        DecidedNames decided = new DecidedNames(findings, past, open, all, decisions.orElse(Decisions.NONE));
        told.replaceAll((key, signal) -> seen(signal, decided.isCovered(key)));
        List<HeldSignal> fresh = new ArrayList<>();
        for (DecidedNames.Held signal : all) {
            if (decided.isTold(signal)) {
                fresh.add(signal.signal());
                told.merge(signal.key(), told(signal), ToldSignal::toldAgain);
            } else if (!decided.isCovered(signal.key())) {
                told.putIfAbsent(signal.key(), told(signal));
            }
        }
        Set<ToldSignal.Key> holding = all.stream().map(DecidedNames.Held::key).collect(Collectors.toUnmodifiableSet());
        List<HeldSignal> shown = held.stream()
                .filter(signal -> !decided.isCovered(keyOf(signal)))
                .toList();
        TaskLives lives = open.lives(living(fresh, shown), told.values(), holding, decided);
        return decisions
                .map(read -> lives.with(read.unread().filter(sentence -> !past.hasSaid(sentence))))
                .orElse(lives);
    }

    /** What a person decided about keeps the numbers that it had then. */
    private ToldSignal seen(ToldSignal told, boolean isCovered) {
        ToldSignal seen = open.seen(told);
        return isCovered ? seen : seen.withDaily(open.daily(told.key()));
    }

    /** The tasks with something new, each with what is new first, and with all signals of its name. */
    private List<LivingTask> living(List<HeldSignal> fresh, List<HeldSignal> held) {
        Map<ToldSignal.Key, Task> tasks = new LinkedHashMap<>();
        fresh.forEach(signal -> tasks.merge(nameOf(signal), signal.task(), Task::and));
        held.forEach(signal -> tasks.computeIfPresent(nameOf(signal), (name, task) -> task.alsoOf(signal.task())));
        return tasks.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Task.ORDER))
                .map(entry -> living(entry.getValue(), entry.getKey().address()))
                .toList();
    }

    private LivingTask living(Task task, String address) {
        ToldSignal.Key key = new ToldSignal.Key(signals.organisation(task.domain()), task.reason(), address);
        Optional<LocalDate> since = past.since(key);
        return new LivingTask(
                task,
                past.idOf(key),
                since.isPresent() ? TaskState.WORSE : TaskState.NEW,
                since.orElse(findings.date()));
    }

    /** A domain is one task whatever its reasons; what had no room in view is another, and so is each campaign. */
    private ToldSignal.Key nameOf(HeldSignal signal) {
        ToldSignal.Key key = keyOf(signal);
        return key.reason().isOfManyNames()
                ? key
                : new ToldSignal.Key(signal.task().domain(), Reason.SMALL_BUT_INSIDE, "");
    }

    private ToldSignal told(DecidedNames.Held signal) {
        Task task = signal.signal().task();
        boolean isInside = !HELD_BY_JUNK.contains(task.reason())
                && (task.reason() == Reason.CAMPAIGN
                        || Became.of(task.domain(), view())
                                .filter(became -> became.reached() > 0)
                                .isPresent());
        return new ToldSignal(
                signal.key(),
                task.urgency(),
                findings.date(),
                end(),
                isInside,
                open.harmed(task.domain()),
                open.daily(signal.key()));
    }

    private boolean isNew(HeldSignal signal, Set<SenderDomain> urgent) {
        ToldSignal.Key key = keyOf(signal);
        Urgency urgency = signal.task().urgency();
        Optional<ToldSignal> same = past.of(key);
        if (same.isEmpty()) {
            return !isCovered(key, urgency);
        }
        ToldSignal before = same.get();
        if (urgency == Urgency.WEEK) {
            return false;
        }
        return switch (key.reason()) {
            case CLICKED_THROUGH -> open.harmed(signal.task().domain()) > before.harmed();
            // Each day's names are others.
            case CUT_FROM_VIEW -> true;
            case CAMPAIGN ->
                before.urgency() == Urgency.WEEK || signals.isCampaignSince(signal.address(), daysSince(before.last()));
            default -> before.urgency() == Urgency.WEEK || holdsSince(before.last(), signal, urgent);
        };
    }

    /** Whether something as severe was told of the name; of an address of it, where nothing came of all of it since. */
    private boolean isCovered(ToldSignal.Key key, Urgency urgency) {
        return past.told().stream()
                .filter(before -> before.outweighs(key, urgency))
                .anyMatch(before -> before.key().address().equals(key.address())
                        ? urgency == Urgency.WEEK
                        : key.address().isEmpty() && isQuietSince(before));
    }

    private boolean isQuietSince(ToldSignal told) {
        int days = daysSince(told.last());
        ToldSignal.Key whole =
                new ToldSignal.Key(told.key().domain(), told.key().reason(), "");
        return open.threats(whole).stream().noneMatch(day -> day.day() < days);
    }

    /** Whether the mail since then would be a task of today by itself: of the name, or of its whole family. */
    private boolean holdsSince(Instant told, HeldSignal held, Set<SenderDomain> urgent) {
        SenderDomain name = held.task().domain();
        SenderDomain family = signals.organisation(name);
        return later(daysSince(told)).stream()
                .filter(signal -> signal.urgency() == Urgency.TODAY && signal.reason() != Reason.CLICKED_THROUGH)
                .filter(signal -> signal.address().orElse("").equals(held.address()))
                // A family is told with the name of it that is urgent, unless it is urgent itself.
                .anyMatch(signal ->
                        signal.domain().equals(name) || (signal.domain().equals(family) && !urgent.contains(family)));
    }

    private List<Signal> later(int days) {
        return later.computeIfAbsent(days, any -> signals.ofLast(days));
    }

    /** Days begun count whole: a part of what was told may be told once more, and nothing is ever lost. */
    private int daysSince(Instant told) {
        long begun = Duration.between(told, end()).plus(DAY).minusNanos(1).toDays();
        return (int) Math.max(0, Math.min(begun, NamesInView.RECENT));
    }

    private ToldSignal.Key keyOf(HeldSignal signal) {
        return new ToldSignal.Key(
                signals.organisation(signal.task().domain()),
                signal.task().reason(),
                past.key().hashOf(signal.address()));
    }

    private NamesInView view() {
        return findings.snapshot().inView();
    }

    private Instant end() {
        return findings.snapshot().window().to();
    }
}
