package io.github.spamdigest.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The report of a run: what it did. Immutable.
 *
 * @param date the digest date
 * @param outcome how it ended
 * @param asOf the end of the window
 * @param state what kind of day it was, empty when nothing was asked
 * @param baseline what it was compared with, empty when nothing was asked
 * @param comparedWith the digest date compared with
 * @param inbound inbound deliveries of the window
 * @param spam those judged spam
 */
public record RunReport(
        LocalDate date,
        Outcome outcome,
        Instant asOf,
        Optional<Findings.State> state,
        Optional<Baseline.Kind> baseline,
        Optional<LocalDate> comparedWith,
        long inbound,
        long spam) {

    /** How a run ended. */
    public enum Outcome {
        /** The digest was sent and remembered. */
        SENT,
        /** The digest of this date was sent before. */
        ALREADY_SENT,
        /** Another run is at work on it. */
        CLAIMED_ELSEWHERE
    }

    /** A run that had nothing to do. */
    static RunReport idle(DigestRequest request, Outcome outcome) {
        return new RunReport(
                request.date(), outcome, request.asOf(), Optional.empty(), Optional.empty(), Optional.empty(), 0, 0);
    }

    /** A run that sent these findings. */
    static RunReport sent(Findings findings) {
        Snapshot snapshot = findings.snapshot();
        return new RunReport(
                findings.date(),
                Outcome.SENT,
                snapshot.window().to(),
                Optional.of(findings.state()),
                Optional.of(findings.baseline().kind()),
                findings.baseline().date(),
                snapshot.totals().inbound().total(),
                snapshot.totals().spam().total());
    }
}
