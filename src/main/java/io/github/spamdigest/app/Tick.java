package io.github.spamdigest.app;

import io.github.spamdigest.app.settings.Settings;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.RunReport;
import java.time.Clock;
import java.util.Map;

/** One tick of the timer: from settings to what was done, which goes to the log. */
record Tick(Map<String, String> environment, Clock clock, RunLog log) {

    /**
     * Runs the digest that is due.
     *
     * @param invocation who ticks, told to others while the run works and to operators when it fails
     */
    void run(String invocation) {
        if (Settings.isPaused(Map.of(), environment)) {
            log.paused();
            return;
        }
        try {
            log.done(report(invocation));
        } catch (RuntimeException | Error failure) {
            log.failed(failure);
            throw failure;
        }
    }

    private RunReport report(String invocation) {
        Settings settings = settings(invocation);
        try (AzureRun world = AzureRun.ofApp(settings, clock)) {
            return world.tick(settings.schedule().requestAt(clock.instant(), invocation), log);
        }
    }

    private Settings settings(String invocation) {
        try {
            return Settings.from(Map.of(), environment);
        } catch (DigestException wrong) {
            Settings.forNotice(environment).ifPresent(settings -> giveUp(settings, invocation, wrong));
            throw wrong;
        }
    }

    private void giveUp(Settings settings, String invocation, DigestException wrong) {
        try (AzureRun world = AzureRun.ofApp(settings, clock)) {
            world.giveUp(settings.schedule().requestAt(clock.instant(), invocation), wrong, log);
        }
    }
}
