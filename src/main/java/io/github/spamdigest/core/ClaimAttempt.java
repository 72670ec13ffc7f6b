package io.github.spamdigest.core;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An attempt to claim a digest date: whether it is a run's turn to make a digest.
 *
 * @param hold the date it holds, empty when it has nothing to do
 * @param otherwise what came of it then
 */
record ClaimAttempt(Optional<ClaimedRun> hold, RunReport otherwise) {

    /** Reads the head and takes the date that is due. */
    static ClaimAttempt take(DigestRequest wanted, DigestMemory memory, Clock clock) {
        Head head = memory.head();
        checkClocks(wanted, head);
        Optional<DigestRequest> due = wanted.dueBy(head);
        Optional<ClaimedRun> hold = due.flatMap(request -> ClaimedRun.on(request, head, memory, clock));
        RunReport.Outcome otherwise =
                due.isEmpty() ? RunReport.Outcome.ALREADY_SENT : RunReport.Outcome.CLAIMED_ELSEWHERE;
        return new ClaimAttempt(hold, RunReport.idle(due.orElse(wanted), otherwise));
    }

    /** Takes a date whose digest cannot be begun, unless it was sent or given up before. */
    static ClaimAttempt toGiveUp(DigestRequest wanted, DigestMemory memory, Clock clock) {
        Head head = memory.head();
        boolean isKnown = head.hasSent(wanted.date()) || head.hasGivenUp(wanted.date());
        Optional<ClaimedRun> hold = isKnown ? Optional.empty() : ClaimedRun.on(wanted, head, memory, clock);
        return new ClaimAttempt(hold, RunReport.idle(wanted, RunReport.Outcome.CLAIMED_ELSEWHERE));
    }

    /** Another time zone makes a day of difference; more would keep a digest away in silence for as long. */
    private static void checkClocks(DigestRequest wanted, Head head) {
        Optional<LocalDate> ahead =
                head.lastSent().filter(sent -> sent.isAfter(wanted.date().plusDays(1)));
        if (ahead.isPresent() && !wanted.again()) {
            throw DigestException.refused("The digest of " + ahead.get()
                    + " was sent already, and by this clock that of "
                    + wanted.date() + " is due: one of the two clocks is wrong. Set this clock right; if it is right,"
                    + " delete the head of the digest's memory to start afresh.");
        }
    }
}
