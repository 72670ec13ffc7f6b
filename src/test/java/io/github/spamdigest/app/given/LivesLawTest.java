package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.LivedDay.organisation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.app.given.LivedDay.Fate;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.Task.Urgency;
import io.github.spamdigest.core.life.ClosedTask;
import io.github.spamdigest.core.life.LivingTask;
import io.github.spamdigest.core.life.OpenTask;
import io.github.spamdigest.core.life.TaskLives;
import io.github.spamdigest.core.life.ToldSignal;
import io.github.spamdigest.core.signals.Signals;
import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws of the life of tasks, for days of any mail whose runs fail, are repeated or missed, and between which people decide. */
class LivesLawTest {

    private static final int TRIES = Integer.getInteger("law.tries", 12);

    private static final Map<List<LivedDay>, LivedDays> LIVED = new HashMap<>();

    @Test
    void whatIsUrgentIsToldOrOpenOrDecided() {
        Law.holdsForLists(TRIES, LivesLawTest::days, days -> {
            LivedDays lived = lived(days);
            lived.made.forEach((number, all) -> {
                TaskLives lives = lives(last(all));
                Set<String> known = Stream.of(fresh(lives), open(lives), folded(lives))
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet());
                // One that is done and has nothing new is named on the day after only.
                lived.decided.headMap(number).values().forEach(known::addAll);
                urgent(last(all))
                        .forEach(name -> assertTrue(known.contains(name), "digest " + number + " lost " + name));
            });
        });
    }

    @Test
    void newUrgentEvidenceIsToldUnlessItIsDecided() {
        Law.holdsForLists(TRIES, LivesLawTest::days, days -> {
            LivedDays lived = lived(days);
            Map<String, Integer> told = new HashMap<>();
            lived.made.forEach((number, all) -> {
                Findings findings = last(all);
                TaskLives lives = lives(findings);
                for (String name : urgent(findings)) {
                    int since = number - told.getOrDefault(name, 0);
                    boolean isNew = !told.containsKey(name) || isUrgentSince(findings, name, since);
                    boolean isKnown =
                            fresh(lives).contains(name) || folded(lives).contains(name);
                    assertTrue(!isNew || isKnown, "digest " + number + " keeps to itself " + name);
                }
                fresh(lives).forEach(name -> told.put(name, number));
                closed(lives).forEach(told::remove);
            });
        });
    }

    @Test
    void nothingIsToldTwiceForTheSameRows() {
        Law.holdsForLists(TRIES, LivesLawTest::days, days -> {
            LivedDays lived = lived(days);
            Map<String, Integer> told = new HashMap<>();
            lived.made.forEach((number, all) -> {
                for (String name : fresh(lives(last(all)))) {
                    int before = told.getOrDefault(name, -1);
                    boolean mayRepeat = before < 0
                            || comes(days, name, before, number)
                            || lived.decided.headMap(number).values().stream().anyMatch(names -> names.contains(name));
                    assertTrue(mayRepeat, "digest " + number + " repeats what " + before + " told of " + name);
                    if (days.get(number - 1).fate() != Fate.NOT_REMEMBERED) {
                        told.put(name, number);
                    }
                }
            });
        });
    }

    @Test
    void aRepeatedRunTellsWhatTheFirstWouldHave() {
        Law.holdsForLists(TRIES, LivesLawTest::days, days -> {
            List<LivedDay> smooth = days.stream()
                    .map(day -> day.fate() == Fate.MISSED || day.fate() == Fate.NOT_REMEMBERED
                            ? day
                            : new LivedDay(day.mail(), Fate.SENT, day.deeds()))
                    .toList();
            LivedDays first = LivedDays.of(smooth);
            lived(days)
                    .made
                    .forEach((number, all) -> all.forEach(findings -> assertEquals(
                            said(lives(last(first.made.get(number)))), said(lives(findings)), "digest " + number)));
        });
    }

    @Test
    void aTaskClosesOnlyAfterSevenDigestsWithNothingNewInInboxes() {
        Law.holdsForLists(TRIES, LivesLawTest::days, days -> {
            LivedDays lived = lived(days);
            List<Integer> remembered = lived.made.keySet().stream()
                    .filter(number -> days.get(number - 1).fate() != Fate.NOT_REMEMBERED)
                    .toList();
            lived.made.forEach((number, all) -> {
                for (ClosedTask closed : lives(last(all)).closed()) {
                    String name = organisation(closed.task().domain().name());
                    if (closed.because() == ClosedTask.Because.DECIDED || name.equals("gmail.com")) {
                        continue;
                    }
                    List<Integer> before =
                            remembered.stream().filter(other -> other < number).toList();
                    assertTrue(before.size() >= ToldSignal.CLOSES_AFTER, "digest " + number + " closes " + name);
                    int since = before.get(before.size() - ToldSignal.CLOSES_AFTER);
                    boolean isCalm = days.subList(since, number).stream()
                            .flatMap(day -> day.mail().stream())
                            .noneMatch(mail -> organisation(mail.kind().domain).equals(name) && mail.inside() > 0);
                    assertTrue(isCalm, "digest " + number + " closes " + name);
                }
            });
        });
    }

    private static List<LivedDay> days(Draw draw) {
        return draw.list(4, 16, LivedDay::any);
    }

    /** All laws are tried on the same days, which are lived once. */
    private static LivedDays lived(List<LivedDay> days) {
        return LIVED.computeIfAbsent(days, LivedDays::of);
    }

    private static TaskLives lives(Findings findings) {
        return findings.lives().orElseThrow();
    }

    private static Findings last(List<Findings> all) {
        return all.get(all.size() - 1);
    }

    /** The names that need somebody today, whoever was told of them. */
    private static Set<String> urgent(Findings findings) {
        return findings.holding().stream()
                .filter(task -> task.urgency() == Urgency.TODAY)
                .map(task -> organisation(task.domain().name()))
                .collect(Collectors.toSet());
    }

    private static boolean isUrgentSince(Findings findings, String name, int days) {
        return new Signals(findings.snapshot(), LivedDays.LISTS)
                .ofLast(Math.min(days, 6)).stream()
                        .filter(signal ->
                                signal.urgency() == Urgency.TODAY && signal.reason() != Reason.CLICKED_THROUGH)
                        .anyMatch(signal -> organisation(signal.domain().name()).equals(name));
    }

    private static Set<String> fresh(TaskLives lives) {
        return lives.fresh().stream()
                .map(task -> organisation(task.task().domain().name()))
                .collect(Collectors.toSet());
    }

    private static Set<String> open(TaskLives lives) {
        return lives.open().stream()
                .map(task -> organisation(task.domain().name()))
                .collect(Collectors.toSet());
    }

    private static Set<String> folded(TaskLives lives) {
        return lives.decided().names().stream()
                .map(name -> organisation(name.task().domain().name()))
                .collect(Collectors.toSet());
    }

    private static Set<String> closed(TaskLives lives) {
        return lives.closed().stream()
                .filter(task -> task.because() != ClosedTask.Because.DECIDED)
                .map(task -> organisation(task.task().domain().name()))
                .collect(Collectors.toSet());
    }

    /** Whether mail of a name, or a click in it, came between two digests. */
    private static boolean comes(List<LivedDay> days, String name, int after, int upTo) {
        for (int number = 1; number <= upTo; number++) {
            for (LivedDay.Mail mail : days.get(number - 1).mail()) {
                boolean isNew = number > after;
                boolean isClick = mail.click() >= 0 && number + mail.click() > after && number + mail.click() <= upTo;
                if (organisation(mail.kind().domain).equals(name) && (isNew || isClick)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** All that a digest says of tasks, without the ids, which each memory makes anew. */
    private static List<Object> said(TaskLives lives) {
        return List.of(
                lives.fresh().stream().map(LivesLawTest::said).toList(),
                lives.open().stream().map(LivesLawTest::said).toList(),
                lives.closed().stream()
                        .map(task -> List.of(said(task.task()), task.because()))
                        .toList(),
                lives.decided().names().stream().map(name -> said(name.task())).toList(),
                lives.decided().ended());
    }

    private static List<Object> said(LivingTask living) {
        Task task = living.task();
        return List.of(task.domain(), task.signals(), task.urgency(), living.state(), living.since());
    }

    private static List<Object> said(OpenTask task) {
        return List.of(task.domain(), task.signals(), task.urgency(), task.since(), task.inside());
    }
}
