package io.github.spamdigest.executed;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.Totals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A snapshot in lines that a person can write: one of the totals, one a scenario, one a domain. What is zero or empty is
 * not there; times count back from the window's end, as in {@code -2d5h}, with odd ticks behind.
 */
final class SnapshotFacts {

    private static final long TICKS_OF_HOUR = Duration.ofHours(1).toNanos() / 100;

    private final Instant end;
    private final List<String> words = new ArrayList<>();

    private SnapshotFacts(Instant end, String first) {
        this.end = end;
        words.add(first);
    }

    /** The lines, ranked domains in their order. */
    static List<String> of(Snapshot snapshot) {
        List<String> lines = new ArrayList<>();
        Instant end = snapshot.window().to();
        lines.add(new SnapshotFacts(end, "total").totals(snapshot.totals()));
        new TreeMap<>(snapshot.totals().excluded()).forEach((scenario, days) -> {
            if (days.total() > 0) {
                lines.add("hidden " + scenario + "=" + days(days));
            }
        });
        for (int i = 0; i < snapshot.ranking().size(); i++) {
            lines.add(new SnapshotFacts(end, "#" + (i + 1))
                    .domain(snapshot.ranking().get(i)));
        }
        snapshot.others().forEach(other -> lines.add(new SnapshotFacts(end, "asked").domain(other)));
        return lines;
    }

    private String totals(Totals totals) {
        add("spam", totals.spam());
        add("inbound", totals.inbound());
        add("domains", totals.domains());
        add("oldest", totals.oldestEvent());
        add("newest", totals.newestEvent());
        add(totals.authentication());
        add("newest-spam", totals.latestSpam());
        add(
                "recipients",
                totals.recipientDomains().stream().map(SenderDomain::name).toList());
        return String.join(" ", words);
    }

    private String domain(DomainActivity activity) {
        words.add(
                activity.domain().name().isEmpty()
                        ? "(none)"
                        : activity.domain().name());
        add("spam", activity.spam());
        add("inbound", activity.inbound());
        add("inbox", activity.reachedInbox());
        add("still", activity.inbox().still());
        add("inbox-unknown", activity.inbox().notKnown());
        add("recipients", activity.recipients());
        add("senders", activity.senders());
        add("messages", activity.messages());
        add("phish", activity.phish());
        add("phish-today", activity.phishLast24h());
        add("first", activity.firstSpam());
        add("earlier", activity.earlierSpam());
        evidence(activity.evidence());
        return String.join(" ", words);
    }

    private void evidence(Evidence evidence) {
        add("mail", evidence.correspondence().firstMail());
        add("newest", evidence.inbound());
        add("newest-spam", evidence.spam());
        add(evidence.authentication());
        add("top", evidence.topSenders());
        add("from", evidence.senders());
        add("bulk", evidence.bulk());
        add("sure", evidence.highConfidence());
        add("by-organisation", evidence.allowed().byOrganisation());
        add("by-user", evidence.allowed().byUser());
        add("by-rule", evidence.allowed().byTransportRule());
        add("envelopes", evidence.envelopeDomains());
        add("envelope", evidence.topEnvelopeDomain().stream().toList());
        add("networks", evidence.networks());
        add("network", evidence.topNetwork().stream().toList());
        add("clean", evidence.correspondence().clean());
        add("clean-authenticated", evidence.correspondence().cleanAuthenticated());
        add("clean-days", evidence.correspondence().cleanAuthenticatedDays());
        add("written-days", evidence.correspondence().outboundDays());
        add("writers", evidence.correspondence().outboundPeople());
    }

    private void add(String name, long count) {
        if (count != 0) {
            words.add(name + "=" + count);
        }
    }

    private void add(String name, DailySeries days) {
        if (days.total() > 0) {
            words.add(name + "=" + days(days));
        }
    }

    private void add(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            words.add(name + "=" + String.join(",", texts));
        }
    }

    private void add(String name, Optional<Instant> time) {
        time.ifPresent(instant -> words.add(name + "=" + back(instant)));
    }

    private void add(Authentication authentication) {
        add("authenticated", authentication.authenticated());
        add("vouched", authentication.vouched());
        add("forged", authentication.forged());
        add("unauthenticated", authentication.unauthenticated());
        add("unknown", authentication.unknown());
    }

    private static String days(DailySeries series) {
        return series.days().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Hours before the end, to the nearest, and the ticks that are left. */
    private String back(Instant time) {
        Duration before = Duration.between(time, end);
        long ticks = before.getSeconds() * 10_000_000 + before.getNano() / 100;
        long hours = Math.floorDiv(ticks + TICKS_OF_HOUR / 2, TICKS_OF_HOUR);
        long left = hours * TICKS_OF_HOUR - ticks;
        return "-" + hours / 24 + "d" + hours % 24 + "h" + (left == 0 ? "" : (left > 0 ? "+" : "") + left + "t");
    }
}
