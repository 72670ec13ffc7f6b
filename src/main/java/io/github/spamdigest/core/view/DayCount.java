package io.github.spamdigest.core.view;

/**
 * The deliveries of one day with one verdict. Immutable.
 *
 * @param day 24 hours counted back from the window's end, 0 the newest, below {@link NamesInView#DAYS}
 * @param verdicts the sum of {@link #SPAM}, {@link #PHISH} and {@link #MALWARE}, 0 for clean mail, and {@link #INSIDE}
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

    /** Delivered to an inbox, a folder of the user's, or a mailbox on premises; only threats are asked. */
    public static final int INSIDE = 8;

    /** Whether it was judged spam, phish or malware. */
    public boolean isThreat() {
        return (verdicts & (SPAM | PHISH | MALWARE)) != 0;
    }

    /** Whether it was judged a threat and delivered to where people read it. */
    public boolean isInside() {
        return isThreat() && (verdicts & INSIDE) != 0;
    }

    /** Whether it was judged phish or malware. */
    public boolean isPhishOrMalware() {
        return (verdicts & (PHISH | MALWARE)) != 0;
    }
}
