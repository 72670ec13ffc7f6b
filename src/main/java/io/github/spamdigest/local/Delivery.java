package io.github.spamdigest.local;

import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.SenderDomain;
import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of one inbound row, in little memory. Immutable.
 *
 * @param time when it happened
 * @param report the event's number
 * @param pair stands for its message and recipient, empty when the row lacks one of them
 * @param domain the sender domain
 * @param sender the From address
 * @param recipient a hash of the recipient's address, as {@link DistinctCount} makes it
 * @param recipientDomain the recipient's domain
 * @param message a hash of the message's identifier
 * @param judgedSpam whether it was judged spam
 * @param phish whether it was judged phish
 * @param clean whether it has no verdict at all
 * @param inbox whether it was delivered to the inbox or a folder of the user's
 * @param hiddenBy the scenario that leaves it out of the spam
 * @param traits what the evidence needs of it
 */
record Delivery(
        Instant time,
        String report,
        Optional<PairHash> pair,
        SenderDomain domain,
        String sender,
        long recipient,
        SenderDomain recipientDomain,
        long message,
        boolean judgedSpam,
        boolean phish,
        boolean clean,
        boolean inbox,
        Optional<Scenario> hiddenBy,
        Traits traits) {

    /** Whether it counts as spam: judged so, and not left out. */
    boolean isSpam() {
        return judgedSpam && hiddenBy.isEmpty();
    }

    /** Whether it is newer than another row of its message and recipient; rows of one time are told apart by number. */
    boolean isNewerThan(Delivery other) {
        int later = time.compareTo(other.time);
        return later > 0 || (later == 0 && report.compareTo(other.report) > 0);
    }
}
