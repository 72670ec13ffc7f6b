package io.github.spamdigest.app;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what is asked. */
final class HuntOptions {

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = Converters.TopConverter.class,
            description = "How many domains the digest lists, 1 to 100 (default: 10).")
    private int top = Hunt.DEFAULT_TOP;

    @Option(
            names = "--lookback-days",
            paramLabel = "N",
            converter = Converters.LookbackConverter.class,
            description = "The length of the window, 1 to 90 days of 24 hours (default: 30).")
    private int lookbackDays = Hunt.DEFAULT_LOOKBACK_DAYS;

    @Option(
            names = "--exclusions",
            paramLabel = "FILE",
            description = "Which spam is left out of the count, such as exclusions.json, or its JSON (default:"
                    + " simulations).")
    private Optional<String> exclusions = Optional.empty();

    @Option(
            names = "--counting",
            paramLabel = "deliveries|latest",
            converter = Converters.CountingConverter.class,
            description = "Count each row, or the newest row of each message and recipient (default: deliveries).")
    private Counting counting = Counting.DELIVERIES;

    @Option(
            names = "--bulk-threshold",
            paramLabel = "N",
            converter = Converters.BulkThresholdConverter.class,
            description = "The complaint level from which mail counts as bulk, 1 to 9 (default: 7).")
    private int bulkThreshold = Hunt.DEFAULT_BULK_THRESHOLD;

    /** What is asked; throws with every problem of the exclusions. */
    Hunt hunt() {
        Exclusions excluded = exclusions.map(ExclusionsFile::read).orElse(Exclusions.DEFAULT);
        return new Hunt(lookbackDays, top, counting, excluded, bulkThreshold);
    }
}
