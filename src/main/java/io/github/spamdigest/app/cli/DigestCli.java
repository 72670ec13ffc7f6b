package io.github.spamdigest.app.cli;

import io.github.spamdigest.local.LocalAdapters;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/**
 * The command line. Exit codes: 0 done, 1 the run failed, 2 wrong usage or settings. The result goes to stdout, trouble
 * and progress to stderr.
 */
public final class DigestCli implements Callable<Integer> {

    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    /** In the order of the help. A run that names one makes no other: to look into one takes its time. */
    private static final List<String> COMMANDS =
            List.of("preview", "run", "again", "decide", "decisions", "query", "doctor");

    private final OptionSpec debug = OptionSpec.builder("--debug")
            .type(boolean.class)
            .scopeType(ScopeType.INHERIT)
            .description("Show the technical details of a failure.")
            .build();

    private final CommandSpec spec = CliOptions.withExitCodes(
            CliOptions.command(
                    "spam-digest",
                    "Says which sender domains delivered the most spam, and what changed.",
                    this,
                    List.of(debug)),
            "done",
            "the run failed",
            "wrong usage or settings");

    private DigestCli() {}

    /** Runs a command and ends the program with its exit code. */
    public static void main(String[] args) {
        // Named here, the mail library does not look for them in every jar, again and again.
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
        System.setProperty(
                "jakarta.activation.spi.MailcapRegistryProvider",
                "org.eclipse.angus.activation.MailcapRegistryProviderImpl");
        // Bold words in the help would come out as numbers: what is printed steers no terminal.
        System.setProperty("picocli.ansi", "false");
        if (PreviewCommand.asksFiles(args)) {
            LocalAdapters.expectEvents();
        }
        int exitCode = run(Screen.out(), Screen.err(), System.getenv(), Clock.systemUTC(), args);
        // A plain return lets a build tool that hosts this main end in its own way.
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** Runs a command with these outputs, environment and clock, and returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, Map<String, String> environment, Clock clock, String... args) {
        Screen screen = Screen.over(out);
        Screen trouble = Screen.over(err);
        DigestCli root = new DigestCli();
        CliErrors failures = new CliErrors(() -> CliOptions.isGiven(root.debug));
        CommandLine commandLine = new CommandLine(root.spec);
        boolean names = args.length > 0 && COMMANDS.contains(args[0]);
        for (String command : names ? List.of(args[0]) : COMMANDS) {
            commandLine.addSubcommand(new CommandLine(command(command, environment, clock)));
        }
        commandLine
                .setOut(screen)
                .setErr(trouble)
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
        try {
            return commandLine.execute(args);
        } catch (Error broken) {
            // Told by the platform, it would reach the terminal as it is.
            return failures.told(broken, trouble);
        } finally {
            screen.flush();
            trouble.flush();
        }
    }

    private static CommandSpec command(String name, Map<String, String> environment, Clock clock) {
        return switch (name) {
            case "preview" -> new PreviewCommand(environment, clock).spec();
            case "run" -> new RunCommand(environment, clock).spec();
            case "again" -> new AgainCommand(environment, clock).spec();
            case "decide" -> new DecideCommand(new DecisionPlace(environment, clock), clock).spec();
            case "decisions" -> new DecisionsCommand(new DecisionPlace(environment, clock)).spec();
            case "query" -> new QueryCommand(environment, clock).spec();
            default -> new DoctorCommand(environment, clock).spec();
        };
    }

    /** Without a command there is nothing to do but to say which ones there are. */
    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "No command was given");
    }
}
