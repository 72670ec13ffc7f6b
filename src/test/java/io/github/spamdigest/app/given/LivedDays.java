package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.Mails.OWN;
import static io.github.spamdigest.app.given.Mails.clean;
import static io.github.spamdigest.app.given.Mails.written;

import io.github.spamdigest.app.given.LivedDay.Deed;
import io.github.spamdigest.app.given.LivedDay.Fate;
import io.github.spamdigest.app.given.LivedDay.Mail;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestRequest;
import io.github.spamdigest.core.DigestRun;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.core.life.Decider;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.eventgen.Beside;
import io.github.spamdigest.eventgen.ClickRow;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.eventgen.ReferenceSource;
import io.github.spamdigest.lists.BundledLists;
import io.github.spamdigest.testing.InMemoryDecisionBook;
import io.github.spamdigest.testing.RunFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The digests of days that were lived, in a house whose runs may fail. Not thread-safe. */
final class LivedDays {

    static final SenderLists LISTS = BundledLists.with(Set.of(new SenderDomain(OWN)), Set.of(), Set.of());

    private static final Instant END = Variation.NONE.end();
    private static final int BEFORE = 40;
    private static final Hunt HUNT = new Hunt(30, 10);

    /** Every digest that was made of a day, by number from 1, also those that nobody got. */
    final TreeMap<Integer, List<Findings>> made = new TreeMap<>();

    /** After which digest a decision of a name was made or taken back, by its organisational domain. */
    final TreeMap<Integer, List<String>> decided = new TreeMap<>();

    private final List<LivedDay> days;
    private final RunFixture house = new RunFixture();
    private final InMemoryDecisionBook book = new InMemoryDecisionBook();
    private final ReferenceSource source;

    private LivedDays(List<LivedDay> days) {
        this.days = days;
        this.source = source();
    }

    static LivedDays of(List<LivedDay> days) {
        LivedDays lived = new LivedDays(days);
        for (int number = 1; number <= days.size(); number++) {
            lived.live(number);
        }
        return lived;
    }

    LocalDate date(int number) {
        return LocalDate.ofInstant(end(number), ZoneOffset.UTC);
    }

    private Instant end(int number) {
        return END.minus(Duration.ofDays((long) days.size() - number));
    }

    private void live(int number) {
        house.clock.set(end(number).plus(Duration.ofHours(1)));
        Fate fate = days.get(number - 1).fate();
        switch (fate) {
            case SENT -> run(number, false);
            case MISSED -> {}
            case SENDING_FAILS -> {
                house.sender.failOnce();
                run(number, false);
                run(number, false);
            }
            case ANSWER_IS_LOST -> {
                house.sender.loseTheAnswerOnce();
                run(number, false);
                run(number, false);
            }
            case NOT_REMEMBERED -> {
                house.memory.failToRememberOnce();
                run(number, false);
            }
            case ASKED_AGAIN -> {
                run(number, false);
                run(number, true);
            }
        }
        days.get(number - 1).deeds().forEach(deed -> decide(number, deed));
    }

    private void run(int number, boolean again) {
        DigestRequest request = new DigestRequest(date(number), end(number), ZoneOffset.UTC, again, "test");
        DigestRun run = new DigestRun(house.memory, source, house.renderer, house.sender, LISTS, house.clock);
        try {
            run.with(book).run(HUNT, request);
        } catch (DigestException failure) {
            // It is one that the day asked for: the digest was made before.
        }
        made.computeIfAbsent(number, any -> new ArrayList<>()).add(house.renderer.last());
    }

    private void decide(int number, Deed deed) {
        try {
            if (deed.as().isEmpty()) {
                if (!book.remove(new SenderDomain(deed.name()), "")) {
                    return;
                }
            } else {
                Decider decider = Decider.of(house.stored, LISTS);
                Decider.Name name = decider.find(deed.name());
                decider.check(name, deed.as().get(0));
                book.write(List.of(new Decision(
                        name.domain(),
                        name.address(),
                        deed.as().get(0),
                        house.clock.instant().plus(Duration.ofHours(2)),
                        decider.seen(),
                        Optional.of(date(number).plusDays(deed.days())),
                        "alice",
                        "")));
            }
            decided.computeIfAbsent(number, any -> new ArrayList<>()).add(LivedDay.organisation(deed.name()));
        } catch (DigestException refusal) {
            // Nothing of that name can be decided so.
        }
    }

    /** What people decided by now. */
    InMemoryDecisionBook book() {
        return book;
    }

    private ReferenceSource source() {
        List<EventRow> rows = new ArrayList<>();
        for (int day = 0; day < days.size() + BEFORE; day++) {
            rows.addAll(clean("business-" + day % 3 + ".example", 4).on(day).rows(Variation.NONE, "c" + day));
            rows.addAll(clean(LivedDay.PARTNER, 4).on(day).rows(Variation.NONE, "p" + day));
            rows.addAll(written(LivedDay.PARTNER, day).rows(Variation.NONE, "w" + day));
            rows.addAll(Mails.spam("shop-" + day % 4 + ".test", 3).on(day).rows(Variation.NONE, "s" + day));
        }
        List<ClickRow> clicks = new ArrayList<>();
        for (int number = 1; number <= days.size(); number++) {
            for (Mail mail : days.get(number - 1).mail()) {
                String id = "t" + number + "-" + rows.size();
                rows.addAll(mail.strand().on(days.size() - number).rows(Variation.NONE, id));
                if (mail.click() >= 0 && number + mail.click() <= days.size()) {
                    Instant time = end(number + mail.click()).minus(Duration.ofHours(1));
                    clicks.add(
                            new ClickRow(time, id + "-m0", "p" + number + "@" + OWN, "ClickAllowed", false, "c" + id));
                }
            }
        }
        return new ReferenceSource(rows, new Beside(List.of(), clicks));
    }
}
