package io.github.spamdigest.local;

import java.time.Instant;

/**
 * What is kept and counted of all rows, whatever the window.
 *
 * @param end the time before which ages are counted, in nanoseconds
 * @param domains the domains by number
 * @param profiles the profiles by number
 * @param kept every inbound row of a window
 * @param judged those of them that came from outside and have a verdict
 * @param plain how many came from outside and have none, for each window
 */
record CountedRows(
        Instant end, DomainNumbers domains, Profiles profiles, KeptRows kept, JudgedRows judged, PlainTally plain) {

    /** No rows yet; up to an end, about as many as expected, for so many windows. */
    static CountedRows none(Instant end, int expected, int windows) {
        DomainNumbers domains = new DomainNumbers();
        return new CountedRows(
                end,
                domains,
                new Profiles(domains),
                new KeptRows(end, expected),
                new JudgedRows(),
                new PlainTally(windows));
    }

    /** How long before the end something happened. */
    long ageOf(Instant time) {
        return Age.of(time, end);
    }

    /** When something of this age happened. */
    Instant timeOf(long age) {
        return end.minusNanos(age);
    }
}
