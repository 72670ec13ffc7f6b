package io.github.spamdigest.app;

import com.microsoft.azure.functions.ExecutionContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The timer function in a process of its own, with the settings of its environment: each line of its input is a tick at
 * the instant that the line names, and each gets one line of answer. Only the clock and the host are not the platform's.
 */
public final class TickProcess {

    /** Said once, when ticks are waited for. */
    public static final String READY = "ready";

    /** Before what a run that did not fail has logged. */
    public static final String DONE = "done ";

    /** Before the message that the platform would show. */
    public static final String FAILED = "failed ";

    private TickProcess() {}

    /** Ticks until the input ends. */
    public static void main(String[] none) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        out.println(READY);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(tick(System.getenv(), Instant.parse(line)));
        }
        System.exit(0);
    }

    /** Ticks once with these settings, in whatever JVM this is, and returns the line of answer. */
    public static String tick(Map<String, String> settings, Instant at) {
        return run(settings, at).replaceAll("\\R", " | ");
    }

    private static String run(Map<String, String> settings, Instant at) {
        List<String> logged = new ArrayList<>();
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), at));
        try {
            new DailyDigestFunction(settings, clock).run("{}", new Host(logged));
            return DONE + String.join(" | ", logged);
        } catch (RuntimeException | LinkageError failure) {
            // The worker puts the whole trace into its answer; where that cannot be printed, there is no answer.
            failure.printStackTrace(new PrintWriter(Writer.nullWriter()));
            Throwable root = failure;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            return FAILED + root;
        }
    }

    /** What the platform gives to a function. */
    private static final class Host implements ExecutionContext {

        private final Logger logger = Logger.getAnonymousLogger();

        Host(List<String> lines) {
            logger.setUseParentHandlers(false);
            logger.addHandler(new Handler() {
                @Override
                public void publish(LogRecord entry) {
                    lines.add(entry.getMessage());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            });
        }

        @Override
        public Logger getLogger() {
            return logger;
        }

        @Override
        public String getInvocationId() {
            return "process-" + ProcessHandle.current().pid();
        }

        @Override
        public String getFunctionName() {
            return "DailyDigest";
        }
    }
}
