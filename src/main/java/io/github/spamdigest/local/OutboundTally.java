package io.github.spamdigest.local;

/** Counts on which days, and how many, people here wrote to one domain. Not thread-safe. */
final class OutboundTally {

    /** One bit a day of the longest window, in two numbers: there is one of this for each domain ever written to. */
    private long recentDays;

    private long olderDays;
    private final DistinctCount people = new DistinctCount();

    /** Somebody, who is given as a hash, wrote on a day of the window. */
    void add(int day, long person) {
        if (day < Long.SIZE) {
            recentDays |= 1L << day;
        } else {
            olderDays |= 1L << day;
        }
        people.add(person);
    }

    /** On how many days. */
    long days() {
        return Long.bitCount(recentDays) + Long.bitCount(olderDays);
    }

    /** How many people. */
    long people() {
        return people.count();
    }
}
