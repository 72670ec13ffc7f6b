package io.github.spamdigest.eventgen;

import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.SenderDomain;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One domain's part of a {@link ReferenceCount}, counted row by row. Not thread-safe. */
public final class DomainCount {

    private final SenderDomain domain;
    private final long[] spam;
    private final Set<String> recipients = new HashSet<>();
    private final Set<String> senders = new HashSet<>();
    private final Set<String> messages = new HashSet<>();
    private long inbound;
    private long reachedInbox;
    private long stillInside;
    private long openInside;
    private long phish;
    private long phishLast24h;
    private @Nullable Instant firstSpam;
    private @Nullable Instant earlierSpam;

    DomainCount(SenderDomain domain, int days) {
        this.domain = domain;
        this.spam = new long[days];
    }

    /**
     * Counts an inbound row of the window; {@code day} is 0 for its last 24 hours, {@code isStill} is whether people can
     * read it at the end, empty where that is not known.
     */
    void add(EventRow row, int day, boolean isSpam, Optional<Boolean> isStill) {
        inbound++;
        if (ReferenceCount.has(row, "Phish")) {
            phish++;
            phishLast24h += day == 0 ? 1 : 0;
        }
        if (!isSpam) {
            return;
        }
        spam[day]++;
        addFilled(recipients, row.get(EventColumn.RECIPIENT_EMAIL_ADDRESS));
        addFilled(senders, row.get(EventColumn.SENDER_FROM_ADDRESS));
        addFilled(messages, row.get(EventColumn.NETWORK_MESSAGE_ID));
        String location = row.get(EventColumn.DELIVERY_LOCATION);
        if (location.equalsIgnoreCase("Inbox/folder") || location.equalsIgnoreCase("Inbox")) {
            reachedInbox++;
            stillInside += isStill.orElse(false) ? 1 : 0;
            openInside += isStill.isEmpty() ? 1 : 0;
        }
        if (firstSpam == null || row.time().isBefore(firstSpam)) {
            firstSpam = row.time();
        }
    }

    /** Notes spam from before the window. */
    void addEarlier(Instant time) {
        if (earlierSpam == null || time.isAfter(earlierSpam)) {
            earlierSpam = time;
        }
    }

    /** The normalised domain. */
    public SenderDomain domain() {
        return domain;
    }

    /** Spam deliveries of the window. */
    public long deliveries() {
        return Arrays.stream(spam).sum();
    }

    /** Spam deliveries of its last 24 hours. */
    public long last24h() {
        return spam[0];
    }

    /** The middle of the same weekday in the weeks before, as far as the window reaches; empty below eight days. */
    public OptionalDouble usual() {
        long[] sameWeekday = new long[Math.min(4, (spam.length - 1) / 7)];
        for (int week = 0; week < sameWeekday.length; week++) {
            sameWeekday[week] = spam[7 * (week + 1)];
        }
        if (sameWeekday.length == 0) {
            return OptionalDouble.empty();
        }
        Arrays.sort(sameWeekday);
        int length = sameWeekday.length;
        return OptionalDouble.of((sameWeekday[(length - 1) / 2] + sameWeekday[length / 2]) / 2.0);
    }

    /** Whether any mail of the window came from it, or spam before. */
    boolean isActive() {
        return inbound > 0 || earlierSpam != null;
    }

    /** The same as the core tells it. */
    public DomainActivity activity() {
        return activity(Evidence.NONE);
    }

    /** The same with evidence. */
    DomainActivity activity(Evidence evidence) {
        return new DomainActivity(
                domain,
                new DailySeries(Arrays.stream(spam).boxed().toList()),
                inbound,
                new DomainActivity.InInbox(reachedInbox, stillInside, openInside),
                recipients.size(),
                senders.size(),
                messages.size(),
                phish,
                phishLast24h,
                Optional.ofNullable(firstSpam),
                Optional.ofNullable(earlierSpam),
                evidence);
    }

    private static void addFilled(Set<String> values, String value) {
        if (!value.isEmpty()) {
            values.add(value);
        }
    }
}
