package io.github.spamdigest.core.judgement;

import io.github.spamdigest.core.AssumedOwnDomains;
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
import io.github.spamdigest.testing.Activities;
import io.github.spamdigest.testing.Memories;
import io.github.spamdigest.testing.TestLists;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Evidence drawn at random, often near what a block needs, so that a hole in the guard is found. */
final class RandomEvidence {

    private static final List<String> NAMES = List.of(
            "evil.example",
            "a.evil.example",
            "freemail.example",
            "eu.freemail.example",
            "mailer.example",
            "host.example",
            "evil.host.example",
            "co.example",
            "evil.co.example",
            "corp.example",
            "news.corp.example",
            "registered.example",
            "evil.com",
            "localhost",
            "b\u00fccher.example");

    private final Random random;

    RandomEvidence(long seed) {
        this.random = new Random(seed);
    }

    JudgementInput dossier() {
        SenderLists lists = chance(85) ? TestLists.LISTS : withoutOwn();
        Snapshot snapshot = snapshot(activity());
        Optional<Duration> tracked = chance(50) ? Optional.of(Duration.ofDays(upTo(20))) : Optional.empty();
        DomainActivity activity = snapshot.ranking().get(0);
        return new JudgementInput(activity, snapshot, new ListedName(activity.domain(), lists), tracked);
    }

    private SenderLists withoutOwn() {
        SenderLists proposed = new AssumedOwnDomains(TestLists.WITHOUT_OWN, TestLists.LISTS.own());
        return chance(50) ? proposed : chance(50) ? TestLists.WITHOUT_OWN : SenderLists.NONE;
    }

    Optional<SenderClass> previous() {
        SenderClass[] classes = SenderClass.values();
        return chance(50) ? Optional.empty() : Optional.of(classes[random.nextInt(classes.length)]);
    }

    private Snapshot snapshot(DomainActivity activity) {
        Authentication tenant = chance(90) ? new Authentication(9, 0, 1, 0, 0) : new Authentication(1, 0, 9, 0, 0);
        Totals totals = new Totals(
                activity.evidence().inbound(),
                activity.spam(),
                1,
                Optional.of(Activities.TO.minus(Duration.ofDays(chance(80) ? 44 : upTo(44)))),
                Optional.of(Activities.TO),
                tenant,
                Map.of(),
                activity.deliveries(),
                List.of(),
                rows());
        TimeWindow window = TimeWindow.endingAt(Activities.TO, Activities.DAYS);
        return new Snapshot(window, List.of(activity), List.of(), totals, rejects());
    }

    private Optional<RowsOfWindow> rows() {
        return chance(40)
                ? Optional.empty()
                : Optional.of(new RowsOfWindow(1000, chance(20) ? upTo(10) : 800, chance(20) ? 0 : upTo(99)));
    }

    private ReadingReport rejects() {
        List<String> losses = chance(10) ? List.of("a.csv: 9 of 20 rows could not be read") : List.of();
        return new ReadingReport(losses.size(), 0, List.of(), List.of(), losses);
    }

    private DomainActivity activity() {
        DailySeries spam = new DailySeries(days(chance(20) ? 1 : 12));
        long deliveries = spam.total();
        long clean = chance(70) ? 0 : upTo(3 * deliveries);
        Optional<Instant> firstMail =
                chance(90) ? Optional.of(Activities.TO.minus(Duration.ofDays(upTo(40)))) : Optional.empty();
        return new DomainActivity(
                new SenderDomain(name()),
                spam,
                deliveries + clean,
                DomainActivity.InInbox.notKnown(chance(30) ? 0 : upTo(deliveries)),
                upTo(deliveries),
                upTo(deliveries),
                upTo(deliveries),
                chance(70) ? 0 : upTo(deliveries),
                0,
                firstMail,
                Optional.empty(),
                evidence(spam, clean, firstMail));
    }

    private Evidence evidence(DailySeries spam, long clean, Optional<Instant> firstMail) {
        long deliveries = spam.total();
        List<Long> inbound = new ArrayList<>(spam.days());
        inbound.set(Activities.DAYS - 1, inbound.get(Activities.DAYS - 1) + clean);
        long cleanAuthenticated = upTo(clean);
        long outbound = chance(70) ? 0 : upTo(9);
        return new Evidence(
                deliveries,
                authentication(deliveries),
                upTo(deliveries),
                chance(70) ? 0 : upTo(deliveries),
                chance(50) ? deliveries : upTo(deliveries),
                new InboxAllows(upTo(deliveries), 0, 0),
                1,
                1,
                Optional.empty(),
                Optional.empty(),
                new DailySeries(inbound),
                new Correspondence(
                        clean, cleanAuthenticated, Math.min(cleanAuthenticated, 12), outbound, outbound, firstMail));
    }

    /** Mostly of one kind, since evenly drawn parts would hardly ever be a class. */
    private Authentication authentication(long deliveries) {
        long[] parts = new long[5];
        long rest = chance(50) ? 0 : upTo(deliveries);
        parts[chance(60) ? 0 : random.nextInt(5)] += deliveries - rest;
        parts[random.nextInt(5)] += rest;
        return new Authentication(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    private List<Long> days(long most) {
        List<Long> days = new ArrayList<>();
        boolean burst = chance(30);
        for (int i = 0; i < Activities.DAYS; i++) {
            boolean quiet = burst ? i >= Thresholds.SUDDEN_DAYS : chance(60);
            days.add(quiet ? 0 : upTo(most));
        }
        return days;
    }

    private String name() {
        return chance(10)
                ? Memories.HOSTILE_NAMES.get(random.nextInt(Memories.HOSTILE_NAMES.size()))
                : NAMES.get(random.nextInt(NAMES.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private long upTo(long most) {
        return random.nextInt((int) most + 1);
    }
}
