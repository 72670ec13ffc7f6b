package io.github.spamdigest.core;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What follows a failure: the digest date is given free, and operators are told once when it is time.
 *
 * <p>They are told while the run still holds the date and before that is noted: two hosts tell them once, and a crash in
 * between tells them twice rather than never. What goes wrong here is added to the failure, which stays the one that is
 * thrown.
 */
final class FailureHandling {

    private final OperatorNotice givingUp;
    private final Progress progress;

    FailureHandling(OperatorNotice givingUp, Progress progress) {
        this.givingUp = givingUp;
        this.progress = progress;
    }

    /** Does what leads to a hold; where it fails, nobody knows what was sent or told. */
    <T> T withoutHold(DigestRequest request, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error failure) {
            withoutHead(failure, RunStep.CLAIM, request);
            throw failure;
        }
    }

    /** Does the work of a run that holds its date. */
    <T> T with(ClaimedRun hold, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error failure) {
            of(failure, progress.current(), hold);
            throw failure;
        }
    }

    /** A run failed before it was begun. */
    void of(DigestException failure, DigestRequest request, DigestMemory memory, Clock clock) {
        Optional<ClaimAttempt> turn = Optional.empty();
        try {
            turn = Optional.of(ClaimAttempt.toGiveUp(request, memory, clock));
        } catch (RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
        turn.ifPresentOrElse(
                known -> known.hold().ifPresent(hold -> of(failure, RunStep.SETTINGS, hold)),
                () -> withoutHead(failure, RunStep.SETTINGS, request));
    }

    private void of(Throwable failure, RunStep step, ClaimedRun hold) {
        if (step == RunStep.REMEMBER) {
            // The mail was sent: there is nothing to tell, and the doubt must stay where the mark could not be set.
            return;
        }
        boolean toldOperators = false;
        try {
            toldOperators = hold.isFirstOfItsDate()
                    && hold.isLive()
                    && givingUp.isTimeFor(failure, hold.request())
                    && givingUp.tell(failure, step, hold.request(), hold.found());
        } catch (RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
        try {
            hold.letGo(step == RunStep.SEND && isUnsure(failure), toldOperators);
        } catch (RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    private void withoutHead(Throwable failure, RunStep step, DigestRequest request) {
        try {
            if (givingUp.isFirstTimeFor(failure, request)) {
                givingUp.tell(failure, step, request, Head.FRESH);
            }
        } catch (RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    /** A failure that says nothing of the mail leaves that open. */
    private static boolean isUnsure(Throwable failure) {
        return !(failure instanceof DigestException known) || known.kind() == DigestException.Kind.UNSURE;
    }
}
