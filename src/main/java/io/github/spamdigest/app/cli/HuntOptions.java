package io.github.spamdigest.app.cli;

import io.github.spamdigest.app.settings.ExclusionsFile;
import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** The options of the hunt, which say what is asked. */
final class HuntOptions {

    private final OptionSpec top = CliOptions.of(
                    "--top", "N", "How many domains the digest lists, 1 to 100 (default: 10).")
            .type(int.class)
            .converters(new Converters.TopConverter())
            .initialValue(Hunt.DEFAULT_TOP)
            .build();

    private final OptionSpec lookbackDays = CliOptions.of(
                    "--lookback-days",
                    "N",
                    "The length of the window, 1 to 90 days of 24 hours, 1 to 75 with --workspace (default: 30).")
            .type(int.class)
            .converters(new Converters.LookbackConverter())
            .initialValue(Hunt.DEFAULT_LOOKBACK_DAYS)
            .build();

    private final OptionSpec exclusions = CliOptions.text(
            "--exclusions",
            "FILE",
            "Which spam is left out of the count, such as exclusions.json, or its JSON (default: simulations).");

    private final OptionSpec counting = CliOptions.of(
                    "--counting",
                    "deliveries|latest",
                    "Count each row, or the newest row of each message and recipient (default: deliveries).")
            .type(Counting.class)
            .converters(new Converters.CountingConverter())
            .initialValue(Counting.DELIVERIES)
            .build();

    private final OptionSpec bulkThreshold = CliOptions.of(
                    "--bulk-threshold", "N", "The complaint level from which mail counts as bulk, 1 to 9 (default: 7).")
            .type(int.class)
            .converters(new Converters.BulkThresholdConverter())
            .initialValue(Hunt.DEFAULT_BULK_THRESHOLD)
            .build();

    private final OptionSpec showPeople = CliOptions.flag(
            "--show-people", "Name the accounts that clicked a link in a threat, in the mail and in digest.json.");

    /** All of them, in the order of the help. */
    List<OptionSpec> options() {
        return List.of(top, lookbackDays, exclusions, counting, bulkThreshold, showPeople);
    }

    /** What is asked; throws with every problem of the exclusions. */
    Hunt hunt() {
        Exclusions excluded =
                CliOptions.<String>given(exclusions).map(ExclusionsFile::read).orElse(Exclusions.DEFAULT);
        Hunt hunt = new Hunt(
                lookbackDays.getValue(), top.getValue(), counting.getValue(), excluded, bulkThreshold.getValue());
        return hunt.naming(CliOptions.isGiven(showPeople));
    }
}
