package io.github.spamdigest.core.life;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.Task.Urgency;
import io.github.spamdigest.core.view.DayBits;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.NamesInView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which decisions hold in a digest. A pure function of its inputs; immutable. */
final class DecidedNames {

    /** So many times as much as on the strongest day before is a change. */
    private static final int CHANGED_TIMES = 3;

    /** What a decision does to its name. */
    private enum Effect {
        FOLDS,
        CLOSES,
        /** It ends with this digest, because the name changed. */
        RETURNS,
        NONE
    }

    /**
     * A signal that holds today.
     *
     * @param signal the signal
     * @param key what it is remembered by
     * @param isNew whether it would be told if nobody had decided anything
     */
    record Held(HeldSignal signal, ToldSignal.Key key, boolean isNew) {}

    private final Findings findings;
    private final PastTasks past;
    private final OpenTasks open;
    private final List<Held> held;
    private final Map<Decision, Effect> effects = new LinkedHashMap<>();

    DecidedNames(Findings findings, PastTasks past, OpenTasks open, List<Held> held, Decisions decisions) {
        this.findings = findings;
        this.past = past;
        this.open = open;
        this.held = held;
        // One about an address goes before one about its whole name.
        decisions.all().stream()
                .sorted(Comparator.comparing(
                        (Decision decision) -> decision.address().isEmpty()))
                .forEach(decision -> effects.put(decision, effect(decision)));
    }

    /** Whether a signal is told: it is new, or the name of a decision changed. */
    boolean isTold(Held signal) {
        return switch (effect(signal.key())) {
            case FOLDS, CLOSES -> false;
            case RETURNS -> true;
            case NONE -> signal.isNew();
        };
    }

    /** Whether the name of a signal is folded or closed by a decision. */
    boolean isCovered(ToldSignal.Key key) {
        return isClosed(key) || folding(key).isPresent();
    }

    /** The decision that folds the name of a signal. */
    Optional<Decision> folding(ToldSignal.Key key) {
        return about(key).filter(decision -> effects.get(decision) == Effect.FOLDS);
    }

    /** Whether a decision closes the name of a signal. */
    boolean isClosed(ToldSignal.Key key) {
        return effect(key) == Effect.CLOSES;
    }

    /** Whether this is the first digest after the decision about a signal's name: rather twice than never, if it fell into a run. */
    boolean isFirst(ToldSignal.Key key) {
        Instant ended = findings.snapshot().window().to().minus(Duration.ofDays(past.days()));
        return about(key)
                .filter(decision ->
                        !before().isAfter(decision.seen()) || decision.at().isAfter(ended))
                .isPresent();
    }

    /** The decisions that ended since the digest before, about names that have an open task. */
    List<Decision> ended() {
        return effects.keySet().stream()
                .filter(decision -> decision.hasEnded(findings.date()) && !decision.hasEnded(before()))
                .filter(decision -> isCovering(decision, told(decision)))
                .toList();
    }

    private Effect effect(ToldSignal.Key key) {
        return about(key).map(effects::get).orElse(Effect.NONE);
    }

    /** What had no room in view has other names each day. */
    private Optional<Decision> about(ToldSignal.Key key) {
        return effects.keySet().stream()
                .filter(decision -> !key.reason().isOfManyNames() && decision.isAbout(key))
                .findFirst();
    }

    private Effect effect(Decision decision) {
        List<ToldSignal> told = told(decision);
        if (decision.hasEnded(findings.date()) || !isCovering(decision, told)) {
            return Effect.NONE;
        }
        List<Held> now = held.stream()
                .filter(signal ->
                        decision.isAbout(signal.key()) && !signal.key().reason().isOfManyNames())
                .toList();
        if (decision.as() == Decision.As.DONE) {
            return now.stream().anyMatch(Held::isNew) ? Effect.NONE : Effect.CLOSES;
        }
        if (isChanged(decision, told, now)) {
            return Effect.RETURNS;
        }
        boolean isExpected = decision.as() == Decision.As.EXPECTED;
        return isExpected && isNeverExpected(decision, told, now) ? Effect.NONE : Effect.FOLDS;
    }

