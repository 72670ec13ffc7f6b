package io.github.spamdigest.core.signals;

/** Every number that a signal turns on, each with its reason. */
final class Limits {

    /** Two threats in inboxes happen to everybody; three in a day are a pattern. */
    static final long DAY_LEAST = 3;

    /** Chance alone shows such a day once in 100,000: a name in 500 that are in view, about once in half a year. */
    static final double DAY_TAIL = 1e-5;

    /** In two days four, so that a burst that passed midnight is as visible as one that did not. */
    static final long PAIR_LEAST = 4;

    /** Chance alone shows such two days once in ten million, as six. */
    static final double PAIR_TAIL = 1e-7;

    /** Six days overlap from digest to digest, so they must be rarer than a day. */
    static final long SPAN_LEAST = 5;

    /** Chance alone shows such six days once in ten million. */
    static final double SPAN_TAIL = 1e-7;

    /** So many a day are urgent as soon as chance alone shows them once in a thousand days. */
    static final long MANY = 10;

    /** Worth a look this week: what stands one step below a signal of today is never silent. */
    static final long WEEK_LEAST = 2;

    /** Chance alone shows such a day once in a thousand. */
    static final double WEEK_TAIL = 1e-3;

    /** One day in seven may be odd: left out of what is usual, so that a forgery a week hides nothing. */
    static final int DAYS_PER_ODD_DAY = 7;

    /** A newsletter is one clump a week. From here on a clump that two earlier weeks had is usual. */
    static final long CLUMP = 5;

    /** Half a mail in all the past, where there was none: a name that never sent anything is not impossible. */
    static final double UNSEEN = 0.5;

    /** The past, in days: the same weekday four times. */
    static final int PAST = 28;

    /** Writing on three days is a relation, a single answer is none. */
    static final int ACQUAINTED_WRITTEN = 3;

    /** Clean mail on as many days; a campaign that slipped through is clean mail too, but does not last. */
    static final int ACQUAINTED_CLEAN = 8;

    /** A network that carried clean mail of a name on as many earlier days belongs to it. */
    static final int KNOWN_NETWORK_DAYS = 3;

    /** What a rule or allow carried on as many of the fourteen days before was let in on purpose. */
    static final int ON_PURPOSE_DAYS = 8;

    /** Two weeks back. */
    static final int ON_PURPOSE_SPAN = 14;

    /** Days swing: a quarter more than the largest before is still a usual day of an address. */
    static final double USUAL_SWING = 1.25;

    /** A newsletter comes on as many of 29 days at most: two a week. */
    static final int SELDOM_DAYS = 9;

    /** A filter takes a tenth of the wanted mail that it misjudges for phish; from a quarter on it is no slip. */
    static final int HARMFUL_PERCENT = 25;

    /** Of a mailing that somebody wants, a tenth at least was clean. */
    static final int WANTED_PERCENT = 10;

    /** Fewer threats before say nothing of where threats go in general. */
    static final long MOSTLY_LEAST = 30;

    /** As many of one name count for that. */
    static final long MOSTLY_OF_ONE = 10;

    /** Any address may send as much in a day, whatever it sent before. */
    static final long FEW = 2;

    /** Where half of all threats got in before, as where mailboxes are elsewhere, that a threat got in says little. */
    static final int MOSTLY_INSIDE_PERCENT = 50;

    /** A weekend without any is no beginning. */
    static final int BEGAN_DAYS = 5;

    /** How often nothing may come by chance before a stream that flows now: then it began. */
    static final double BEGAN_TAIL = 1e-5;

    private Limits() {}
}
