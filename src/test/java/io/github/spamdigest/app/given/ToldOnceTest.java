package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.Mails.OWN;
import static io.github.spamdigest.app.given.Mails.clean;
import static io.github.spamdigest.app.given.Mails.spam;
import static io.github.spamdigest.app.given.Mails.written;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Thirty days of one organisation: each task is told once, stays open until it closes, and is never told twice. */
class ToldOnceTest {

    private static final String PARTNER = "northwind.example";
    private static final String NEWSLETTER = "weekly-news.example";
    private static final int DIGESTS = 30;
    private static final int DAYS = 75;
    private static final Instant END = Variation.NONE.end();
    private static final List<TaskLives> MONTH = new ArrayList<>();

    @BeforeAll
    static void run() {
        RunFixture house = new RunFixture();
        ReferenceSource source = new ReferenceSource(rows());
        var lists = BundledLists.with(Set.of(new SenderDomain(OWN)), Set.of(), Set.of());
        int before = 0;
        for (int number = 1; number <= DIGESTS; number++) {
            Instant end = END.minus(Duration.ofDays(DIGESTS - number));
            LocalDate date = LocalDate.ofInstant(end, ZoneOffset.UTC);
            house.clock.set(end.plus(Duration.ofHours(1)));
            new DigestRun(house.memory, source, house.renderer, house.sender, lists, house.clock)
                    .run(new Hunt(30, 10), new DigestRequest(date, end, ZoneOffset.UTC, false, "test"));
            Findings findings = house.renderer.last();
            MONTH.add(findings.lives().orElseThrow());
            print(number, findings);
        }
    }

    private static void print(int number, Findings findings) {
        TaskLives lives = findings.lives().orElseThrow();
        System.out.println(number + " fresh "
                + lives.fresh().stream()
                        .map(t -> t.task().domain().name() + ":" + t.task().reason() + ":"
                                + t.task().urgency() + ":" + t.state())
                        .toList()
                + " open "
                + lives.open().stream()
                        .map(o -> o.domain().name() + ":" + o.reason() + ":" + o.inside() + o.newest())
                        .toList()
                + " closed "
                + lives.closed().stream()
                        .map(c -> c.task().domain().name() + ":" + c.because())
                        .toList()
                + " told "
                + lives.told().stream()
                        .map(t -> t.key().domain().name() + ":" + t.key().reason() + ":" + t.calm() + t.inside())
                        .toList());
    }

    @Test
    void thePartnerIsToldOnBothDaysOfItsAttack() {
        assertTrue(isToday(4, PARTNER) && isToday(5, PARTNER));
    }

    private static boolean isToday(int digest, String domain) {
        return MONTH.get(digest - 1).fresh().stream()
                .map(LivingTask::task)
                .anyMatch(task -> task.urgency() == Task.Urgency.TODAY
                        && task.domain().name().equals(domain));
    }

    private static int dayOf(int digest) {
        return DIGESTS - digest;
    }

    private static List<EventRow> rows() {
        Instant end = END;
        List<Strand> strands = new ArrayList<>(new Everyday(DAYS, 0, Proof.AUTHENTICATED, "Inbox/folder").strands(end));
        for (int day = 0; day < DAYS; day++) {
            int inside = day == dayOf(2) ? 1 : 0;
            strands.add(spam(OWN, 4).on(day).messages(4).forged(Proof.FORGED).inbox(inside));
            for (int shop = 0; shop < 14; shop++) {
                strands.add(spam("shop-" + shop + ".test", 3 + (day + shop) % 3).on(day));
            }
            if (day % 7 == 6 || day % 7 == 3) {
                int mails = day % 7 == 6 ? 60 : 50;
                strands.add(
                        spam(NEWSLETTER, mails).on(day).messages(1).people(60).bulk(8));
            }
            if (day % 7 > 1) {
                strands.add(clean(PARTNER, 12).on(day));
                strands.add(written(PARTNER, day, day, day));
            }
        }
        strands.add(spam(PARTNER, 60).on(dayOf(4)));
        strands.add(spam(PARTNER, 40).on(dayOf(5)));
        strands.add(spam(PARTNER, 5).on(dayOf(6)));
        return IntStream.range(0, strands.size())
                .boxed()
                .flatMap(i -> strands.get(i).rows(Variation.NONE, "s" + i).stream())
                .toList();
    }
}
