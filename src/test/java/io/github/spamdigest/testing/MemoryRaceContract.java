package io.github.spamdigest.testing;

import static io.github.spamdigest.testing.Memories.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Of many who claim at once, one wins. */
public interface MemoryRaceContract extends MemoryStorage {

    /** Claims of one round. */
    int THREADS = 8;

    /** Rounds, each from the head that the winner of the last one left. */
    int ROUNDS = 20;

    @Test
    default void ofEightThreadsThatClaimAtOnceOneWinsEachRound() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                assertEquals(1, winners(threads), "winners of round " + round);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private long winners(ExecutorService threads) throws Exception {
        Head head = open().head();
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> claims = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            DigestMemory own = open();
            String owner = "thread-" + i;
            claims.add(threads.submit(() -> {
                start.await();
                return own.replace(Heads.claimed(head, DAY, owner)).isPresent();
            }));
        }
        start.countDown();
        long winners = 0;
        for (Future<Boolean> claim : claims) {
            winners += claim.get(30, TimeUnit.SECONDS) ? 1 : 0;
        }
        return winners;
    }
}
