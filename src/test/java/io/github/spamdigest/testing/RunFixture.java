package io.github.spamdigest.testing;

import io.github.spamdigest.core.DigestRequest;
import io.github.spamdigest.core.DigestRun;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.RunReport;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

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

    private RunReport run(Hunt hunt, LocalDate date, boolean again) {
        DigestRequest request = new DigestRequest(date, endOf(date), ZoneId.of("Pacific/Chatham"), again, "host-1");
        return new DigestRun(memory, source, renderer, sender, clock).run(hunt, request);
    }
}
