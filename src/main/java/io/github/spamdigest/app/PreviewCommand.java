package io.github.spamdigest.app;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.DigestRequest;
import io.github.spamdigest.core.DigestRun;
import io.github.spamdigest.core.DigestSender;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.RunReport;
import io.github.spamdigest.core.SpamSource;
import io.github.spamdigest.local.LocalAdapters;
import io.github.spamdigest.render.FreemarkerRenderer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a digest from exported events, without any account: the sample's when none are named. */
@Command(
        name = "preview",
        description =
                "Makes a digest from exported events (CSV or JSON, plain or gzip); without --events from a sample.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PreviewCommand implements Callable<Integer> {

    /** Clocks differ; an event further ahead than this does not move the window. */
    private static final Duration CLOCK_SKEW = Duration.ofDays(1);

    private static final String SAMPLE_OWN_DOMAIN = "woodgrove.example";
    private static final String SAMPLE_MAIL_SERVICE = "freemail.example";

    private final Map<String, String> environment;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--events",
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files or folders with exported EmailEvents.")
    private List<Path> events = new ArrayList<>();

    @Option(
            names = "--workspace",
            paramLabel = "ID",
            description = "Ask this Log Analytics workspace with your own sign-in instead of reading files.")
    private Optional<String> workspace = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            converter = Converters.InstantConverter.class,
            description = "The end of the window, such as 2026-11-23T06:15:00Z (default: the newest event; for a"
                    + " workspace: now).")
    private Optional<Instant> asOf = Optional.empty();

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

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description =
                    "Remember this run there and compare with the last one (default: compare with yesterday, computed"
                            + " from the same events).")
    private Optional<Path> state = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the digest's files go (default: target/digest).")
    private Path out = Path.of("target", "digest");

    @Option(
            names = "--own-domains",
            paramLabel = "DOMAINS",
            description = "Your own mail domains, separated by commas; without them no block is ever suggested.")
    private Optional<String> ownDomains = Optional.empty();

    @Option(
            names = "--mail-services",
            paramLabel = "DOMAINS",
            description = "Free mail and mail services that the lists do not have, separated by commas.")
    private Optional<String> mailServices = Optional.empty();

    @Option(
            names = "--date-order",
            paramLabel = "dmy|mdy",
            converter = Converters.DateOrderConverter.class,
            description = "How dates such as 05/12/2024 in the events are meant.")
    private Optional<LocalAdapters.DateOrder> dateOrder = Optional.empty();

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            converter = Converters.ZoneConverter.class,
            description = "The zone of the digest's dates, and of times in the events that name none, such as"
                    + " Europe/Berlin (default: UTC).")
    private ZoneId zone = ZoneId.of("UTC");

    PreviewCommand(Map<String, String> environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    /** Makes the digest; prints its text and where its HTML file is. */
    @Override
    public Integer call() {
<<<<<<< HEAD
        if (workspace.isPresent()) {
            live(workspace.get());
            return 0;
        }
=======
        Hunt hunt = hunt();
>>>>>>> jb
        LocalAdapters.Events source = source();
        Instant end = asOf.or(() -> source.newestEvent(clock.instant().plus(CLOCK_SKEW)))
                .orElseThrow(() -> DigestException.failed("The events hold no row with a readable time."));
        digest(source, end);
        return 0;
    }

    private void live(String id) {
        if (!events.isEmpty()) {
            throw DigestException.usage("--events and --workspace exclude each other; name one of them.");
        }
        Instant end = asOf.orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
        LiveWorkspace.ask(id, environment, clock, source -> digest(source, end));
    }

    private void digest(SpamSource source, Instant end) {
        DigestRequest request = new DigestRequest(end.atZone(zone).toLocalDate(), end, zone, true, "preview");
        DigestMemory memory = state.map(LocalAdapters::folderMemory).orElseGet(LocalAdapters::noMemory);
        List<Digest> sent = new ArrayList<>();
        DigestSender folder = LocalAdapters.folderSender(out);
        DigestSender sender = digest -> {
            folder.send(digest);
            sent.add(digest);
        };
<<<<<<< HEAD
        RunReport report = new DigestRun(memory, source, new FreemarkerRenderer(), sender, names().lists(), clock)
                .run(new Hunt(lookbackDays, top), request);
=======
        RunReport report = new DigestRun(memory, source, new FreemarkerRenderer(), sender, clock).run(hunt, request);
>>>>>>> jb
        if (report.outcome() != RunReport.Outcome.SENT) {
            throw DigestException.failed("Another run is using the state folder "
                    + state.map(Path::toString).orElse("") + "; wait for it to end and run again.");
        }
        print(sent.get(0));
    }

    /** The sample is an organisation's of its own, so its names are known. */
    private Settings.Names names() {
        Map<String, String> known = new HashMap<>();
        if (events.isEmpty() && workspace.isEmpty()) {
            known.put(Setting.DIGEST_OWN_DOMAINS.name(), SAMPLE_OWN_DOMAIN);
            known.put(Setting.DIGEST_MAIL_SERVICES.name(), SAMPLE_MAIL_SERVICE);
        }
        ownDomains.ifPresent(own -> known.put(Setting.DIGEST_OWN_DOMAINS.name(), own));
        mailServices.ifPresent(services -> known.put(Setting.DIGEST_MAIL_SERVICES.name(), services));
        return Settings.names(known, environment);
    }

    private Hunt hunt() {
        Exclusions excluded = exclusions.map(ExclusionsFile::read).orElse(Exclusions.DEFAULT);
        return new Hunt(lookbackDays, top, counting, excluded, bulkThreshold);
    }

    private LocalAdapters.Events source() {
        ProgressLine progress = new ProgressLine(clock, spec.commandLine().getErr());
        if (events.isEmpty()) {
            return LocalAdapters.sampleEvents(progress);
        }
        return LocalAdapters.events(events, new LocalAdapters.EventFormat(dateOrder, zone), progress);
    }

    private void print(Digest digest) {
        PrintWriter screen = spec.commandLine().getOut();
        screen.print(digest.text());
        screen.println();
        screen.println("HTML: " + out.resolve("digest.html"));
    }
}
