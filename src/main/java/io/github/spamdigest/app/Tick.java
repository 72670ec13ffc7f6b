package io.github.spamdigest.app;

import io.github.spamdigest.core.RunReport;
import java.time.Clock;
import java.util.Map;

/** One tick of the timer: from settings to what was done. */
record Tick(Map<String, String> environment, Clock clock) {

    /**
     * Runs the digest that is due.
     *
     * @param invocation who ticks, told to others while the run works
     * @return what was done, one line of key=value
     */
    String run(String invocation) {
        if (Settings.isPaused(Map.of(), environment)) {
            return "outcome=PAUSED setting=" + Setting.DIGEST_ENABLED;
        }
        Settings settings = Settings.from(Map.of(), environment);
        try (AzureWorld world = AzureWorld.ofApp(settings, clock)) {
            return logLine(world.run(settings.schedule().requestAt(clock.instant(), invocation)));
        }
    }

    /** What a run did, for the log: names and values that a query can take apart. */
    static String logLine(RunReport report) {
        StringBuilder line = new StringBuilder("digestDate=" + report.date() + " outcome=" + report.outcome());
        report.state().ifPresent(state -> {
            line.append(" asOf=").append(report.asOf()).append(" state=").append(state);
            line.append(" inbound=").append(report.inbound()).append(" spam=").append(report.spam());
        });
        report.baseline().ifPresent(kind -> line.append(" baseline=").append(kind));
        report.comparedWith().ifPresent(date -> line.append(" comparedWith=").append(date));
        return line.toString();
    }
}
