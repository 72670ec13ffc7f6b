package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tasks beside each other, and their results in order; who waits for ever is woken after a while. */
@Timeout(60)
class InOrderTest {

    private static final Executor NOBODY = task -> {};

    private final List<Integer> taken = new ArrayList<>();

    @Test
    void whatNoWorkerBeginsIsDoneByWhoWaitsForIt() {
        InOrder<Integer> tasks = new InOrder<>(NOBODY, 2, taken::add);

        IntStream.range(0, 5).forEach(i -> tasks.start(() -> i));
        tasks.finish();

        assertEquals(List.of(0, 1, 2, 3, 4), taken);
    }

    @Test
    void noMoreResultsWaitThanAllowed() {
        InOrder<Integer> tasks = new InOrder<>(NOBODY, 2, taken::add);

        IntStream.range(0, 5).forEach(i -> tasks.start(() -> i));

        assertEquals(List.of(0, 1, 2), taken);
    }

    @Test
    void whoWaitsForASlowTaskRunsTheNextOnesMeanwhile() {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        CountDownLatch slowHasBegun = new CountDownLatch(1);
        CountDownLatch nextHasRun = new CountDownLatch(1);
        try {
            InOrder<Integer> tasks = new InOrder<>(worker, 4, taken::add);

            // Would wait for ever if nobody but the worker, who is busy, ran the next one.
            tasks.start(() -> {
                slowHasBegun.countDown();
                await(nextHasRun);
                return 0;
            });
            await(slowHasBegun);
            tasks.start(() -> {
                nextHasRun.countDown();
                return 1;
            });
            tasks.finish();

            assertEquals(List.of(0, 1), taken);
        } finally {
            worker.shutdownNow();
        }
    }

    @Test
    void noTaskRunsTwice() {
        List<Runnable> given = new ArrayList<>();
        List<Integer> runs = new ArrayList<>();
        InOrder<Integer> tasks = new InOrder<>(given::add, 2, taken::add);
        IntStream.range(0, 5)
                .forEach(i -> tasks.start(() -> {
                    runs.add(i);
                    return i;
                }));
        tasks.finish();

        given.forEach(Runnable::run);

        assertEquals(List.of(0, 1, 2, 3, 4), runs);
    }

    @Test
    void aFailureIsThrownInItsTurn() {
        InOrder<Integer> tasks = new InOrder<>(Runnable::run, 2, taken::add);
        tasks.start(() -> 0);
        tasks.start(() -> {
            throw new IllegalArgumentException("unreadable");
        });

        IllegalArgumentException failure = assertThrows(IllegalArgumentException.class, tasks::finish);

        assertEquals("unreadable", failure.getMessage());
        assertEquals(List.of(0), taken);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
