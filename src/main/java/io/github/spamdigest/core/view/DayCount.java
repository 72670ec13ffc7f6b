package io.github.spamdigest.core.view;

/**
 * The deliveries of one day with one verdict. Immutable.
 *
 * @param day 24 hours counted back from the window's end, 0 the newest, below {@link NamesInView#DAYS}
 * @param verdicts the sum of {@link #SPAM}, {@link #PHISH} and {@link #MALWARE}, 0 for clean mail, with {@link #INSIDE} and
 *     what is known to have become of such mail, {@link #GONE} or {@link #STILL}
 * @param deliveries how many, above 0
 * @param messages how many distinct messages; 0 where it was not counted, as for clean mail
 */
public record DayCount(int day, int verdicts, long deliveries, long messages) {

    /** Judged spam. */
    public static final int SPAM = 1;

    /** Judged phish. */
    public static final int PHISH = 2;

    /** Judged malware. */
    public static final int MALWARE = 4;

    /**
     * Reached an inbox, a folder of the user's, or a mailbox on premises, when it was delivered or by a later action; only
     * threats are asked.
     */
    public static final int INSIDE = 8;

    /** Reached an inbox and was taken away from there. Where neither this nor {@link #STILL} is set, it is not known. */
    public static final int GONE = 16;

    /** Reached an inbox and was still there at the window's end. */
    public static final int STILL = 32;

    /** Reached an inbox although a block of the organisation stands against it; what such a block kept out is not told. */
    public static final int BLOCKED = 64;

    /** All that a verdict may be made of. */
    private static final int ALL = SPAM | PHISH | MALWARE | INSIDE | GONE | STILL | BLOCKED;

    /** Whether it was judged spam, phish or malware. */
    public boolean isThreat() {
        return (verdicts & (SPAM | PHISH | MALWARE)) != 0;
    }

    /** Whether it was judged a threat and delivered to where people read it. */
    public boolean isInside() {
        return isThreat() && (verdicts & INSIDE) != 0;
    }

    /** Whether it reached an inbox and was taken away from there. */
    public boolean isGone() {
        return isInside() && (verdicts & GONE) != 0;
    }

    /** Whether it reached an inbox and is known to be still there. */
    public boolean isStill() {
        return isInside() && (verdicts & STILL) != 0;
    }

    /** Whether it reached an inbox despite a block of the organisation. */
    public boolean isBlocked() {
        return isInside() && (verdicts & BLOCKED) != 0;
    }

    /** Whether such a sum of verdicts can be: clean mail has none, and what became of mail is told of inboxes only. */
    public static boolean isPossible(int verdicts) {
        int fate = verdicts & (GONE | STILL | BLOCKED);
        boolean isThreat = (verdicts & (SPAM | PHISH | MALWARE)) != 0;
        boolean isFate = fate == 0 || ((verdicts & INSIDE) != 0 && (fate & (GONE | STILL)) != (GONE | STILL));
        return (verdicts & ~ALL) == 0 && (verdicts == 0 || isThreat) && isFate;
    }

    /** Whether it was judged phish or malware. */
    public boolean isPhishOrMalware() {
        return (verdicts & (PHISH | MALWARE)) != 0;
    }
}