    private List<ToldSignal> told(Decision decision) {
        return past.told().stream()
                .filter(signal ->
                        decision.isAbout(signal.key()) && !signal.key().reason().isOfManyNames())
                .toList();
    }

    /** What a later digest told again ended the decision. */
    private boolean isCovering(Decision decision, List<ToldSignal> told) {
        return !told.isEmpty()
                && told.stream().noneMatch(signal -> toldOn(signal).isAfter(decision.seen()));
    }

    private boolean isChanged(Decision decision, List<ToldSignal> told, List<Held> now) {
        long harmed = told.stream().mapToLong(ToldSignal::harmed).max().orElse(0);
        return now.stream().anyMatch(signal -> isAnother(signal, told))
                || told.stream().anyMatch(signal -> isFarMore(signal, since(decision)))
                || open.harmed(decision.name()) > harmed
                || isFirstWrittenTo(decision)
                || (decision.as() == Decision.As.EXPECTED && isUnseen(decision, since(decision)));
    }

    /** Whether a signal is one that was not told, or not as urgent. */
    private static boolean isAnother(Held now, List<ToldSignal> told) {
        return told.stream()
                .filter(before -> before.key().equals(now.key()))
                .findFirst()
                .map(before ->
                        before.urgency() == Urgency.WEEK && now.signal().task().urgency() == Urgency.TODAY)
                .orElse(now.isNew());
    }

    /** Whether any day since had at least three times the strongest of the six days before. */
    private boolean isFarMore(ToldSignal signal, int since) {
        Map<Integer, Long> days = open.threats(signal.key()).stream()
                .collect(groupingBy(DayCount::day, summingLong(DayCount::deliveries)));
        long usual = Math.max(1, signal.daily());
        for (int day = since; day < since + NamesInView.RECENT; day++) {
            usual = Math.max(usual, days.getOrDefault(day, 0L));
        }
        long far = CHANGED_TIMES * usual;
        return days.entrySet().stream().anyMatch(day -> day.getKey() < since && day.getValue() >= far);
    }

    private boolean isFirstWrittenTo(Decision decision) {
        int since = since(decision);
        return findings.snapshot()
                .inView()
                .writtenTo(decision.name())
                .filter(days -> wrote(days) && days.from(since) == 0)
                .isPresent();
    }

    private static boolean wrote(DayBits days) {
        return days.from(0) > 0;
    }

    private boolean isNeverExpected(Decision decision, List<ToldSignal> told, List<Held> now) {
        return Stream.concat(told.stream().map(ToldSignal::key), now.stream().map(Held::key))
                        .anyMatch(key -> key.reason() == Decider.NEVER_EXPECTED)
                || isUnseen(decision, NamesInView.RECENT);
    }

    private boolean isUnseen(Decision decision, int days) {
        return new SeenWays(open, decision, since(decision)).isUnseen(days);
    }

    /** How many days of mail are newer than what the person who decided had been told. */
    private int since(Decision decision) {
        long days = ChronoUnit.DAYS.between(decision.seen(), findings.date());
        return (int) Math.max(0, Math.min(days, NamesInView.DAYS));
    }

    /** The digest date before. */
    private LocalDate before() {
        return findings.date().minusDays(past.days());
    }

    /** The digest date that told a signal last: a window ends on it, or just before it begins. */
    private LocalDate toldOn(ToldSignal signal) {
        LocalDate end = LocalDate.ofInstant(findings.snapshot().window().to(), findings.zone());
        return LocalDate.ofInstant(signal.last(), findings.zone())
                .plusDays(ChronoUnit.DAYS.between(end, findings.date()));
    }
}
