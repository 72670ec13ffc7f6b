package io.github.spamdigest.bench.empty;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.TimerTrigger;

/** Fails with an exception on which the Graph SDK's own hangs, as thrown for an answer without an error object. */
public final class PlantedTimer {

    /** Throws what cannot be printed: the message of the suppressed one is asked of an error that is not there. */
    @FunctionName("PlantedTimer")
    public void run(@TimerTrigger(name = "tick", schedule = "0 0 * * * *") String tick, ExecutionContext context)
            throws ReflectiveOperationException {
        IllegalStateException failure = new IllegalStateException("Graph refused the mail.");
        failure.addSuppressed((Throwable) Class.forName("com.microsoft.graph.models.odataerrors.ODataError")
                .getConstructor()
                .newInstance());
        throw failure;
    }
}
