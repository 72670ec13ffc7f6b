package io.github.spamdigest.bench.empty;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.TimerTrigger;

/** The least that a timer function can do: one line in the log. */
public final class EmptyTimer {

    /** Logs that it ticked. */
    @FunctionName("EmptyTimer")
    public void run(@TimerTrigger(name = "tick", schedule = "0 0 * * * *") String tick, ExecutionContext context) {
        context.getLogger().info("ticked");
    }
}
