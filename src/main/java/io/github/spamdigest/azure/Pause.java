package io.github.spamdigest.azure;

import java.time.Duration;

/** Waits. A test's pause does not. */
@FunctionalInterface
interface Pause {

    /** Returns after this time. */
    void last(Duration time) throws InterruptedException;

    /** The pause of the real world. */
    static Pause real() {
        return time -> Thread.sleep(time.toMillis());
    }
}
