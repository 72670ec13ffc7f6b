package io.github.spamdigest.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
            made.addAll(atOnce(person -> DecisionBookContract.about("name-" + person + after, "", As.DONE)));
            assertEquals(made, Set.copyOf(open().read().all()), "after round " + round);
        }
    }

    @Test
    default void ofWhatPeopleDecideAtOnceAboutOneNameOneStandsWhole() throws Exception {
        for (int round = 0; round < 5; round++) {
            List<Decision> made = atOnce(person ->
                    DecisionBookContract.about("northwind.example", "", As.values()[person % As.values().length]));
            Decisions read = open().read();
            assertEquals(Optional.empty(), read.unread());
            assertEquals(1, read.all().size(), read::toString);
            assertTrue(made.containsAll(read.all()), read::toString);
        }
    }

    private List<Decision> atOnce(IntFunction<Decision> decided) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Decision>> people = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                DecisionBook own = open();
                Decision made = decided.apply(person);
                people.add(threads.submit(() -> {
                    start.await();
                    own.write(made);
                    return made;
                }));
            }
            start.countDown();
            List<Decision> made = new ArrayList<>();
            for (Future<Decision> person : people) {
                made.add(person.get(30, TimeUnit.SECONDS));
            }
            return made;
        } finally {
            threads.shutdownNow();
        }
    }
}
