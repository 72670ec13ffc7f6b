package io.github.spamdigest.app;

import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.DigestRenderer;
import io.github.spamdigest.core.DigestRequest;
import io.github.spamdigest.core.DigestRun;
import io.github.spamdigest.core.DigestSender;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.RunReport;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.core.SpamSource;
import io.github.spamdigest.local.LocalAdapters;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private HuntOptions asked = new HuntOptions();

    @Mixin
    private NameOptions known = new NameOptions();

    @Mixin
    private PresentationOptions presentation = new PresentationOptions();

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
        Hunt hunt = asked.hunt();
        // First of all, so that a broken template is told before a million rows are read.
        RendererAhead renderer = new RendererAhead(presentation.read(environment));
        if (workspace.isPresent()) {
            live(workspace.get(), hunt, renderer);
            return 0;
        }
        LocalAdapters.Events source = source();
        Instant end = asOf.or(() -> source.newestEvent(hunt, clock.instant().plus(CLOCK_SKEW)))
                .orElseThrow(() -> DigestException.failed("The events hold no row with a readable time."));
        digest(source, hunt, end, renderer);
        return 0;
    }

    private void live(String id, Hunt hunt, DigestRenderer renderer) {
        if (!events.isEmpty()) {
            throw DigestException.usage("--events and --workspace exclude each other; name one of them.");
        }
        Instant end = asOf.orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
        LiveWorkspace.ask(id, environment, clock, source -> digest(source, hunt, end, renderer));
    }

    private void digest(SpamSource source, Hunt hunt, Instant end, DigestRenderer renderer) {
        DigestRequest request = new DigestRequest(end.atZone(zone).toLocalDate(), end, zone, true, "preview");
        DigestMemory memory = state.map(LocalAdapters::folderMemory).orElseGet(LocalAdapters::noMemory);
        List<Digest> sent = new ArrayList<>();
        DigestSender folder = LocalAdapters.folderSender(out);
        DigestSender sender = digest -> {
            folder.send(digest);
            sent.add(digest);
        };
        SenderLists lists = known.lists(environment, events.isEmpty() && workspace.isEmpty());
        RunReport report = new DigestRun(memory, source, renderer, sender, lists, clock).run(hunt, request);
        if (report.outcome() != RunReport.Outcome.SENT) {
            throw DigestException.failed("Another run is using the state folder "
                    + state.map(Path::toString).orElse("") + "; wait for it to end and run again.");
        }
        print(sent.get(0));
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
