package io.github.spamdigest.local;

import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import java.time.Instant;
import java.util.Optional;

/** Counts the inbound deliverys of one domain in one window. Not thread-safe. */
final class DomainTally {

    private final TimeWindow window;
    private Optional<SpamTally> spam = Optional.empty();
    private Instant earlierSpam = Instant.MIN;
    private Instant firstMail = Instant.MAX;
    private long inbound;
    private long phish;
    private long phishLast24h;

    DomainTally(TimeWindow window) {
        this.window = window;
    }

    /** Takes note of an inbound delivery in the window or its history, whatever counts as a delivery. */
    void see(Instant time) {
        firstMail = time.isBefore(firstMail) ? time : firstMail;
    }

    /** Counts deliveries in the window that were not judged to be anything. */
    void countPlain(long deliveries) {
        inbound += deliveries;
    }

    /** Counts an inbound delivery on a day of the window. */
    void count(int day, Instant time, Profile profile, People people) {
        inbound++;
        if (profile.phish()) {
            phish++;
            phishLast24h += day == 0 ? 1 : 0;
        }
        if (profile.isSpam()) {
            if (spam.isEmpty()) {
                spam = Optional.of(new SpamTally(window, time));
            }
            spam.get().count(day, time, profile, people);
        }
    }

    /** Takes an inbound spam delivery before the window into account. */
    void countHistory(Instant time) {
        earlierSpam = time.isAfter(earlierSpam) ? time : earlierSpam;
    }

    /** Whether there was spam in the window. */
    boolean hasSpam() {
        return spam.isPresent();
    }

    /** Spam in the window. */
    long spam() {
        return spam.map(SpamTally::deliveries).orElse(0L);
    }

    /** Whether there was any mail in the window, or spam before it. */
    boolean isActive() {
        return inbound > 0 || hasEarlierSpam();
    }

    /** The first inbound delivery of any verdict. */
    Optional<Instant> firstMail() {
        return Optional.of(firstMail).filter(time -> !time.equals(Instant.MAX));
    }

    /** The counts so far, with this evidence. */
    DomainActivity activity(SenderDomain domain, Evidence evidence) {
        return new DomainActivity(
                domain,
                spam.map(SpamTally::series).orElse(DailySeries.zero(window.days())),
                inbound,
                spam.map(SpamTally::reachedInbox).orElse(0L),
                spam.map(SpamTally::recipients).orElse(0L),
                spam.map(SpamTally::senders).orElse(0L),
                spam.map(SpamTally::messages).orElse(0L),
                phish,
                phishLast24h,
                spam.map(SpamTally::first),
                Optional.of(earlierSpam).filter(time -> hasEarlierSpam()),
                evidence);
    }

    private boolean hasEarlierSpam() {
        return !earlierSpam.equals(Instant.MIN);
    }
}
