package io.github.spamdigest.testing;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.Correspondence;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.InboxAllows;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.core.Totals.RowsOfWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an {@link EvidenceBuilder} was told so far, and what becomes of it. */
abstract class EvidenceDraft {

    static final int DAYS = Activities.DAYS;
    static final int RECENT = 3;

    final SenderDomain domain;
    List<Long> spam = new ArrayList<>(Collections.nCopies(DAYS, 0L));
    List<Long> wanted = new ArrayList<>(Collections.nCopies(DAYS, 0L));
    Optional<Authentication> authentication = Optional.empty();
    long messages = 5;
    long recipients = 50;
    long senders = 1;
    long topPercent = 100;
    long bulk;
    long highConfidence;
    long phish;
    long reachedInbox;
    InboxAllows allowed = InboxAllows.NONE;
    String envelope = "envelope.example";
    long cleanDays;
    long outboundDays;
    Duration firstMail = Duration.ofDays(40);
    Duration reach = Duration.ofDays(DAYS + 14);
    Optional<Duration> tracked = Optional.empty();
    Optional<SenderClass> previous = Optional.empty();
    Authentication tenant = new Authentication(1000, 0, 0, 0, 0);
    Optional<RowsOfWindow> rows = Optional.empty();
    ReadingReport rejects = ReadingReport.NOTHING;
    SenderLists lists = TestLists.LISTS;

    EvidenceDraft(String domain) {
        this.domain = new SenderDomain(domain);
    }

    /** How long it has been tracked. */
    public Optional<Duration> tracked() {
        return tracked;
    }

    /** What is known of domains. */
    public SenderLists lists() {
        return lists;
    }

    /** The window it stands in. */
    public Snapshot snapshot() {
        DailySeries spamDays = new DailySeries(spam);
        Totals totals = new Totals(
                inbound(),
                spamDays,
                1,
                Optional.of(Activities.TO.minus(reach)),
                Optional.of(Activities.TO),
                tenant,
                Map.of(),
                spamDays.total(),
                List.of(),
                rows);
        TimeWindow window = TimeWindow.endingAt(Activities.TO, DAYS);
        return new Snapshot(window, List.of(activity()), List.of(), totals, rejects);
    }

    /** What it did. */
    public DomainActivity activity() {
        DailySeries spamDays = new DailySeries(spam);
        return new DomainActivity(
                domain,
                spamDays,
                inbound().total(),
                DomainActivity.InInbox.notKnown(reachedInbox),
                recipients,
                senders,
                messages,
                phish,
                0,
                Optional.of(Activities.TO.minus(firstMail)),
                Optional.empty(),
                evidence(spamDays.total()));
    }

    private Evidence evidence(long deliveries) {
        long clean = wanted.stream().mapToLong(Long::longValue).sum();
        return new Evidence(
                deliveries,
                authentication.orElse(new Authentication(deliveries, 0, 0, 0, 0)),
                deliveries * topPercent / 100,
                bulk,
                highConfidence,
                allowed,
                1,
                1,
                Optional.of(envelope),
                Optional.of("192.0.2.0/24"),
                inbound(),
                new Correspondence(
                        clean,
                        clean,
                        cleanDays,
                        outboundDays,
                        Math.min(outboundDays, 1),
                        Optional.of(Activities.TO.minus(firstMail))));
    }

    private DailySeries inbound() {
        List<Long> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            days.add(spam.get(i) + wanted.get(i));
        }
        return new DailySeries(days);
    }

    static List<Long> spread(long recent, long before) {
        List<Long> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            boolean isRecent = i < RECENT;
            long all = isRecent ? recent : before;
            int share = isRecent ? RECENT : DAYS - RECENT;
            int place = isRecent ? i : i - RECENT;
            days.add(all / share + (place < all % share ? 1 : 0));
        }
        return days;
    }
}
