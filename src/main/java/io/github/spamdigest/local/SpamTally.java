package io.github.spamdigest.local;

import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.TimeWindow;
import java.time.Instant;

/** Counts the spam deliveries of one domain in one window. Not thread-safe. */
final class SpamTally {

    private final DayCounts days;
    private final DistinctCount recipients = new DistinctCount();
    private final DistinctCount senders = new DistinctCount();
    private final DistinctCount messages = new DistinctCount();
    private Instant first;
    private long deliveries;
    private long reachedInbox;

    SpamTally(TimeWindow window, Instant first) {
        this.days = new DayCounts(window);
        this.first = first;
    }

    /** Counts one spam delivery on a day of the window. */
    void count(int day, Instant time, Profile profile, People people) {
        days.add(day);
        deliveries++;
        first = time.isBefore(first) ? time : first;
        reachedInbox += profile.inbox() ? 1 : 0;
        recipients.add(people.recipient());
        senders.add(profile.sender());
        messages.add(people.message());
    }

    /** Deliveries of all days. */
    long deliveries() {
        return deliveries;
    }

    /** Deliveries per day. */
    DailySeries series() {
        return days.series();
    }

    /** Deliveries to the inbox or a folder of the user's. */
    long reachedInbox() {
        return reachedInbox;
    }

    /** Distinct recipients. */
    long recipients() {
        return recipients.count();
    }

    /** Distinct From addresses. */
    long senders() {
        return senders.count();
    }

    /** Distinct messages. */
    long messages() {
        return messages.count();
    }

    /** The time of the first delivery. */
    Instant first() {
        return first;
    }
}
