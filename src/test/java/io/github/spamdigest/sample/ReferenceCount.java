package io.github.spamdigest.sample;

import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Rejects;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The digest's numbers by plain loops over rows: what every source has to agree with. Not thread-safe. */
public final class ReferenceCount {

    private final TimeWindow window;
    private final Map<SenderDomain, DomainCount> domains = new HashMap<>();
    private final long[] inbound;
    private final long[] spam;
    private long duplicates;
    private @Nullable Instant oldest;
    private @Nullable Instant newest;

    private ReferenceCount(TimeWindow window) {
        this.window = window;
        this.inbound = new long[window.days()];
        this.spam = new long[window.days()];
    }

    /** Counts the rows of a window; repeats of the same row count once. */
    public static ReferenceCount of(List<EventRow> rows, TimeWindow window) {
        ReferenceCount count = new ReferenceCount(window);
        Set<List<String>> seen = new HashSet<>();
        for (EventRow row : rows) {
            List<String> key = List.of(
                    row.get(EventColumn.NETWORK_MESSAGE_ID),
                    row.get(EventColumn.RECIPIENT_EMAIL_ADDRESS),
                    row.get(EventColumn.REPORT_ID),
                    row.time().toString());
            // A row without a full identity cannot be told from another row, so it is never taken for a repeat.
            if (key.contains("") || seen.add(key)) {
                count.add(row);
            } else {
                count.duplicates++;
            }
        }
        return count;
    }

    /** Whether a threat is among the row's verdicts: a whole run of letters and digits, in any case. */
    static boolean has(EventRow row, String threat) {
        for (String term : row.get(EventColumn.THREAT_TYPES).split("[^A-Za-z0-9]+", -1)) {
            if (term.toLowerCase(Locale.ROOT).equals(threat.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private void add(EventRow row) {
        Instant time = row.time();
        Instant lookedBackTo = window.from().minus(Hunt.HISTORY);
        if (time.isAfter(window.to()) || !time.isAfter(lookedBackTo)) {
            return;
        }
        oldest = oldest == null || time.isBefore(oldest) ? time : oldest;
        newest = newest == null || time.isAfter(newest) ? time : newest;
        if (!row.get(EventColumn.EMAIL_DIRECTION).equals("Inbound")) {
            return;
        }
        SenderDomain name = new SenderDomain(row.get(EventColumn.SENDER_FROM_DOMAIN));
        DomainCount domain = domains.computeIfAbsent(name, key -> new DomainCount(key, spam.length));
        boolean isSpam = has(row, "Spam");
        if (time.isAfter(window.from())) {
            int day = (int) Duration.between(time, window.to()).toDays();
            inbound[day]++;
            spam[day] += isSpam ? 1 : 0;
            domain.add(row, day);
        } else if (isSpam) {
            domain.addEarlier(time);
        }
    }

    /** What was counted for a domain, empty when there was no mail from it in the window. */
    public Optional<DomainCount> domain(String name) {
        return Optional.ofNullable(domains.get(new SenderDomain(name))).filter(DomainCount::isActive);
    }

    /** All domains with spam in the window, most spam first, ties by name. */
    public List<DomainActivity> ranking() {
        return domains.values().stream()
                .filter(domain -> domain.deliveries() > 0)
                .map(DomainCount::activity)
                .sorted(DomainActivity.RANKING)
                .toList();
    }

    /** The whole window. */
    public Totals totals() {
        return new Totals(
                new DailySeries(Arrays.stream(inbound).boxed().toList()),
                new DailySeries(Arrays.stream(spam).boxed().toList()),
                ranking().size(),
                Optional.ofNullable(oldest),
                Optional.ofNullable(newest));
    }

    /** How many repeats of rows there were, of any time and direction. */
    public long duplicates() {
        return duplicates;
    }

    /** The tracked domains. */
    public List<DomainActivity> tracked() {
        return ranking().stream().limit(Hunt.TRACKED).toList();
    }

    /** The window as a source tells it. */
    public Snapshot snapshot(Set<SenderDomain> reported) {
        List<DomainActivity> tracked = tracked();
        Set<SenderDomain> ranked = new HashSet<>();
        tracked.forEach(activity -> ranked.add(activity.domain()));
        List<DomainActivity> others = reported.stream()
                .filter(name -> !ranked.contains(name))
                .sorted()
                .flatMap(name -> domain(name.name()).stream())
                .map(DomainCount::activity)
                .toList();
        return new Snapshot(window, tracked, others, totals(), Rejects.NOTHING);
    }
}
