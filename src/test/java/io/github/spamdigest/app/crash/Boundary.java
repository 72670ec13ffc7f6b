package io.github.spamdigest.app.crash;

/**
 * A place between two steps of a run, as seen from outside: a request to a service, and whether it had been handled.
 *
 * @param request the number of the request in its run, from 1 on, whatever the service
 * @param side whether the service had done what was asked
 */
record Boundary(int request, Side side) {

    /** Before or after a service did what was asked; in neither case has it answered. */
    enum Side {
        /** The request arrived; nothing was done. */
        BEFORE,
        /** It was done, a mail accepted or a row stored, and not answered yet. */
        AFTER
    }
}
