package io.github.spamdigest.local;

import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.SenderDomain;
import java.util.Optional;

/**
 * All that counts of an inbound row but its time; many rows share one. Immutable.
 *
 * @param domain the sender domain
 * @param sender the From address, empty when it is no spam
 * @param recipientDomain the recipient's domain
 * @param recipient a hash of the recipient's address, as {@link DistinctCount} makes it, 0 when it is no spam
 * @param message a hash of the message's identifier, 0 when it is no spam
 * @param judgedSpam whether it was judged spam
 * @param phish whether it was judged phish
 * @param clean whether it has no verdict at all
 * @param inbox whether it was delivered to the inbox or a folder of the user's
 * @param hiddenBy the scenario that leaves it out of the spam
 * @param traits what the evidence needs of it
 */
record Profile(
        SenderDomain domain,
        String sender,
        SenderDomain recipientDomain,
        long recipient,
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

    /** The same without what tells one message and recipient from another, so that more rows share it. */
    Profile shared() {
        if (recipient == 0 && message == 0) {
            return this;
        }
        return new Profile(domain, sender, recipientDomain, 0, 0, judgedSpam, phish, clean, inbox, hiddenBy, traits);
    }
}
