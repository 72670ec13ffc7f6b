package io.github.spamdigest.local;

import java.util.BitSet;

/** Counts on which days, and how many, people here wrote to one domain. Not thread-safe. */
final class OutboundTally {

    private final BitSet days = new BitSet();
    private final DistinctCount people = new DistinctCount();

    /** Somebody, who is given as a hash, wrote on a day of the window. */
    void add(int day, long person) {
        days.set(day);
        people.add(person);
    }

    /** On how many days. */
    long days() {
        return days.cardinality();
    }

    /** How many people. */
    long people() {
        return people.count();
    }
}
