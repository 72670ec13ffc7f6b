package io.github.spamdigest.app.crash;

import io.github.spamdigest.app.TickProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The program in a JVM of its own, waiting for ticks. */
public final class Program implements AutoCloseable {

    /** A process that says nothing for so long is broken; no run is that slow. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final String ENDED = "ended";

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final Process process;
    private final Writer in;

    /** Takes over a process that runs the timer function. */
    public Program(Process process) {
        this.process = process;
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        Thread reader = new Thread(this::read, "output-of-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Waits until it is started. */
    public void awaitReady() throws InterruptedException {
        String line = next(LONGEST).orElse("nothing");
        if (!line.equals(TickProcess.READY)) {
            throw new IllegalStateException("the program did not start; it said " + line);
        }
    }

    /** Lets it tick at an instant. */
    public void tick(Instant at) {
        try {
            in.write(at + "\n");
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it answers to a tick; empty when it died over it. */
    public Optional<String> answer() throws InterruptedException {
        return next(LONGEST)
                .or(() -> {
                    throw new IllegalStateException("the program neither answered nor died");
                })
                .filter(line -> !line.equals(ENDED));
    }

    /** What it answers to a tick, if it does within this time; it is killed otherwise. */
    public Optional<String> answerOrDeathAfter(Duration time) throws InterruptedException {
        Optional<String> line = next(time);
        if (line.isEmpty()) {
            kill();
            return answer();
        }
        return line.filter(text -> !text.equals(ENDED));
    }

    /** Kills it without a chance to do anything more, and waits until it is dead. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Whether it is over, and nothing went wrong at its end. */
    boolean endedWell() {
        return !process.isAlive() && process.exitValue() == 0;
    }

    /** Ends it in order. */
    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException alreadyDead) {
            // Then there is nothing to end.
        }
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    private Optional<String> next(Duration time) throws InterruptedException {
        return Optional.ofNullable(said.poll(time.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals(TickProcess.READY)
                        || line.startsWith(TickProcess.DONE)
                        || line.startsWith(TickProcess.FAILED)) {
                    said.add(line);
                }
            }
        } catch (IOException killed) {
            // The end of the output, too.
        }
        said.add(ENDED);
    }
}
