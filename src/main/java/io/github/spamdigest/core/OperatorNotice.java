package io.github.spamdigest.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When operators are told that a digest could not be made, and what. */
record OperatorNotice(Optional<Operators> operators, DigestRenderer renderer, Clock clock, Progress progress) {

    /** Who cannot know whether operators were told tells them only for so long: hourly ticks then tell them once. */
    private static final Duration FIRST_WHILE = Duration.ofHours(1);

    /** Whether it is time to tell operators of this failure. */
    boolean isTimeFor(Throwable failure, DigestRequest request) {
        return since(failure, request).isPresent();
    }

    /** Whether it became time only a while ago. */
    boolean isFirstTimeFor(Throwable failure, DigestRequest request) {
        return since(failure, request)
                .filter(since -> clock.instant().isBefore(since.plus(FIRST_WHILE)))
                .isPresent();
    }

    /** Tells operators, if there are any; throws when they may not have been reached. */
    boolean tell(Throwable failure, RunStep step, DigestRequest request, Head head) {
        if (operators.isEmpty()) {
            return false;
        }
        Notice notice = notice(failure, step, request, head);
        progress.run(RunStep.NOTICE, () -> operators.get().mail().send(renderer.notice(notice)));
        return true;
    }

    /** Since when it is time, empty when it is not yet, or when the digest is made by hand. */
    private Optional<Instant> since(Throwable failure, DigestRequest request) {
        return request.schedule()
                .filter(schedule -> !request.again())
                .map(schedule -> onlyAPersonCures(failure)
                        ? schedule.dueInstant(request.date())
                        : schedule.giveUpInstant(request.date()))
                .filter(time -> !clock.instant().isBefore(time));
    }

    private Notice notice(Throwable failure, RunStep step, DigestRequest request, Head head) {
        Instant now = clock.instant();
        boolean known = operators.map(Operators::hourly).orElse(false) && !onlyAPersonCures(failure);
        Optional<Instant> next = Optional.of(now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1)))
                .filter(hour -> known);
        return new Notice(
                request.date(), request.zone(), now, step, sentence(failure), request.owner(), head.lastSent(), next);
    }

    private static String sentence(Throwable failure) {
        return failure instanceof DigestException known
                ? known.sentence()
                : "Something went wrong inside the program (" + failure
                        + "); this is a defect: please report it with the log of this run.";
    }

    private static boolean onlyAPersonCures(Throwable failure) {
        return failure instanceof DigestException known
                && (known.kind() == DigestException.Kind.USAGE || known.kind() == DigestException.Kind.REFUSED);
    }
}
