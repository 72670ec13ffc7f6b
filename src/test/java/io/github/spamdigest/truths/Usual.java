package io.github.spamdigest.truths;

/**
 * The true rates of a name on a working day: deliveries a day, on average over all that could have been drawn.
 *
 * @param inside threats in inboxes
 * @param insideOpen those of them that nothing let in
 * @param all mail of any verdict
 * @param address mail of any verdict from the address that an attacker uses
 * @param clump how many threats come at once: the mean size of a message, weighted by size; 1 where each comes alone
 */
record Usual(double inside, double insideOpen, double all, double address, double clump) {

    /** A name that nobody has heard of. */
    static final Usual NEVER = new Usual(0, 0, 0, 0, 1);

    Usual and(double moreInside, double moreMail) {
        return new Usual(inside + moreInside, insideOpen + moreInside, all + moreMail, address, clump);
    }
}
