package io.github.spamdigest.core.view;

/**
 * How many people clicked a link in a threat of the last {@link NamesInView#RECENT} days, as far as Safe Links recorded it: a
 * message is told by its id alone, so whoever got it as a forward is not seen. Immutable.
 *
 * @param address the From address of these threats, lower case; empty for the whole name
 * @param people distinct accounts that clicked, blocked or not
 * @param through those of them who got to the page: the click was allowed, or they went on past the warning
 * @param harmed those of them who got through from a message that was judged phish or malware
 */
public record Clicks(String address, long people, long through, long harmed) {

    /** Both together, under this address: upper bounds, since who clicked in both counts twice. */
    public Clicks and(Clicks other) {
        return new Clicks(address, people + other.people, through + other.through, harmed + other.harmed);
    }
}
