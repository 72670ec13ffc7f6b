package io.github.spamdigest.truths;

import java.util.List;

/**
 * What was planted in the 24 hours before the first digest.
 *
 * @param kind what the attacker does
 * @param names the domains, or on free mail the addresses, that a task should name: any one of them will do
 * @param addresses the From addresses used, where these are few
 * @param threats its deliveries on that day
 * @param inside those of them that reached inboxes
 * @param logTail how improbable it is to somebody who knows the true rates as well as four weeks can tell them: the
 *     decimal logarithm of the tail, 0 or less; of several counts the least, each with its own limit taken off
 */
public record Attack(
        AttackKind kind, List<String> names, List<String> addresses, long threats, long inside, double logTail) {

    /** Copies the lists. */
    public Attack {
        names = List.copyOf(names);
        addresses = List.copyOf(addresses);
    }

    /** Whether it could be seen: a count whose tail is below 1 in 100,000 for a day, 1 in 10 million for six. */
    public boolean isVisible() {
        return logTail < Visibility.A_DAY;
    }
}
