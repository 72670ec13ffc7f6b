package io.github.spamdigest.app;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.TimerTrigger;
import io.github.spamdigest.app.settings.Settings;
import java.time.Clock;
import java.util.Map;

/** The timer: it ticks, {@link Tick} decides. The platform makes a new object for each invocation. */
public final class DailyDigestFunction {

    private final Map<String, String> environment;
    private final Clock clock;

    /** The function as the platform makes it, with the app settings and the real clock. */
    public DailyDigestFunction() {
        this(System.getenv(), Clock.systemUTC());
    }

    DailyDigestFunction(Map<String, String> environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * Sends the digest that is due, if one is. Fails when the run fails, so that the platform shows it as failed; the
     * message says what is wrong and what to do.
     */
    @FunctionName("DailyDigest")
    public void run(
            @TimerTrigger(name = "tick", schedule = "%DIGEST_SCHEDULE%") String tick, ExecutionContext context) {
        RunLog log = new RunLog(context.getLogger(), clock, Settings.digestName(environment));
        new Tick(environment, clock, log).run(context.getInvocationId());
    }
}
