package io.github.spamdigest.local;

/**
 * A row that is as new as another of its message and recipient. Immutable.
 *
 * @param pair stands for its message and recipient
 * @param report the event's number
 * @param delivery what counts of it
 */
record TiedRow(PairHash pair, String report, Delivery delivery) {

    /** Whether it is newer than another row; rows of one time are told apart by number. */
    boolean isNewerThan(TiedRow other) {
        int later = delivery.time().compareTo(other.delivery.time());
        return later > 0 || (later == 0 && report.compareTo(other.report) > 0);
    }
}
