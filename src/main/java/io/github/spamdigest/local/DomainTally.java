package io.github.spamdigest.local;

import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import java.time.Instant;
import java.util.Optional;

/** Counts the inbound events of one domain in one window. Not thread-safe. */
final class DomainTally {

    private final TimeWindow window;
    private Optional<SpamTally> spam = Optional.empty();
    private Optional<Instant> earlierSpam = Optional.empty();
    private long inbound;
    private long phish;
    private long phishLast24h;

    DomainTally(TimeWindow window) {
        this.window = window;
    }

    /** Counts an inbound event in the window. */
    void count(Event event) {
        inbound++;
        if (event.phish()) {
            phish++;
            phishLast24h += window.daysBeforeEnd(event.time()) == 0 ? 1 : 0;
        }
        if (event.spam()) {
            countSpam(event);
        }
    }

    /** Takes an inbound spam event before the window into account. */
    void countHistory(Instant time) {
        earlierSpam = earlierSpam.filter(known -> !time.isAfter(known)).or(() -> Optional.of(time));
    }

    /** Whether there was spam in the window. */
    boolean hasSpam() {
        return spam.isPresent();
    }

    /** The counts so far. */
    DomainActivity activity(SenderDomain domain) {
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
                earlierSpam);
    }

    private void countSpam(Event event) {
        if (spam.isEmpty()) {
            spam = Optional.of(new SpamTally(window, event.time()));
        }
        spam.get().count(event);
    }
}
