package io.github.spamdigest.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs tasks beside each other and hands their results over one by one, in the order in which the tasks came. Not
 * thread-safe.
 *
 * @param <R> a task's result
 */
final class InOrder<R> {

    private final Executor workers;
    private final int mostWaiting;
    private final Consumer<R> consumer;
    private final Deque<CompletableFuture<R>> waiting = new ArrayDeque<>();

    InOrder(Executor workers, int mostWaiting, Consumer<R> consumer) {
        this.workers = workers;
        this.mostWaiting = mostWaiting;
        this.consumer = consumer;
    }

    /** Starts a task; hands over the oldest results when too many wait. */
    void start(Supplier<R> task) {
        waiting.add(CompletableFuture.supplyAsync(task, workers));
        while (waiting.size() > mostWaiting) {
            takeOldest();
        }
    }

    /** Hands over all results. */
    void finish() {
        while (!waiting.isEmpty()) {
            takeOldest();
        }
    }

    private void takeOldest() {
        CompletableFuture<R> oldest = waiting.remove();
        R result;
        try {
            result = oldest.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
        consumer.accept(result);
    }
}
