package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.Mails.OWN;

import io.github.spamdigest.core.DigestRequest;
import io.github.spamdigest.core.DigestRun;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.life.Decided;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.TaskLives;
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
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Digests of some days in a row, between which a person decides; day 0 is the last. Not thread-safe. */
final class DecidedDays {

    private static final Instant END = Variation.NONE.end();
    private static final int CLEAN_DAYS = 75;

    private final int digests;
    private final RunFixture house = new RunFixture();
    private final List<Strand> strands = new ArrayList<>();
    private final List<ClickRow> clicks = new ArrayList<>();
    private final InMemoryDecisionBook book = new InMemoryDecisionBook();
    private final List<Findings> found = new ArrayList<>();

    /** So many digests of a house with everyday mail. */
    DecidedDays(int digests) {
        this.digests = digests;
        strands.addAll(new Everyday(CLEAN_DAYS, 0, Proof.AUTHENTICATED, "Inbox/folder").strands(END));
    }

    /** The day in whose 24 hours the digest of this number ends. */
    int dayOf(int digest) {
        return digests - digest;
    }

    /** Adds mail. */
    DecidedDays mail(Strand... more) {
        strands.addAll(List.of(more));
        return this;
    }

    /** Adds mail of a digest's day, and somebody who gets to the page that its first message links to. */
    DecidedDays clicked(int digest, Strand mail, String account) {
        String message = "s" + strands.size() + "-m0";
        Instant time = END.minus(Duration.ofDays(dayOf(digest))).minus(Duration.ofHours(1));
        clicks.add(new ClickRow(time, message, account, "ClickAllowed", false, "c" + clicks.size()));
        return mail(mail.on(dayOf(digest)));
    }

    /** The place of decisions. */
    InMemoryDecisionBook book() {
        return book;
    }

    /** Makes the digests up to this one. */
    DecidedDays upTo(int digest) {
        ReferenceSource source = new ReferenceSource(rows(), new Beside(List.of(), clicks));
        var lists = BundledLists.with(Set.of(new SenderDomain(OWN)), Set.of(), Set.of());
        while (found.size() < digest) {
            Instant end = END.minus(Duration.ofDays(dayOf(found.size() + 1)));
            LocalDate date = LocalDate.ofInstant(end, ZoneOffset.UTC);
            house.clock.set(end.plus(Duration.ofHours(1)));
            new DigestRun(house.memory, source, house.renderer, house.sender, lists, house.clock)
                    .with(book)
                    .run(new Hunt(30, 10), new DigestRequest(date, end, ZoneOffset.UTC, false, "test"));
            found.add(house.renderer.last());
        }
        return this;
    }

    /** A person decides about a name, having read the newest digest; it holds for 30 days. */
    DecidedDays decide(String name, Decision.As as) {
        return decide(name, as, Optional.of(date(found.size()).plusDays(Decision.USUAL_DAYS)));
    }

    /** The same, until a date or until it changes. */
    DecidedDays decide(String name, Decision.As as, Optional<LocalDate> until) {
        LocalDate seen = date(found.size());
        Instant at = house.clock.instant().plus(Duration.ofHours(2));
        book.write(List.of(new Decision(new SenderDomain(name), "", as, at, seen, until, "alice", "an exercise")));
        return this;
    }

    /** The date of a digest. */
    LocalDate date(int digest) {
        return LocalDate.ofInstant(END, ZoneOffset.UTC).minusDays(dayOf(digest));
    }

    /** What a digest found. */
    Findings findings(int digest) {
        return found.get(digest - 1);
    }

    /** The lives of the tasks of a digest. */
    TaskLives lives(int digest) {
        return findings(digest).lives().orElseThrow();
    }

    /** The digests whose tasks are so. */
    List<Integer> digests(Predicate<TaskLives> so) {
        return IntStream.rangeClosed(1, found.size())
                .filter(number -> so.test(lives(number)))
                .boxed()
                .toList();
    }

    static Predicate<TaskLives> told(String name) {
        return lives -> lives.fresh().stream()
                .anyMatch(task -> task.task().domain().name().equals(name));
    }

    static Predicate<TaskLives> open(String name) {
        return lives ->
                lives.open().stream().anyMatch(task -> task.domain().name().equals(name));
    }

    static Predicate<TaskLives> closed(String name) {
        return lives -> lives.closed().stream()
                .anyMatch(task -> task.task().domain().name().equals(name));
    }

    static Predicate<TaskLives> folded(String name) {
        return lives -> lives.decided().names().stream()
                .map(Decided.Name::task)
                .anyMatch(task -> task.domain().name().equals(name));
    }

    private List<EventRow> rows() {
        return IntStream.range(0, strands.size())
                .boxed()
                .flatMap(i -> strands.get(i).rows(Variation.NONE, "s" + i).stream())
                .toList();
    }
}
