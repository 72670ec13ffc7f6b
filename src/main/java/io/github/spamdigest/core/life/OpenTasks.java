package io.github.spamdigest.core.life;

import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.signals.Signals;
import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of what was told. A pure function of its inputs.
 *
 * @param findings what was found
 * @param past what was told before
 * @param signals what knows the organisational domain of a name
 */
record OpenTasks(Findings findings, PastTasks past, Signals signals) {

    /** A told signal after this digest: a threat keeps it open, and a calm day with whole data brings it nearer to its end. */
    ToldSignal seen(ToldSignal told) {
        if (told.key().isFolded()) {
            return told;
        }
        long harmed = harmed(told.key().domain());
        Optional<List<DayCount>> looked = looked(told.key());
        if (looked.isEmpty()) {
            return told.seen(harmed, told.calm());
        }
        Predicate<DayCount> counts = told.inside() ? DayCount::isInside : DayCount::isThreat;
        boolean isThreat = looked.get().stream().anyMatch(day -> day.day() < past.days() && counts.test(day));
        int calm = isWhole() ? told.calm() + 1 : told.calm();
        return told.seen(harmed, isThreat ? 0 : calm);
    }

    /**
     * All lives.
     *
     * @param fresh the tasks with something new
     * @param told every signal that is told
     * @param holding the signals that hold today, which never close
     * @param decided what people decided: a folded name stays as it is while the decision holds
     */
    TaskLives lives(
            List<LivingTask> fresh, Collection<ToldSignal> told, Set<ToldSignal.Key> holding, DecidedNames decided) {
        List<ToldSignal> stays = new ArrayList<>();
        Map<String, List<ToldSignal>> names = new LinkedHashMap<>();
        Map<String, List<ToldSignal>> closing = new LinkedHashMap<>();
        Map<String, List<ToldSignal>> done = new LinkedHashMap<>();
        Map<Decision, List<ToldSignal>> folded = new LinkedHashMap<>();
        told.stream().sorted(ToldSignal.SEVERITY).forEach(signal -> {
            Optional<Decision> decision = decided.folding(signal.key());
            if (decision.isPresent()) {
                stays.add(signal);
                folded.computeIfAbsent(decision.get(), any -> new ArrayList<>()).add(signal);
                return;
            }
            boolean closes = !holding.contains(signal.key()) && closes(signal);
            if (!closes) {
                stays.add(signal);
            }
            boolean isDone = decided.isClosed(signal.key());
            (isDone ? done : closes ? closing : names)
                    .computeIfAbsent(past.idOf(signal.key()), any -> new ArrayList<>())
                    .add(signal);
        });
        fresh.forEach(task -> {
            closing.remove(task.id());
            names.remove(task.id());
        });
        names.keySet().forEach(closing::remove);
        return new TaskLives(
                fresh,
                names.values().stream().map(this::open).toList(),
                Stream.concat(
                                done.values().stream()
                                        .filter(signals ->
                                                decided.isFirst(signals.get(0).key()))
                                        .map(signals -> new ClosedTask(open(signals), ClosedTask.Because.DECIDED)),
                                closing.values().stream().map(this::closed))
                        .toList(),
                new Decided(
                        folded.entrySet().stream()
                                .map(name -> new Decided.Name(open(name.getValue()), name.getKey()))
                                .toList(),
                        decided.ended(),
                        Optional.empty(),
                        false),
                stays,
                past.dropped());
    }

    /** How many people got through in phish or malware of a name and those of its organisation. */
    long harmed(SenderDomain domain) {
        return namesOf(domain)
                .flatMap(name -> name.clicks().stream())
                .filter(clicks -> clicks.address().isEmpty())
                .mapToLong(Clicks::harmed)
                .sum();
    }

