package io.github.spamdigest.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.Decision.As;
import io.github.spamdigest.core.life.DecisionBook;
import io.github.spamdigest.core.life.Decisions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** People decide at once, the first of them ever among them. */
public interface DecisionRaceContract extends DecisionBookContract {

    /** How many people. */
    int PEOPLE = 8;

    @Test
    default void whatPeopleDecideAtOnceIsAllKept() throws Exception {
        Set<Decision> made = new HashSet<>();
        for (int round = 0; round < 5; round++) {
            String after = "-" + round + ".example";
            for (Wrote wrote : atOnce(person -> DecisionBookContract.about("name-" + person + after, "", As.DONE))) {
                assertTrue(wrote.isMade());
                made.add(wrote.decision());
            }
            assertEquals(made, Set.copyOf(open().read().all()), "after round " + round);
        }
    }

    /** Each of them learns what it replaced, or that somebody else was faster: none is gone without a word. */
    @Test
    default void ofWhatPeopleDecideAtOnceAboutOneNameOneStandsAndNoneIsReplacedWithoutAWord() throws Exception {
        Set<Decision> made = new HashSet<>();
        Set<Decision> replaced = new HashSet<>();
        for (int round = 0; round < 5; round++) {
            String note = "round " + round + ", person ";
            List<Wrote> people = atOnce(person -> noted(note + person));
            people.stream().filter(Wrote::isMade).map(Wrote::decision).forEach(made::add);
            people.stream().flatMap(wrote -> wrote.replaced().stream()).forEach(replaced::add);
            Decisions read = open().read();
            assertEquals(Optional.empty(), read.unread());
            assertEquals(1, read.all().size(), read::toString);
            Set<Decision> told = new HashSet<>(replaced);
            assertTrue(told.addAll(read.all()));
            assertEquals(told, made, "after round " + round);
        }
    }

    /** What came of what one of them decided: whether it was written, and what it replaced. */
    record Wrote(Decision decision, boolean isMade, List<Decision> replaced) {}

    private static Decision noted(String note) {
        Decision made = DecisionBookContract.about("northwind.example", "", As.WATCHING);
        return new Decision(
                made.name(), made.address(), made.as(), made.at(), made.seen(), made.until(), made.who(), note);
    }

    private List<Wrote> atOnce(IntFunction<Decision> decided) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Wrote>> people = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                DecisionBook own = open();
                Decision made = decided.apply(person);
                people.add(threads.submit(() -> {
                    start.await();
                    return write(own, made);
                }));
            }
            start.countDown();
            List<Wrote> wrote = new ArrayList<>();
            for (Future<Wrote> person : people) {
                wrote.add(person.get(30, TimeUnit.SECONDS));
            }
            return wrote;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Wrote write(DecisionBook book, Decision made) {
        try {
            return new Wrote(made, true, book.write(List.of(made)));
        } catch (DigestException failure) {
            assertTrue(failure.sentence().contains("at the same time"), failure.sentence());
            return new Wrote(made, false, List.of());
        }
    }
}
