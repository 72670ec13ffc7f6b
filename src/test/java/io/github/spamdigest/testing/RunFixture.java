package io.github.spamdigest.testing;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestRequest;
import io.github.spamdigest.core.DigestRun;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Operators;
import io.github.spamdigest.core.RunListener.StepReport;
import io.github.spamdigest.core.RunReport;
import io.github.spamdigest.core.Schedule;
import io.github.spamdigest.core.SenderLists;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A whole house of fakes to run digests in. The window of a date ends at five in the morning, UTC. */
public final class RunFixture {

    /** What every part did, in order. */
    public final List<String> journal = new ArrayList<>();

    /** What is stored. */
    public final InMemoryDigestMemory stored = new InMemoryDigestMemory();

    /** What the run stores through. */
    public final JournalingMemory memory = new JournalingMemory(stored, journal);

    /** Where the events are. */
    public final FakeSource source = new FakeSource(journal);

    /** What makes the mail. */
    public final FakeRenderer renderer = new FakeRenderer(journal);

    /** What sends it. */
    public final FakeSender sender = new FakeSender(journal);

    /** What brings notices to operators. */
    public final FakeSender operators = new FakeSender(journal);

    /** How the steps ended. */
    public final List<StepReport> steps = new ArrayList<>();

    /** When digests are due: at six in the morning. */
    public final Schedule schedule = new Schedule(LocalTime.of(6, 0), ZoneOffset.UTC, Duration.ofHours(1));

    /** What time it is. */
    public final SettableClock clock = new SettableClock(endOf(Memories.DAY).plus(Duration.ofHours(1)));

    /** The end of a date's window. */
    public static Instant endOf(LocalDate date) {
        return date.atTime(5, 0).toInstant(ZoneOffset.UTC);
    }

    /** Runs the digest of a date with the seed's question. */
    public RunReport run(LocalDate date) {
        return run(new Hunt(30, 10), date);
    }

    /** Runs the digest of a date. */
    public RunReport run(Hunt hunt, LocalDate date) {
        return run(hunt, date, false);
    }

    /** Runs the digest of a date although it was sent or is claimed. */
    public RunReport again(LocalDate date) {
        return run(new Hunt(30, 10), date, true);
    }

    /** Runs what is due by now, as the timer does. */
    public RunReport tick() {
        return tick("host-1");
    }

    /** Runs what is due by now, on this host. */
    public RunReport tick(String host) {
        return run().run(new Hunt(30, 10), schedule.requestAt(clock.instant(), host));
    }

    /** Ticks at an instant of the day's digest, such as 06:00. */
    public RunReport tickAt(LocalDate date, String time) {
        clock.set(date.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC));
        return tick();
    }

    /** Ticks at an instant of the day, and the run fails. */
    public DigestException failAt(LocalDate date, String time) {
        try {
            throw new AssertionError("The run should fail, and " + tickAt(date, time));
        } catch (DigestException failure) {
            return failure;
        }
    }

    /** A run in this house. */
    public DigestRun run() {
        Optional<Operators> told = Optional.of(new Operators(operators, true));
        return new DigestRun(memory, source, renderer, sender, SenderLists.NONE, clock, told, steps::add);
    }

    private RunReport run(Hunt hunt, LocalDate date, boolean again) {
        DigestRequest request = new DigestRequest(date, endOf(date), ZoneId.of("Pacific/Chatham"), again, "host-1");
        return run().run(hunt, request);
    }
}
