package io.github.spamdigest.app.crash;

import com.microsoft.aad.msal4j.PlatformEnvironment;
import io.github.spamdigest.app.AzureStubs;
import io.github.spamdigest.app.Mail;
import io.github.spamdigest.app.TickProcess;
import io.github.spamdigest.testing.Azurite;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A digest's services with a table of its own, on which the program ticks and is killed. */
final class Stage implements AutoCloseable {

    private final AzureStubs azure = new AzureStubs();
    private final Map<String, String> more = new HashMap<>();
    private final Azurite azurite;
    private final Launcher launcher;
    private boolean hasPassed;

    Stage(Azurite azurite, Launcher launcher) {
        this.azurite = azurite;
        this.launcher = launcher;
        azure.start(azurite.connectionString(), azurite.newTable());
    }

    /** Sets these app settings, and none besides the usual ones, for the ticks to come. */
    void set(Map<String, String> settings) {
        more.clear();
        more.putAll(settings);
    }

    /** Lets a new process tick, and strikes it. */
    Ticked tick(Instant at, Blow blow) throws InterruptedException {
        return tick(at, blow, launcher::start);
    }

    /** Lets a tick pass unharmed: the first on this stage in a new process, the others by the same code in this JVM. */
    Ticked tick(Instant at) throws InterruptedException {
        if (!hasPassed) {
            hasPassed = true;
            return tick(at, new Blow.Spared());
        }
        return tickHere(at, new Blow.Spared());
    }

    /** Lets a tick pass in this JVM, whatever happens meanwhile. */
    Ticked tickHere(Instant at, Blow blow) {
        try (Gates gates = new Gates(azure, azurite, boundary -> strikes(blow, boundary, new CompletableFuture<>()))) {
            Map<String, String> settings = environment(gates);
            PlatformEnvironment.pretend(settings);
            int before = azure.mails().size();
            Instant start = Clock.systemUTC().instant();
            String answer = TickProcess.tick(settings, at);
            return ticked(Optional.of(answer), gates, before, start);
        }
    }

    /** Lets a tick pass unharmed, for callers that cannot be interrupted. */
    Ticked quietTick(Instant at) {
        try {
            return tick(at);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a tick was at work", e);
        }
    }

    /** Lets the first process tick, so that the launcher learns from it. */
    Ticked firstTick(Instant at) throws InterruptedException {
        return tick(at, new Blow.Spared(), launcher::startFirst);
    }

    private Ticked tick(Instant at, Blow blow, Starts starts) throws InterruptedException {
        CompletableFuture<Program> struck = new CompletableFuture<>();
        try (Gates gates = new Gates(azure, azurite, boundary -> strikes(blow, boundary, struck));
                Program program = starts.of(environment(gates))) {
            struck.complete(program);
            program.awaitReady();
            int before = azure.mails().size();
            Instant start = Clock.systemUTC().instant();
            program.tick(at);
            Optional<String> answer = blow instanceof Blow.AfterTime moment
                    ? program.answerOrDeathAfter(moment.moment())
                    : program.answer();
            return ticked(answer, gates, before, start);
        }
    }

    private Ticked ticked(Optional<String> answer, Gates gates, int before, Instant start) {
        Duration took = Duration.between(start, Clock.systemUTC().instant());
        gates.shut();
        List<Mail> all = azure.mails();
        return new Ticked(answer, gates.crossed(), all.subList(before, all.size()), took);
    }

    /** What Graph accepted so far, in order. */
    List<Mail> mails() {
        return azure.mails();
    }

    /** What Graph accepted so far whose subject names this date and holds these words, in order. */
    List<Mail> mails(LocalDate date, String words) {
        return mails().stream()
                .filter(mail -> mail.subject().contains(date.toString())
                        && mail.subject().contains(words))
                .toList();
    }

    /** The memory and the decisions, read by the product's own readers and past all gates. */
    Remembered remembered() {
        return new Remembered(azurite, azure);
    }

    @Override
    public void close() {
        azure.close();
    }

    /** A way to start the program. */
    private interface Starts {
        Program of(Map<String, String> environment);
    }

    private Map<String, String> environment(Gates gates) {
        Map<String, String> environment = gates.environment();
        environment.putAll(more);
        return environment;
    }

    private static boolean strikes(Blow blow, Boundary boundary, CompletableFuture<Program> struck) {
        if (blow instanceof Blow.Asleep asleep && asleep.boundary().equals(boundary)) {
            asleep.meanwhile().run();
        }
        boolean hit = blow instanceof Blow.AtBoundary at && at.boundary().equals(boundary);
        if (hit) {
            struck.join().kill();
        }
        return hit;
    }
}
