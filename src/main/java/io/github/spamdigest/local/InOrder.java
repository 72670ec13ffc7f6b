package io.github.spamdigest.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs tasks beside each other and hands their results over one by one, in the order in which the tasks came. Who would
 * have to wait for a result runs tasks that no worker has begun. Not thread-safe.
 *
 * @param <R> a task's result
 */
final class InOrder<R> {

    private final Executor workers;
    private final int mostWaiting;
    private final Consumer<R> consumer;
    private final Deque<FutureTask<R>> waiting = new ArrayDeque<>();

    InOrder(Executor workers, int mostWaiting, Consumer<R> consumer) {
        this.workers = workers;
        this.mostWaiting = mostWaiting;
        this.consumer = consumer;
    }

    /** Starts a task; hands over the oldest results when too many wait. */
    void start(Supplier<R> task) {
        FutureTask<R> started = new FutureTask<>(task::get);
        waiting.add(started);
        workers.execute(started);
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
        FutureTask<R> oldest = waiting.element();
        Iterator<FutureTask<R>> tasks = waiting.iterator();
        while (!oldest.isDone() && tasks.hasNext()) {
            // Does nothing when a worker has begun it.
            tasks.next().run();
        }
        waiting.remove();
        consumer.accept(resultOf(oldest));
    }

    private static <R> R resultOf(FutureTask<R> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
