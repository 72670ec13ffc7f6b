package io.github.spamdigest.truths;

import java.util.List;

/**
 * What was planted in the 24 hours before the first digest.
 *
 * @param kind what the attacker does
 * @param names the domains, or on free mail the addresses, that a task should name: any one of them will do
 * @param addresses the From addresses used, where these are few
 * @param threats its deliveries of that day, but for those of which the first digest cannot tell that they are threats
 * @param inside those of them that reached inboxes
 * @param logTail how improbable it is to somebody who knows the true rates as well as four weeks can tell them: the
 *     decimal logarithm of the tail, 0 or less; of several counts the least, each with its own limit taken off
 * @param isClicked whether tables tell that somebody followed its phish or malware: that is for today whatever the counts
 * @param mayWait whether a stranger sent it, all of it was taken out of inboxes, and it is known that nobody followed it
 */
public record Attack(
        AttackKind kind,
        List<String> names,
        List<String> addresses,
        long threats,
        long inside,
        double logTail,
        boolean isClicked,
        boolean mayWait) {

    /** Copies the lists. */
    public Attack {
        names = List.copyOf(names);
        addresses = List.copyOf(addresses);
    }

    /** Whether it must be told: it was clicked, or it cannot wait and a count whose tail is below 1 in 100,000 for a day, 1 in 10 million for six. */
    public boolean isVisible() {
        return isClicked || logTail < Visibility.A_DAY && !mayWait;
    }
}
