package io.github.spamdigest.app.cli;

import io.github.spamdigest.app.LazyRenderer;
import io.github.spamdigest.app.settings.Settings;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.DigestRenderer;
import io.github.spamdigest.core.DigestRequest;
import io.github.spamdigest.core.DigestRun;
import io.github.spamdigest.core.DigestSender;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.OneLine;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Makes a digest from exported events, without any account: the sample's when none are named. */
final class PreviewCommand implements Callable<Integer> {

    /** Clocks differ; an event further ahead than this does not move the window. */
    private static final Duration CLOCK_SKEW = Duration.ofDays(1);

    private final Map<String, String> environment;
    private final Clock clock;

    private final OptionSpec events = CliOptions.of("--events", "PATH", "Files or folders with exported EmailEvents.")
            .arity("1..*")
            .type(List.class)
            .auxiliaryTypes(Path.class)
            .build();

    private final OptionSpec workspace = CliOptions.text(
            "--workspace", "ID", "Ask this Log Analytics workspace with your own sign-in instead of reading files.");

    private final OptionSpec asOf = CliOptions.of(
                    "--as-of",
                    "INSTANT",
                    "The end of the window, such as 2026-11-23T06:15:00Z (default: the newest event; for a workspace:"
                            + " now).")
            .type(Instant.class)
            .converters(new Converters.InstantConverter())
            .build();

    private final HuntOptions asked = new HuntOptions();
    private final NameOptions known = new NameOptions();
    private final PresentationOptions presentation = new PresentationOptions();

    private final OptionSpec state = CliOptions.of(
                    "--state",
                    "DIR",
                    "Remember this run there and compare with the last one (default: compare with yesterday, computed from"
                            + " the same events).")
            .type(Path.class)
            .build();

    private final OptionSpec out = CliOptions.of(
                    "--out", "DIR", "Where the digest's files go (default: target/digest).")
            .type(Path.class)
            .initialValue(Path.of("target", "digest"))
            .build();

    private final OptionSpec dateOrder = CliOptions.of(
                    "--date-order", "dmy|mdy", "How dates such as 05/12/2024 in the events are meant.")
            .type(LocalAdapters.DateOrder.class)
            .converters(new Converters.DateOrderConverter())
            .build();

    private final OptionSpec timeZone = CliOptions.of(
                    "--time-zone",
                    "ZONE",
                    "The zone of the digest's dates, and of times in the events that name none, such as Europe/Berlin"
                            + " (default: UTC).")
            .type(ZoneId.class)
            .converters(new Converters.ZoneConverter())
            .initialValue(ZoneId.of("UTC"))
            .build();

    private final CommandSpec spec = CliOptions.command(
            "preview",
            "Makes a digest from exported events (CSV or JSON, plain or gzip); without --events from a sample.",
            this,
            List.of(events, workspace, asOf),
            asked.options(),
            known.options(),
            presentation.options(),
            List.of(state, out, dateOrder, timeZone));

    PreviewCommand(Map<String, String> environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    /** Whether arguments most likely ask for a digest from files: only so that it may be prepared. */
    static boolean asksFiles(String... args) {
        List<String> all = List.of(args);
        return all.contains("preview")
                && all.stream().noneMatch(arg -> arg.startsWith("--workspace") || arg.equals("--help"));
    }

    /** The command as the command line knows it. */
    CommandSpec spec() {
        return spec;
    }

    /** Makes the digest; prints its text and where its HTML file is. */
    @Override
    public Integer call() {
        Hunt hunt = asked.hunt();
        // First of all, so that a broken template is told before a million rows are read.
        LazyRenderer renderer = new LazyRenderer(presentation.read(environment));
        Optional<Instant> given = CliOptions.given(asOf);
        if (CliOptions.given(workspace).isPresent()) {
            live(hunt, given, renderer);
            return 0;
        }
        LocalAdapters.Events source = source();
        Instant end = given.or(() -> source.newestEvent(hunt, clock.instant().plus(CLOCK_SKEW)))
                .orElseThrow(() -> DigestException.failed("The events hold no row with a readable time."));
        digest(source, hunt, end, renderer);
        return 0;
    }

    private void live(Hunt hunt, Optional<Instant> given, DigestRenderer renderer) {
        if (!paths().isEmpty()) {
            throw DigestException.usage("--events and --workspace exclude each other; name one of them.");
        }
        if (hunt.lookbackDays() > Hunt.MAX_LIVE_LOOKBACK_DAYS) {
            throw DigestException.usage(
                    "--lookback-days is " + hunt.lookbackDays() + "; with --workspace write a number"
                            + " from 1 to " + Hunt.MAX_LIVE_LOOKBACK_DAYS
                            + ", as the query looks 15 days further back and Azure"
                            + " Monitor may throttle one that spans more than 90 days.");
        }
        Instant end = given.orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
        LiveWorkspace.ask(workspace, environment, clock, source -> digest(source, hunt, end, renderer));
    }

    private void digest(SpamSource source, Hunt hunt, Instant end, DigestRenderer renderer) {
        ZoneId zone = timeZone.getValue();
        DigestRequest request = new DigestRequest(end.atZone(zone).toLocalDate(), end, zone, true, "preview");
        Optional<Path> folder = CliOptions.given(state);
        DigestMemory memory = folder.map(LocalAdapters::folderMemory).orElseGet(LocalAdapters::noMemory);
        List<Digest> sent = new ArrayList<>();
        DigestSender files = LocalAdapters.folderSender(out.getValue());
        DigestSender sender = digest -> {
            files.send(digest);
            sent.add(digest);
        };
        boolean isSample = paths().isEmpty() && CliOptions.given(workspace).isEmpty();
        SenderLists lists = known.lists(environment, isSample);
        DigestRun run = new DigestRun(memory, source, renderer, sender, lists, clock);
        RunReport report = folder.map(LocalAdapters::folderDecisions)
                .map(book -> run.with(book, Settings.decisions(Map.of(), environment)))
                .orElse(run)
                .run(hunt, request);
        if (report.outcome() != RunReport.Outcome.SENT) {
            throw DigestException.failed("Another run is using the state folder "
                    + folder.map(Path::toString).orElse("") + "; wait for it to end and run again.");
        }
        print(sent.get(0));
    }

    private LocalAdapters.Events source() {
        ProgressLine progress = new ProgressLine(clock, spec.commandLine().getErr());
        List<Path> paths = paths();
        if (paths.isEmpty()) {
            return LocalAdapters.sampleEvents(progress);
        }
        LocalAdapters.EventFormat format =
                new LocalAdapters.EventFormat(CliOptions.given(dateOrder), timeZone.getValue());
        return LocalAdapters.events(paths, format, room(), progress);
    }

    private LocalAdapters.EventRoom room() {
        LocalAdapters.EventRoom usual = LocalAdapters.EventRoom.USUAL;
        return new LocalAdapters.EventRoom(
                Optional.ofNullable(environment.get("SPAM_DIGEST_TEMP"))
                        .filter(folder -> !folder.isBlank())
                        .map(Path::of),
                environment.getOrDefault("SPAM_DIGEST_MEMORY", usual.memory()));
    }

    private List<Path> paths() {
        return CliOptions.<List<Path>>given(events).orElse(List.of());
    }

    private void print(Digest digest) {
        PrintWriter screen = spec.commandLine().getOut();
        screen.print(digest.text());
        screen.println();
        Path folder = out.getValue();
        screen.println("HTML: " + new OneLine(folder.resolve("digest.html").toString()));
    }
}
