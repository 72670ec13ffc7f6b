package io.github.spamdigest.app.crash;

import io.github.spamdigest.app.Mail;
import io.github.spamdigest.app.TickProcess;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of a tick, as seen from outside.
 *
 * @param answer what the program said, empty when it was killed first
 * @param crossed the requests that it made, in order
 * @param accepted the mails that Graph accepted from it
 * @param took how long it lived from the tick on
 */
record Ticked(Optional<String> answer, List<String> crossed, List<Mail> accepted, Duration took) {

    boolean killed() {
        return answer.isEmpty();
    }

    /** Whether the run ended without a failure and with this outcome. */
    boolean ended(String outcome) {
        return answer.filter(line -> line.startsWith(TickProcess.DONE) && line.contains("outcome=" + outcome))
                .isPresent();
    }

    /** The mails by their subjects only. */
    @Override
    public String toString() {
        List<String> subjects = accepted.stream().map(Mail::subject).toList();
        return "answer " + answer + ", requests " + crossed + ", mails " + subjects;
    }
}
