package io.github.spamdigest.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** What a command printed and how it ended. */
public record CliRun(int exitCode, String out, String err) {

    /** A moment after every sample event. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

    /** Runs the command line in this process, with an empty environment. */
    public static CliRun of(Object... args) {
        return in(Map.of(), args);
    }

    /** Runs the command line in this process, with this environment. */
    public static CliRun in(Map<String, String> environment, Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int exitCode = DigestCli.run(new PrintWriter(out), new PrintWriter(err), environment, CLOCK, words);
        return new CliRun(exitCode, out.toString(), err.toString());
    }
}
