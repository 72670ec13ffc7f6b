package io.github.spamdigest.local;

import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is counted of every domain in one window, by the domain's number. Ages are before one end. Not thread-safe. */
final class DomainCounts {

    private static final long NEVER = -1;

    private final TimeWindow window;
    private final Instant end;
    private final long[] inbound;
    private final long[] spam;
    private final long[] phish;
    private final long[] phishLast24h;
    private final long[] firstMail;
    private final long[] earlierSpam;

    /** Counts of so many domains. */
    DomainCounts(TimeWindow window, Instant end, int domains) {
        this.window = window;
        this.end = end;
        inbound = new long[domains];
        spam = new long[domains];
        phish = new long[domains];
        phishLast24h = new long[domains];
        firstMail = new long[domains];
        earlierSpam = new long[domains];
        Arrays.fill(firstMail, NEVER);
        Arrays.fill(earlierSpam, NEVER);
    }

    /** Takes note of an inbound delivery in the window or its history, whatever counts as a delivery. */
    void see(int domain, long age) {
        firstMail[domain] = Math.max(firstMail[domain], age);
    }

    /** Counts deliveries in the window that were not judged to be anything. */
    void countPlain(int domain, long deliveries) {
        inbound[domain] += deliveries;
    }

    /** Counts an inbound delivery on a day of the window. */
    void count(int domain, int day, int flags) {
        inbound[domain]++;
        spam[domain] += ProfileFlags.isSpam(flags) ? 1 : 0;
        if (ProfileFlags.phish(flags)) {
            phish[domain]++;
            phishLast24h[domain] += day == 0 ? 1 : 0;
        }
    }

    /** Takes an inbound spam delivery before the window into account. */
    void countHistory(int domain, long age) {
        earlierSpam[domain] = earlierSpam[domain] == NEVER ? age : Math.min(earlierSpam[domain], age);
    }

    /** How many domains delivered spam in the window. */
    long withSpam() {
        return Arrays.stream(spam).filter(deliveries -> deliveries > 0).count();
    }

    /** Those with the most spam: all that may be among the tracked, and not many more. */
    IntStream likelyTracked() {
        long[] most = Arrays.stream(spam)
                .filter(deliveries -> deliveries > 0)
                .sorted()
                .toArray();
        long least = most.length == 0 ? 1 : most[Math.max(0, most.length - Hunt.TRACKED)];
        return IntStream.range(0, spam.length).filter(domain -> spam[domain] >= least);
    }

    /** Spam in the window. */
    long spam(int domain) {
        return spam[domain];
    }

    /** Whether there was any mail in the window, or spam before it. */
    boolean isActive(int domain) {
        return inbound[domain] > 0 || earlierSpam[domain] != NEVER;
    }

    /** The first inbound delivery of any verdict. */
    Optional<Instant> firstMail(int domain) {
        return timeOf(firstMail[domain]);
    }

    /** What a domain did, with what its spam deliveries tell and this evidence. */
    DomainActivity activity(int number, SenderDomain domain, Optional<SpamTally> tally, Evidence evidence) {
        return new DomainActivity(
                domain,
                tally.map(SpamTally::series).orElse(DailySeries.zero(window.days())),
                inbound[number],
                tally.map(SpamTally::reachedInbox).orElse(0L),
                tally.map(SpamTally::recipients).orElse(0L),
                tally.map(SpamTally::senders).orElse(0L),
                tally.map(SpamTally::messages).orElse(0L),
                phish[number],
                phishLast24h[number],
                tally.map(SpamTally::first),
                timeOf(earlierSpam[number]),
                evidence);
    }

    private Optional<Instant> timeOf(long age) {
        return age == NEVER ? Optional.empty() : Optional.of(end.minusNanos(age));
    }
}
