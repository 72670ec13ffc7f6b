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
        tell(file, String.format(Locale.ROOT, "%,d rows", rowsRead));
    }

    @Override
    public void share(String file, int percent) {
        tell(file, percent + " %");
    }

    private void tell(String file, String amount) {
        Instant instant = clock.instant();
        if (instant.isAfter(next)) {
            screen.println("Reading " + new OneLine(file) + ": " + amount + " so far");
            screen.flush();
            next = instant.plus(PATIENCE);
        }
    }
}
