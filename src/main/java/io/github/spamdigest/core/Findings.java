package io.github.spamdigest.core;

import io.github.spamdigest.core.families.Unlisted;
import io.github.spamdigest.core.life.Decisions;
import io.github.spamdigest.core.life.HeldSignal;
import io.github.spamdigest.core.life.LivingTask;
import io.github.spamdigest.core.life.PastTasks;
import io.github.spamdigest.core.life.TaskLives;
import io.github.spamdigest.core.signals.Campaign;
import io.github.spamdigest.core.signals.Signal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The findings of a run: everything that its digest says. Immutable.
 *
 * @param date the digest date
 * @param zone the time zone that dates and times are shown in
 * @param hunt what was asked
 * @param snapshot what was found
 * @param baseline what it is compared with
 * @param diff what changed
 * @param ownProposed the domains that were taken for ours because none are set, the one with the most mail first
 * @param signals what holds for names in view, the most urgent first
 * @param lives where its tasks stand in their lives; empty where nothing is remembered of tasks, and all are new
 * @param unlisted what the list of domains does not show
 * @param circumstances what a reader has to know about how the digest came about
 * @param campaigns new domains that send from the same networks, that with the most first, whether or not anything got in
 */
public record Findings(
        LocalDate date,
        ZoneId zone,
        Hunt hunt,
        Snapshot snapshot,
        Baseline baseline,
        SnapshotDiff diff,
        List<SenderDomain> ownProposed,
        List<Signal> signals,
        Optional<TaskLives> lives,
        Unlisted unlisted,
        SendContext circumstances,
        List<Campaign> campaigns) {

    /** Data of fewer days does not say what is usual for a name. */
    private static final int ENOUGH_DAYS = 8;

    /** A tenth of the quietest such weekday is no day. */
    private static final int HARDLY_ANY = 10;

    /** Copies the lists. */
    public Findings {
        ownProposed = List.copyOf(ownProposed);
        signals = List.copyOf(signals);
        campaigns = List.copyOf(campaigns);
    }

    /** Findings in which no domain was taken for ours, and nothing holds for a name in view. */
    public Findings(
            LocalDate date,
            ZoneId zone,
            Hunt hunt,
            Snapshot snapshot,
            Baseline baseline,
            SnapshotDiff diff,
            SendContext circumstances) {
        this(date, zone, hunt, snapshot, baseline, diff, List.of(), List.of(), circumstances);
    }

    /** Findings of a run that remembers no tasks. */
    public Findings(
            LocalDate date,
            ZoneId zone,
            Hunt hunt,
            Snapshot snapshot,
            Baseline baseline,
            SnapshotDiff diff,
            List<SenderDomain> ownProposed,
            List<Signal> signals,
            SendContext circumstances) {
        this(
                date,
                zone,
                hunt,
                snapshot,
                baseline,
                diff,
                ownProposed,
                signals,
                Optional.empty(),
                Unlisted.NONE,
                circumstances,
                List.of());
    }

    /** What kind of day it is: these never look alike. */
    public enum State {
        /** There was spam. */
        SPAM,
        /** There was mail, and none of it was judged spam. */
        NO_SPAM,
        /** There were no events, or none recent enough to tell. */
        NO_DATA
    }

    /** Whether classes that rest on authentication are switched off: over half of all inbound is forged or unknown. */
    public boolean isAuthenticationSwitchedOff() {
        return !snapshot.totals().isAuthenticationUsable();
    }

    /** Whether the data reaches back too few days to say what is usual, and so that nothing needs anybody. */
    public boolean isTooYoung() {
        return snapshot.totals()
                .oldestEvent()
                .filter(oldest -> oldest.isAfter(snapshot.window()
                        .to()
                        .minus(Duration.ofDays(ENOUGH_DAYS))
                        .plus(Snapshot.COVERAGE_TOLERANCE)))
                .isPresent();
    }

    /** Whether hardly any mail of the last 24 hours is there, where the same weekday usually has some. */
    public boolean isDayMissing() {
        DailySeries inbound = snapshot.totals().inbound();
        return snapshot.usual(inbound)
                .filter(usual -> inbound.last24h() * HARDLY_ANY < usual.lowest())
                .isPresent();
    }

    /** What needs a person and has something new, the most urgent first; nothing where the data says nothing about today. */
    public List<Task> tasks() {
        if (state() == State.NO_DATA) {
            return List.of();
        }
        return lives.map(all -> all.fresh().stream().map(LivingTask::task).toList())
                .orElseGet(() -> new TodaysTasks(this).tasks());
    }

    /** The same findings, with what was told before; a day without data changes nothing of it. */
    Findings after(PastTasks past, Optional<Decisions> decisions, SenderLists known) {
        List<HeldSignal> held = state() == State.NO_DATA ? List.of() : new TodaysTasks(this).held();
        return with(TaskLives.of(held, this, known, past, decisions));
    }

    /** The same findings, with campaigns. */
    public Findings withCampaigns(List<Campaign> found) {
        return new Findings(
                date,
                zone,
                hunt,
                snapshot,
                baseline,
                diff,
                ownProposed,
                signals,
                lives,
                unlisted,
                circumstances,
                found);
    }

    /** The same findings, with where their tasks stand in their lives. */
    public Findings with(TaskLives known) {
        return new Findings(
                date,
                zone,
                hunt,
                snapshot,
                baseline,
                diff,
                ownProposed,
                signals,
                Optional.of(known),
                unlisted,
                circumstances,
                campaigns);
    }

    /** The same findings, with what the list does not show. */
    public Findings with(Unlisted beside) {
        return new Findings(
                date,
                zone,
                hunt,
                snapshot,
                baseline,
                diff,
                ownProposed,
                signals,
                lives,
                beside,
                circumstances,
                campaigns);
    }

    /** Whether a listed domain is as it was and as usual, so that nobody has to read its line. */
    public boolean isCalm(Change change) {
        return new TodaysTasks(this).isCalm(change);
    }

    /** Whether all spam together is at least twice what is usual. */
    public boolean isSurging() {
        DailySeries spam = snapshot.totals().spam();
        return snapshot.usual(spam)
                .filter(usual -> usual.isDoubledBy(spam.last24h()))
                .isPresent();
    }

    /** The domain that has at least half of what all spam together is more than usual; empty where none has. */
    public Optional<SenderDomain> riser() {
        DailySeries all = snapshot.totals().spam();
        Optional<Double> rise = rise(all).filter(more -> more > 0);
        return rise.flatMap(more -> snapshot.ranking().stream()
                .filter(activity ->
                        rise(activity.spam()).filter(own -> own * 2 >= more).isPresent())
                .map(DomainActivity::domain)
                .findFirst());
    }

    private Optional<Double> rise(DailySeries spam) {
        return snapshot.usual(spam).map(usual -> spam.last24h() - usual.median());
    }

    /** All that needs a person, told or not, the most urgent first. */
    public List<Task> holding() {
        return state() == State.NO_DATA ? List.of() : new TodaysTasks(this).tasks();
    }

    /** What kind of day it is. */
    public State state() {
        boolean fresh = snapshot.totals()
                .newestEvent()
                .map(newest -> !newest.isBefore(snapshot.window().to().minus(hunt.staleAfter())))
                .orElse(false);
        if (!fresh) {
            return State.NO_DATA;
        }
        return snapshot.ranking().isEmpty() ? State.NO_SPAM : State.SPAM;
    }
}