    /** How many threats of a name came on the strongest day of the last six. */
    long daily(ToldSignal.Key key) {
        return threats(key).stream()
                .filter(day -> day.day() < NamesInView.RECENT)
                .collect(Collectors.groupingBy(DayCount::day, Collectors.summingLong(DayCount::deliveries)))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    /** The threats of a name by day: all of them where it was asked about, or else those in view. */
    List<DayCount> threats(ToldSignal.Key key) {
        return looked(key)
                .orElseGet(() -> streams(key)
                        .flatMap(stream -> stream.days().stream())
                        .filter(DayCount::isThreat)
                        .toList());
    }

    /** The mail of a name in view, of its one address where the key has one. */
    Stream<MailStream> streams(ToldSignal.Key key) {
        return namesOf(key.domain())
                .flatMap(name -> name.streams().stream())
                .filter(stream -> key.address().isEmpty()
                        || past.key().hashOf(stream.address()).equals(key.address()));
    }

    private Stream<NameActivity> namesOf(SenderDomain domain) {
        SenderDomain organisation = signals.organisation(domain);
        return findings.snapshot().inView().names().stream()
                .filter(name -> signals.organisation(name.domain()).equals(organisation));
    }

    private boolean closes(ToldSignal told) {
        return told.calm() >= ToldSignal.CLOSES_AFTER || hasLeft(told);
    }

    private boolean hasLeft(ToldSignal told) {
        if (told.key().isFolded()) {
            Instant oldest = findings.snapshot().window().to().minus(Duration.ofDays(NamesInView.DAYS));
            return isWhole() && told.last().isBefore(oldest);
        }
        return isWhole() && looked(told.key()).filter(List::isEmpty).isPresent() && !told.isAddress();
    }

    private ClosedTask closed(List<ToldSignal> signals) {
        boolean isCalm = signals.stream().anyMatch(signal -> signal.calm() >= ToldSignal.CLOSES_AFTER);
        return new ClosedTask(
                open(signals), isCalm ? ClosedTask.Because.NO_NEW_DELIVERY : ClosedTask.Because.LEFT_THE_DATA);
    }

    /** One line for all signals of a name, the most severe first. */
    private OpenTask open(List<ToldSignal> signals) {
        ToldSignal worst = signals.get(0);
        Optional<List<DayCount>> looked = signals.stream()
                .map(signal -> looked(signal.key()))
                .flatMap(Optional::stream)
                .max((one, other) -> Integer.compare(one.size(), other.size()));
        List<DayCount> inside =
                looked.stream().flatMap(List::stream).filter(DayCount::isInside).toList();
        LocalDate since = signals.stream()
                .map(ToldSignal::first)
                .min(LocalDate::compareTo)
                .orElseThrow();
        return new OpenTask(
                past.idOf(worst.key()),
                worst.key().domain(),
                worst.key().reason(),
                worst.urgency(),
                since,
                signals.stream().map(signal -> signal.key().reason()).distinct().toList(),
                worst.names(),
                looked.isPresent(),
                sum(inside, day -> true),
                inside.stream()
                        .map(DayCount::day)
                        .min(Integer::compare)
                        .map(day -> findings.date().minusDays(day)),
                sum(inside, DayCount::isStill),
                sum(inside, day -> !day.isStill() && !day.isGone()));
    }

    static long sum(List<DayCount> days, Predicate<DayCount> which) {
        return days.stream().filter(which).mapToLong(DayCount::deliveries).sum();
    }

    /** The threats of a name by day; empty where that was not looked at. */
    private Optional<List<DayCount>> looked(ToldSignal.Key key) {
        NamesInView view = findings.snapshot().inView();
        if (key.isFolded()) {
            return Optional.empty();
        }
        if (key.reason().isOfManyNames()) {
            return new ManyNames(view, past.key()).looked(key);
        }
        Optional<List<DayCount>> asked = Optional.ofNullable(view.asked().get(key.domain()));
        return key.address().isEmpty() ? asked : asked.flatMap(all -> ofAddress(key, all, view));
    }

    /** An address is known by its hash; those of a name that are not told apart may be among the rest. */
    private Optional<List<DayCount>> ofAddress(ToldSignal.Key key, List<DayCount> all, NamesInView view) {
        List<NameActivity> names = view.names().stream()
                .filter(name -> name.domain().equals(key.domain()))
                .toList();
        List<DayCount> own = names.stream()
                .flatMap(name -> name.streams().stream())
                .filter(stream -> past.key().hashOf(stream.address()).equals(key.address()))
                .flatMap(stream -> stream.days().stream())
                .filter(DayCount::isThreat)
                .toList();
        boolean isRestKnown = names.stream().allMatch(name -> name.addresses() <= NamesInView.NAMED)
                && (!names.isEmpty() || isQuiet(all));
        return own.isEmpty() && !isRestKnown ? Optional.empty() : Optional.of(own);
    }

    private boolean isQuiet(List<DayCount> all) {
        return all.stream().noneMatch(day -> day.day() < past.days());
    }

    private boolean isWhole() {
        return findings.state() != Findings.State.NO_DATA
                && !findings.isDayMissing()
                && findings.snapshot().rejects().losses().isEmpty();
    }
}
