package io.github.spamdigest.app.crash;

import io.github.spamdigest.app.Mail;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.RecallResult;
import io.github.spamdigest.core.life.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Days on one stage, on which runs are killed and ticks go on, and what must hold after each of them. */
final class Storm {

    /** Two minutes after a crash the platform may tick again; else the next hour's tick comes. */
    private static final Duration AT_ONCE = Duration.ofMinutes(2);

    private static final Duration NEXT_TICK = Duration.ofHours(1);
    private static final int LEAST_KILLS_A_DAY = 2;
    private static final int MOST_KILLS_A_DAY = 4;

    /** What a mail that may be a repeat says in its subject. */
    static final String MARK = "may be a repeat";

    private final Stage stage;
    private final Random random;
    private final Toll toll;
    private final int wanted;
    private final Map<LocalDate, Calm> calm;

    /** A storm, after which all is as it is after runs that nobody killed. */
    Storm(Stage stage, Random random, Toll toll, int wanted, Map<LocalDate, Calm> calm) {
        this.stage = stage;
        this.random = random;
        this.toll = toll;
        this.wanted = wanted;
        this.calm = calm;
    }

    /**
     * What comes of a digest date whose runs nobody kills.
     *
     * @param told what is remembered as told
     * @param tasks the tasks of the mail
     */
    record Calm(List<String> told, List<String> tasks) {

        /** What came of it on a stage. */
        static Calm of(LocalDate date, Stage stage) {
            return new Calm(
                    stage.remembered().told(date),
                    Remembered.tasks(stage.mails(date, "").get(0)));
        }
    }

    /** One digest date, from its first tick until a run says that its digest was sent. */
    void day(LocalDate date, Places places, Duration usual) throws InterruptedException {
        Instant at = due(date);
        int spare = LEAST_KILLS_A_DAY + random.nextInt(MOST_KILLS_A_DAY - LEAST_KILLS_A_DAY + 1);
        int unseen = 0;
        boolean over = false;
        for (int tick = 1; !over; tick++) {
            Blow blow = tick > spare || toll.kills() >= wanted ? new Blow.Spared() : blow(places, usual);
            Ticked ticked = blow instanceof Blow.Spared ? stage.tick(at) : stage.tick(at, blow);
            String where = date + ", tick " + tick + " at " + at + ", " + blow + ", " + ticked.answer();
            Head head = readable(where);
            List<Decision> decided = stage.remembered().decisions();
            toll.check(decided.equals(People.before(date)), where + ": decided is " + decided);
            if (ticked.killed()) {
                toll.kill(place(blow, ticked));
                unseen += head.hasSent(date) ? 0 : ticked.accepted().size();
                at = at.plus(random.nextInt(5) == 0 ? AT_ONCE : NEXT_TICK);
            } else {
                over = ticked.ended("SENT") || ticked.ended("ALREADY_SENT");
                toll.check(over || ticked.ended("CLAIMED_ELSEWHERE"), where + ": the run failed");
                at = at.plus(NEXT_TICK);
            }
            over |= tick > MOST_KILLS_A_DAY + 2;
        }
        settle(date, unseen);
        People.read(date, stage.remembered());
    }

    /** The first tick of a digest date. */
    static Instant due(LocalDate date) {
        return Instant.parse(date + "T23:59:30Z");
    }

    private Blow blow(Places places, Duration usual) {
        if (random.nextInt(3) == 0) {
            return new Blow.AfterTime(Duration.ofMillis((long) (usual.toMillis() * random.nextDouble() * 1.05)));
        }
        return new Blow.AtBoundary(places.next());
    }

    private static String place(Blow blow, Ticked ticked) {
        if (blow instanceof Blow.AtBoundary at) {
            String request = ticked.crossed().get(at.boundary().request() - 1);
            return at.boundary().side().name().toLowerCase(Locale.ROOT) + " " + request;
        }
        return "at a random moment, after " + ticked.crossed().size() + " requests";
    }

    /** Reads the head and all that it keeps with the product's own reader. */
    private Head readable(String where) {
        return stage.remembered().read(memory -> {
            Head head = memory.head();
            for (LocalDate kept : head.kept()) {
                toll.check(
                        memory.recall(kept) instanceof RecallResult.Found,
                        where + ": the memory of " + kept + " cannot be read");
            }
            return head;
        });
    }

    private void settle(LocalDate date, int unseen) {
        Head head = readable(date + ", at its end");
        toll.check(head.hasSent(date) && head.kept().contains(date), date + ": the head does not know it as sent");
        List<String> told = stage.remembered().told(date);
        toll.check(
                told.equals(calm(date).told()),
                date + ": told is " + told + ", not " + calm(date).told());
        List<Mail> mails = stage.mails(date, "");
        toll.digest(mails.size());
        toll.check(!mails.isEmpty(), date + ": its digest is lost");
        toll.check(mails.size() <= 1 + unseen, date + ": " + mails.size() + " mails, but only " + unseen + " unseen");
        for (Mail repeat : mails.subList(Math.min(1, mails.size()), mails.size())) {
            toll.check(repeat.subject().contains(MARK), date + ": a repeat is not marked: " + repeat.subject());
        }
        for (Mail mail : mails) {
            comparison(date, mail);
            List<String> tasks = Remembered.tasks(mail);
            toll.check(
                    tasks.equals(calm(date).tasks()),
                    date + ": a mail has " + tasks + ", not " + calm(date).tasks());
        }
    }

    private Calm calm(LocalDate date) {
        return Objects.requireNonNull(calm.get(date));
    }

    private void comparison(LocalDate date, Mail mail) {
        LocalDate before = date.minusDays(1);
        boolean known =
                stage.mails().stream().anyMatch(earlier -> earlier.subject().contains(before.toString()));
        String with = mail.json().path("comparedWith").asText();
        String kind = mail.json().path("baseline").asText();
        toll.check(
                !known || (kind.equals("stored") && with.equals(before.toString())),
                date + ": compared with " + kind + " " + with);
        toll.check(known || kind.equals("computed"), date + ": the first digest has a baseline that is " + kind);
    }
}
