package io.github.spamdigest.core;

import io.github.spamdigest.core.life.NameKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A run's hold on its digest date, from the claim to the mark that the mail was sent. Every change goes through the
 * head's tag, so a run that lost its claim changes nothing. Not thread-safe; one run, one object.
 */
final class ClaimedRun {

    /** A mail is only begun while the claim lives this much longer, since sending may take a while. */
    static final Duration SENDING_TAKES = Duration.ofMinutes(5);

    private final DigestMemory memory;
    private final Clock clock;
    private final DigestRequest request;
    private final Head found;
    private final Instant until;
    private Head head;
    private boolean lost;

    private ClaimedRun(
            DigestMemory memory, Clock clock, DigestRequest request, Head found, Head claimed, Instant until) {
        this.memory = memory;
        this.clock = clock;
        this.request = request;
        this.found = found;
        this.head = claimed;
        this.until = until;
    }

    /** Takes the digest date, unless another run holds the head or took it in between. */
    static Optional<ClaimedRun> on(DigestRequest request, Head head, DigestMemory memory, Clock clock) {
        if (head.isClaimedAt(clock.instant()) && !request.again()) {
            return Optional.empty();
        }
        Head.Claim claim = Head.Claim.from(request, clock.instant());
        return memory.replace(head.claimedBy(claim))
                .map(claimed -> new ClaimedRun(memory, clock, request, head, claimed, claim.until()));
    }

    /** The digest that is made under this hold. */
    DigestRequest request() {
        return request;
    }

    /** The head as it was found before the claim. */
    Head found() {
        return found;
    }

    /** The key of the memory. */
    NameKey key() {
        return head.key();
    }

    /** Whether readers have no digest of this date yet, and operators were not told so. */
    boolean isFirstOfItsDate() {
        return !found.hasSent(date()) && !found.hasGivenUp(date());
    }

    /** Whether this run still holds the date, and long enough to send something. */
    boolean isLive() {
        // A person at a laptop waits for a long reading and competes with nobody.
        return !lost && (request.again() || clock.instant().isBefore(until.minus(SENDING_TAKES)));
    }

    /** Notes that the mail leaves from now on; throws when this run may not send it any more. */
    void beginSending() {
        checkTime();
        head = kept(memory.replace(head.sending(date())));
        // A host can be put to sleep between two lines.
        checkTime();
    }

    /** Notes that the mail was sent, with what the next run compares with. */
    void remember(Memory next, RunReport report) {
        try {
            // A day without data must not become the baseline either.
            boolean hasData = report.state()
                    .filter(state -> state != Findings.State.NO_DATA)
                    .isPresent();
            Head sent = hasData ? head.sent(date()) : head.sentWithoutMemory(date());
            kept(memory.remember(sent, next, report));
        } catch (RuntimeException failure) {
            markSent(failure);
            throw failure;
        }
    }

    /**
     * Gives the date free after a failure.
     *
     * @param mayHaveSent whether the mail may have left; then that stays noted, and the next mail says it may be a repeat
     * @param toldOperators whether operators were told
     */
    void letGo(boolean mayHaveSent, boolean toldOperators) {
        if (lost) {
            return;
        }
        Head free = (mayHaveSent ? head : found.tagged(head.tag())).released();
        memory.replace(toldOperators ? free.givenUp(date()) : free);
    }

    /** A mail that is not marked would be sent once more with each tick; the mark alone is better than nothing. */
    private void markSent(RuntimeException failure) {
        try {
            memory.replace(head.sentWithoutMemory(date()));
        } catch (RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    private void checkTime() {
        if (!isLive()) {
            throw DigestException.failed("The run for " + date()
                    + " took so long that another may take over, so it sent nothing; the next tick tries again. If this"
                    + " stays, look in the log for the step that takes long.");
        }
    }

    private Head kept(Optional<Head> stored) {
        lost = stored.isEmpty();
        return stored.orElseThrow(
                () -> DigestException.failed(
                        "The digest of " + date()
                                + " was taken over by another run while this one was at work; look for its mail before you run again."));
    }

    private LocalDate date() {
        return request.date();
    }
}
