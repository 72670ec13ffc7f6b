package io.github.spamdigest.app.crash;

import java.time.Duration;

/** What happens to a run from outside. */
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

    /**
     * Not killed, but put to sleep at a boundary while something else happens.
     *
     * @param boundary where
     * @param meanwhile what happens
     */
    record Asleep(Boundary boundary, Runnable meanwhile) implements Blow {}
}
