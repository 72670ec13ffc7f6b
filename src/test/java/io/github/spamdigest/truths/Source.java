package io.github.spamdigest.truths;

import java.util.Set;

/** Who sends mail to the organisation, apart from attackers. */
interface Source {

    /** Draws the mail of one day; days come from the oldest to the newest. */
    void send(int day);

    /** The domains whose mail people want, empty for unwanted mail and for free mail. */
    Set<String> wanted();

    /** The networks that wanted mail of these domains comes from. */
    default Set<String> networks() {
        return Set.of();
    }

    /** The names that a person may well look at, whatever the counts, for a digest so many days after the first. */
    default Set<String> neutral(int later) {
        return Set.of();
    }
}
