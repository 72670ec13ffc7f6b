package io.github.spamdigest.app.cli;

import io.github.spamdigest.core.OneLine;
import io.github.spamdigest.local.LocalAdapters;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells on stderr how far the reading is, once it takes longer than two seconds. Not thread-safe. */
final class ProgressLine implements LocalAdapters.ReadingProgress {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Clock clock;
    private final PrintWriter screen;
    private Instant next;

    ProgressLine(Clock clock, PrintWriter screen) {
        this.clock = clock;
        this.screen = screen;
        this.next = clock.instant().plus(PATIENCE);
    }

    @Override
    public void rows(String file, long rowsRead) {
        Instant instant = clock.instant();
        if (instant.isAfter(next)) {
            screen.println(String.format(Locale.ROOT, "Reading %s: %,d rows so far", new OneLine(file), rowsRead));
            screen.flush();
            next = instant.plus(PATIENCE);
        }
    }
}
