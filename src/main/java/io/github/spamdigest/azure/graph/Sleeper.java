package io.github.spamdigest.azure.graph;

import java.time.Duration;

/** Waits. A test's pause does not. */
@FunctionalInterface
interface Sleeper {

    /** Returns after this time. */
    void last(Duration time) throws InterruptedException;

    /** The pause of the real world. */
    static Sleeper real() {
        return time -> Thread.sleep(time.toMillis());
    }
}
