package io.github.spamdigest.testing;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.InboxAllows;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.core.Totals.RowsOfWindow;
import io.github.spamdigest.core.Verdict;
import io.github.spamdigest.core.judgement.Judgement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The evidence of one domain, told as an analyst would. What is not said is ordinary: five messages, one sender, all
 * authenticated, data that reaches back far enough, and a first mail from before that.
 */
public final class EvidenceBuilder extends EvidenceDraft {

    private EvidenceBuilder(String domain) {
        super(domain);
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

    /** All its spam came on one day, so many days before the last. */
    public EvidenceBuilder stoppedDaysAgo(int days) {
        long all = spam.stream().mapToLong(Long::longValue).sum();
        spam.replaceAll(any -> 0L);
        spam.set(days, all);
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
        allowed = new InboxAllows(0, deliveries, 0);
        return this;
    }

    public EvidenceBuilder allowedByOrganisation(long deliveries) {
        allowed = new InboxAllows(deliveries, 0, 0);
        return this;
    }

    public EvidenceBuilder allowedByTransportRule(long deliveries) {
        allowed = new InboxAllows(0, 0, deliveries);
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

    /** What rows of all mail the window has. */
    public EvidenceBuilder rows(long all, long cleanInbound, long outbound) {
        rows = Optional.of(new RowsOfWindow(all, cleanInbound, outbound));
        return this;
    }

    /** A large part of a file could not be read. */
    public EvidenceBuilder losing(String sentence) {
        rejects = new ReadingReport(1, 0, List.of(), List.of(), List.of(sentence));
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

    /** The envelope domain that most of it had. */
    public EvidenceBuilder envelope(String name) {
        envelope = name;
        return this;
    }
}
