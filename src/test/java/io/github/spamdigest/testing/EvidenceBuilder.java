package io.github.spamdigest.testing;

import io.github.spamdigest.core.Allowed;
import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.Correspondence;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.Judgement;
import io.github.spamdigest.core.Rejects;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.core.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The evidence of one domain, told as an analyst would. What is not said is ordinary: five messages, one sender, all
 * authenticated, data that reaches back far enough, and a first mail from before that.
 */
public final class EvidenceBuilder {

    private static final int DAYS = Activities.DAYS;
    private static final int RECENT = 3;

    private final SenderDomain domain;
    private List<Long> spam = new ArrayList<>(Collections.nCopies(DAYS, 0L));
    private List<Long> wanted = new ArrayList<>(Collections.nCopies(DAYS, 0L));
    private Optional<Authentication> authentication = Optional.empty();
    private long messages = 5;
    private long recipients = 50;
    private long senders = 1;
    private long topPercent = 100;
    private long bulk;
    private long highConfidence;
    private long phish;
    private long reachedInbox;
    private Allowed allowed = Allowed.NONE;
    private long cleanDays;
    private long outboundDays;
    private Duration firstMail = Duration.ofDays(40);
    private Duration reach = Duration.ofDays(DAYS + 14);
    private Optional<Duration> tracked = Optional.empty();
    private Optional<SenderClass> previous = Optional.empty();
    private Authentication tenant = new Authentication(1000, 0, 0, 0, 0);
    private SenderLists lists = TestLists.LISTS;

    private EvidenceBuilder(String domain) {
        this.domain = new SenderDomain(domain);
    }

    /** A sender domain of which nothing is told yet. */
    public static EvidenceBuilder sender(String domain) {
        return new EvidenceBuilder(domain);
    }

    /** Case 8 of the analysts: a domain that was built for spam. */
    public static EvidenceBuilder builtForSpam(String domain) {
        return sender(domain)
                .spam(118, 0)
                .messages(9)
                .recipients(96)
                .firstMail(2)
                .highConfidence(112)
                .reachedInbox(6);
    }

    /** Spam deliveries of the last 72 hours, and of the days before, evenly. */
    public EvidenceBuilder spam(long last72h, long before) {
        spam = spread(last72h, before);
        return this;
    }

    /** Spam deliveries, evenly over the window. */
    public EvidenceBuilder flatSpam(long deliveries) {
        return spam(deliveries / 10, deliveries - deliveries / 10);
    }

    /** Spam deliveries of the last 24 hours, on top of what was told. */
    public EvidenceBuilder spamToday(long deliveries) {
        spam.set(0, deliveries);
        return this;
    }

    /** Clean deliveries of the last 72 hours and of the days before, on so many days. */
    public EvidenceBuilder clean(long last72h, long before, long days) {
        wanted = spread(last72h, before);
        cleanDays = days;
        return this;
    }

    /** How the spam was authenticated. */
    public EvidenceBuilder auth(long authenticated, long vouched, long forged, long unauthenticated, long unknown) {
        authentication = Optional.of(new Authentication(authenticated, vouched, forged, unauthenticated, unknown));
        return this;
    }

    public EvidenceBuilder messages(long count) {
        messages = count;
        return this;
    }

    public EvidenceBuilder recipients(long count) {
        recipients = count;
        return this;
    }

    /** How many addresses sent the spam, and the share of the first five. */
    public EvidenceBuilder senders(long count, long percentOfTopFive) {
        senders = count;
        topPercent = percentOfTopFive;
        return this;
    }

    public EvidenceBuilder bulk(long deliveries) {
        bulk = deliveries;
        return this;
    }

    public EvidenceBuilder highConfidence(long deliveries) {
        highConfidence = deliveries;
        return this;
    }

    public EvidenceBuilder phish(long deliveries) {
        phish = deliveries;
        return this;
    }

    public EvidenceBuilder reachedInbox(long deliveries) {
        reachedInbox = deliveries;
        return this;
    }

    public EvidenceBuilder allowedByUsers(long deliveries) {
        allowed = new Allowed(0, deliveries, 0);
        return this;
    }

    /** On how many days we wrote to it. */
    public EvidenceBuilder out(long days) {
        outboundDays = days;
        return this;
    }

    /** How many days ago its first mail came. */
    public EvidenceBuilder firstMail(long daysAgo) {
        return firstMail(Duration.ofDays(daysAgo));
    }

    public EvidenceBuilder firstMail(Duration ago) {
        firstMail = ago;
        return this;
    }

    /** How many days the data reaches back. */
    public EvidenceBuilder dataOf(long days) {
        reach = Duration.ofDays(days);
        return this;
    }

    /** How many days ago it was first tracked. */
    public EvidenceBuilder trackedSince(long daysAgo) {
        tracked = Optional.of(Duration.ofDays(daysAgo));
        return this;
    }

    public EvidenceBuilder previously(SenderClass senderClass) {
        previous = Optional.of(senderClass);
        return this;
    }

    /** How all mail of the tenant was authenticated. */
    public EvidenceBuilder tenant(Authentication all) {
        tenant = all;
        return this;
    }

    public EvidenceBuilder lists(SenderLists known) {
        lists = known;
        return this;
    }

    /** What is judged of it. */
    public Verdict judged() {
        return new Judgement(snapshot(), lists).of(activity(), previous, tracked);
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
                spamDays.total());
        TimeWindow window = TimeWindow.endingAt(Activities.TO, DAYS);
        return new Snapshot(window, List.of(activity()), List.of(), totals, Rejects.NOTHING);
    }

    /** What it did. */
    public DomainActivity activity() {
        DailySeries spamDays = new DailySeries(spam);
        return new DomainActivity(
                domain,
                spamDays,
                inbound().total(),
                reachedInbox,
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
                Optional.of("envelope.example"),
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

    private static List<Long> spread(long recent, long before) {
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
