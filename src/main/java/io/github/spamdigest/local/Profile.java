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
 * @param people whom spam or phish went to, when newest rows are counted; else {@link People#NONE}, so that rows
 *     share it
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
        People people,
        boolean judgedSpam,
        boolean phish,
        boolean clean,
        boolean inbox,
        Optional<Scenario> hiddenBy,
        Traits traits) {

    /** The profile of a row that is not inbound. */
    static final Profile NONE = new Profile(
            SenderDomain.NONE,
            "",
            SenderDomain.NONE,
            People.NONE,
            false,
            false,
            false,
            false,
            Optional.empty(),
            Traits.of(AuthenticationState.UNKNOWN));

    /** The same of rows with these people. */
    Profile with(People people) {
        return new Profile(domain, sender, recipientDomain, people, judgedSpam, phish, clean, inbox, hiddenBy, traits);
    }

    /** Whether it was not judged to be anything that is counted. */
    boolean isPlain() {
        return !judgedSpam && !phish;
    }

    /** Whether it counts as spam: judged so, and not left out. */
    boolean isSpam() {
        return judgedSpam && hiddenBy.isEmpty();
    }
}
