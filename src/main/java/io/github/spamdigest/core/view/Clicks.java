package io.github.spamdigest.core.view;

import java.util.List;
import java.util.stream.Stream;

/**
 * How many people clicked a link in a threat of the last {@link NamesInView#RECENT} days, as far as Safe Links recorded it: a
 * message is told by its id alone, so whoever got it as a forward is not seen. Immutable.
 *
 * @param address the From address of these threats, lower case; empty for the whole name
 * @param people distinct accounts that clicked, blocked or not
 * @param through those of them who got to the page: the click was allowed, or they went on past the warning
 * @param harmed those of them who got through from a message that was judged phish or malware
 * @param accounts who they are, lower case, those who got through first, each part by name, at most {@value #NAMED}; none
 *     unless the hunt names people, nor for an address
 */
public record Clicks(String address, long people, long through, long harmed, List<String> accounts) {

    /** How many accounts are named. */
    public static final int NAMED = 20;

    /** Copies the list. */
    public Clicks {
        accounts = List.copyOf(accounts);
    }

    /** Counts without names. */
    public Clicks(String address, long people, long through, long harmed) {
        this(address, people, through, harmed, List.of());
    }

    /** The named accounts of those who got through. */
    public List<String> throughAccounts() {
        return accounts.subList(0, (int) Math.min(through, accounts.size()));
    }

    /** Both together, under this address: upper bounds, since who clicked in both counts twice. */
    public Clicks and(Clicks other) {
        List<String> named = Stream.of(throughAccounts(), other.throughAccounts(), accounts, other.accounts)
                .flatMap(List::stream)
                .distinct()
                .limit(NAMED)
                .toList();
        return new Clicks(address, people + other.people, through + other.through, harmed + other.harmed, named);
    }
}
