package io.github.spamdigest.crash;

import java.time.Duration;

/** When a run is killed. */
sealed interface Blow {

    /** Never. */
    record Spared() implements Blow {}

    /**
     * At the boundary of two steps.
     *
     * @param boundary where
     */
    record AtBoundary(Boundary boundary) implements Blow {}

    /**
     * At any moment.
     *
     * @param moment how long after the tick
     */
    record AfterTime(Duration moment) implements Blow {}
}
