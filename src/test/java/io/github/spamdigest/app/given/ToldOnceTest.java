package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.Mails.OWN;
import static io.github.spamdigest.app.given.Mails.spam;
import static io.github.spamdigest.app.given.Month.DAYS;
import static io.github.spamdigest.app.given.Month.DIGESTS;
import static io.github.spamdigest.app.given.Month.END;
import static io.github.spamdigest.app.given.Month.PARTNER;
import static io.github.spamdigest.app.given.Month.dayOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestRequest;
import io.github.spamdigest.core.DigestRun;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.life.LivingTask;
import io.github.spamdigest.core.life.TaskLives;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.eventgen.ReferenceSource;
import io.github.spamdigest.lists.BundledLists;
import io.github.spamdigest.testing.RunFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Thirty days of one organisation: each task is told once, stays open until it closes, and is never told twice. */
class ToldOnceTest {

    private static final String STRANGER = "lasting-offers.test";
    private static final List<Findings> MONTH = new ArrayList<>();

    @BeforeAll
    static void run() {
        RunFixture house = new RunFixture();
        ReferenceSource source = new ReferenceSource(rows());
        var lists = BundledLists.with(Set.of(new SenderDomain(OWN)), Set.of(), Set.of());
        for (int number = 1; number <= DIGESTS; number++) {
            Instant end = END.minus(Duration.ofDays(DIGESTS - number));
            LocalDate date = LocalDate.ofInstant(end, ZoneOffset.UTC);
            house.clock.set(end.plus(Duration.ofHours(1)));
            new DigestRun(house.memory, source, house.renderer, house.sender, lists, house.clock)
                    .run(new Hunt(30, 10), new DigestRequest(date, end, ZoneOffset.UTC, false, "test"));
            Findings findings = house.renderer.last();
            MONTH.add(findings);
        }
    }

    @Test
    void everyTaskIsToldOnceAndAnAttackThatGoesOnIsToldOnceMore() {
        List<String> told = new ArrayList<>();
        for (int number = 1; number <= DIGESTS; number++) {
            for (LivingTask living : lives(number).fresh()) {
                told.add(number + " " + living.task().domain().name() + " " + living.state() + " "
                        + living.task().urgency());
            }
        }
        assertEquals(
                List.of(
                        "2 " + OWN + " NEW TODAY",
                        "4 " + PARTNER + " NEW TODAY",
                        "5 " + PARTNER + " WORSE TODAY",
                        "10 " + STRANGER + " NEW WEEK"),
                told);
    }

    @Test
    void whatWasToldStaysOpenUntilAWeekHadNothingOfItAndIsThenClosedOnce() {
        assertEquals(IntStream.rangeClosed(3, 8).boxed().toList(), digests(lives -> isOpen(lives, OWN)));
        assertEquals(List.of(9), digests(lives -> isClosed(lives, OWN)));
        assertEquals(IntStream.rangeClosed(6, 12).boxed().toList(), digests(lives -> isOpen(lives, PARTNER)));
        assertEquals(List.of(13), digests(lives -> isClosed(lives, PARTNER)));
    }

    @Test
    void aDomainThatComesAndGoesAtTheEndOfTheListIsOneTask() {
        Predicate<Findings> isCandidate = day ->
                day.holding().stream().anyMatch(task -> task.domain().name().equals(STRANGER));
        assertTrue(isCandidate.test(MONTH.get(12)) && isCandidate.test(MONTH.get(26)), "it is one");
        assertFalse(isCandidate.test(MONTH.get(20)), "it is none while it is not listed");
        assertEquals(List.of(), digests(lives -> isClosed(lives, STRANGER)));
        assertEquals(IntStream.rangeClosed(11, DIGESTS).boxed().toList(), digests(lives -> isOpen(lives, STRANGER)));
    }

    @Test
    void aMonthHasThreeLinesInDoTodayWhereItHadEight() {
        assertEquals(3, MONTH.stream().mapToLong(day -> today(day.tasks())).sum());
        assertEquals(8, MONTH.stream().mapToLong(day -> today(day.holding())).sum());
    }

    @Test
    void aNewsletterAndFreeMailAreNoTask() {
        assertTrue(MONTH.stream()
                .flatMap(day -> day.holding().stream())
                .map(task -> task.domain().name())
                .allMatch(Set.of(OWN, PARTNER, STRANGER)::contains));
    }

    private static TaskLives lives(int digest) {
        return MONTH.get(digest - 1).lives().orElseThrow();
    }

    private static List<Integer> digests(Predicate<TaskLives> of) {
        return IntStream.rangeClosed(1, DIGESTS)
                .filter(number -> of.test(lives(number)))
                .boxed()
                .toList();
    }

    private static boolean isOpen(TaskLives lives, String domain) {
        return lives.open().stream().anyMatch(task -> task.domain().name().equals(domain));
    }

    private static boolean isClosed(TaskLives lives, String domain) {
        return lives.closed().stream()
                .anyMatch(task -> task.task().domain().name().equals(domain));
    }

    private static long today(List<Task> tasks) {
        return tasks.stream()
                .filter(task -> task.urgency() == Task.Urgency.TODAY)
                .count();
    }

    private static List<EventRow> rows() {
        List<Strand> more = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            if (day <= dayOf(1) + 20) {
                int mails = day / 7 % 2 == 0 ? 5 : 3;
                more.add(spam(STRANGER, mails)
                        .on(day)
                        .messages(mails)
                        .sure(mails)
                        .inbox(day == dayOf(8) ? 1 : 0));
            }
            for (int shop = 0; shop < 14; shop++) {
                more.add(spam("shop-" + shop + ".test", 3 + shop % 3).on(day));
            }
        }
        return Month.with(more);
    }
}
