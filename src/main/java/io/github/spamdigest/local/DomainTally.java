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
    private Optional<Instant> earlierSpam = Optional.empty();
    private Optional<Instant> firstMail = Optional.empty();
    private long inbound;
    private long phish;
    private long phishLast24h;

    DomainTally(TimeWindow window) {
        this.window = window;
    }

    /** Takes note of an inbound delivery in the window or its history, whatever counts as a delivery. */
    void see(Instant time) {
        firstMail = firstMail.filter(known -> !time.isBefore(known)).or(() -> Optional.of(time));
    }

    /** Counts an inbound delivery in the window. */
    void count(Delivery delivery) {
        inbound++;
        if (delivery.profile().phish()) {
            phish++;
            phishLast24h += window.daysBeforeEnd(delivery.time()) == 0 ? 1 : 0;
        }
        if (delivery.profile().isSpam()) {
            countSpam(delivery);
        }
    }

    /** Takes an inbound spam delivery before the window into account. */
    void countHistory(Instant time) {
        earlierSpam = earlierSpam.filter(known -> !time.isAfter(known)).or(() -> Optional.of(time));
    }

    /** Whether there was spam in the window. */
    boolean hasSpam() {
        return spam.isPresent();
    }

    /** Whether there was any mail in the window, or spam before it. */
    boolean isActive() {
        return inbound > 0 || earlierSpam.isPresent();
    }

    /** The first inbound delivery of any verdict. */
    Optional<Instant> firstMail() {
        return firstMail;
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
                earlierSpam,
                evidence);
    }

    private void countSpam(Delivery delivery) {
        if (spam.isEmpty()) {
            spam = Optional.of(new SpamTally(window, delivery.time()));
        }
        spam.get().count(delivery);
    }
}
