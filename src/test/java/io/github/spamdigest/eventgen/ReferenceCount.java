package io.github.spamdigest.eventgen;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.core.Totals.RowsOfWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The digest's numbers by plain loops over rows: what every source has to agree with. Not thread-safe. */
public final class ReferenceCount {

    private static final Pattern TERMS = Pattern.compile("[^A-Za-z0-9]+");

    private final Hunt hunt;
    private final TimeWindow window;
    private final ReferenceLater later;
    private final List<EventRow> distinct = new ArrayList<>();
    private final Map<SenderDomain, DomainCount> domains = new HashMap<>();
    private final long[] inbound;
    private final long[] spam;
    private final Map<Scenario, long[]> excluded = new EnumMap<>(Scenario.class);
    private final Map<String, Instant> firstRows = new HashMap<>();
    private long duplicates;
    private RowsOfWindow all = new RowsOfWindow(0, 0, 0);
    private ReferenceEvidence evidence = ReferenceEvidence.NOTHING;
    private @Nullable Instant oldest;
    private @Nullable Instant newest;

    private ReferenceCount(Hunt hunt, Beside beside, TimeWindow window) {
        this.hunt = hunt;
        this.later = ReferenceLater.of(beside.posts(), window);
        this.window = window;
        for (Scenario scenario : Scenario.values()) {
            if (hunt.exclusions().has(scenario)) {
                excluded.put(scenario, new long[window.days()]);
            }
        }
        this.inbound = new long[window.days()];
        this.spam = new long[window.days()];
    }

    /** Counts the rows of a window as the seed's question does, simulations left out. */
    public static ReferenceCount of(List<EventRow> rows, TimeWindow window) {
        return of(rows, new Hunt(window.days(), Hunt.DEFAULT_TOP), window);
    }

    /** Counts the rows of a window with nothing beside them; repeats of the same row count once. */
    public static ReferenceCount of(List<EventRow> rows, Hunt hunt, TimeWindow window) {
        return of(rows, Beside.NONE, hunt, window);
    }

    /** The same with rows of the tables beside them. */
    static ReferenceCount of(List<EventRow> rows, Beside beside, Hunt hunt, TimeWindow window) {
        ReferenceCount count = new ReferenceCount(hunt, beside, window);
        count.all = allOf(rows, window);
        Set<List<Object>> seen = new HashSet<>();
        for (EventRow row : rows) {
            if (isNew(row, seen)) {
                count.distinct.add(row);
            } else if (row.get(EventColumn.EMAIL_DIRECTION).equals("Inbound") && window.contains(row.time())) {
                count.duplicates++;
            }
        }
        List<EventRow> newest = ReferenceNewest.rows(count.distinct, window);
        boolean isLatest = hunt.counting() == Counting.LATEST;
        count.distinct.forEach(count::look);
        count.distinct.forEach(count::addFirstRow);
        count.distinct.stream()
                .filter(row -> !isLatest || !ReferenceNewest.isCandidate(row, window))
                .forEach(count::add);
        newest.stream().filter(row -> isLatest).forEach(count::add);
        count.evidence = new ReferenceEvidence(count.distinct, newest, hunt, window);
        return count;
    }

    /** The rows of which none repeats another. */
    static List<EventRow> distinct(List<EventRow> rows) {
        Set<List<Object>> seen = new HashSet<>();
        return rows.stream().filter(row -> isNew(row, seen)).toList();
    }

    /** A row without a full identity cannot be told from another row, so it is never taken for a repeat. */
    private static boolean isNew(EventRow row, Set<List<Object>> seen) {
        List<Object> key = List.of(
                row.get(EventColumn.NETWORK_MESSAGE_ID),
                row.get(EventColumn.RECIPIENT_EMAIL_ADDRESS),
                row.get(EventColumn.REPORT_ID),
                row.time(),
                row.get(EventColumn.EMAIL_DIRECTION));
        return key.contains("") || seen.add(key);
    }

    private static RowsOfWindow allOf(List<EventRow> rows, TimeWindow window) {
        List<EventRow> inside =
                rows.stream().filter(row -> window.contains(row.time())).toList();
        long clean = inside.stream()
                .filter(row -> row.get(EventColumn.EMAIL_DIRECTION).equals("Inbound"))
                .filter(row -> row.get(EventColumn.THREAT_TYPES).isEmpty())
                .count();
        long outbound = inside.stream()
                .filter(row -> row.get(EventColumn.EMAIL_DIRECTION).equals("Outbound"))
                .count();
        return new RowsOfWindow(inside.size(), clean, outbound);
    }

    /** Whether a threat is among the row's verdicts: a whole run of letters and digits, in any case. */
    static boolean has(EventRow row, String threat) {
        for (String term : TERMS.split(row.get(EventColumn.THREAT_TYPES), -1)) {
            if (term.equalsIgnoreCase(threat)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTooFar(Instant time) {
        return time.isAfter(window.to()) || !time.isAfter(window.from().minus(Hunt.HISTORY));
    }

    private void look(EventRow row) {
        Instant time = row.time();
        if (!isTooFar(time)) {
            oldest = oldest == null || time.isBefore(oldest) ? time : oldest;
            newest = newest == null || time.isAfter(newest) ? time : newest;
        }
    }

    private void add(EventRow row) {
        Instant time = row.time();
        if (isTooFar(time) || !row.get(EventColumn.EMAIL_DIRECTION).equals("Inbound")) {
            return;
        }
        SenderDomain name = new SenderDomain(row.get(EventColumn.SENDER_FROM_DOMAIN));
        DomainCount domain = domains.computeIfAbsent(name, key -> new DomainCount(key, spam.length));
        Scenario hiddenBy = has(row, "Spam") ? ReferenceExclusions.of(row, hunt.exclusions()) : null;
        boolean isSpam = has(row, "Spam") && hiddenBy == null;
        if (time.isAfter(window.from())) {
            int day = (int) Math.min(
                    spam.length - 1,
                    Duration.between(countedTime(row), window.to()).toDays());
            inbound[day]++;
            spam[day] += isSpam ? 1 : 0;
            domain.add(row, day, isSpam, later.isStill(row));
            if (hiddenBy != null) {
                excluded.get(hiddenBy)[day]++;
            }
        } else if (isSpam) {
            domain.addEarlier(time);
        }
    }

    /** Whether it is inbound and was judged spam or phish. */
    static boolean isJudged(EventRow row) {
        return row.get(EventColumn.EMAIL_DIRECTION).equals("Inbound") && (has(row, "Spam") || has(row, "Phish"));
    }

    private void addFirstRow(EventRow row) {
        String message = row.get(EventColumn.NETWORK_MESSAGE_ID);
        if (!isTooFar(row.time()) && isJudged(row) && !message.isEmpty()) {
            firstRows.merge(message, row.time(), (a, b) -> a.isBefore(b) ? a : b);
        }
    }

    /** When the first row of its message came, where this one came late. */
    private Instant countedTime(EventRow row) {
        Instant first = firstRows.getOrDefault(row.get(EventColumn.NETWORK_MESSAGE_ID), row.time());
        boolean isLate = isJudged(row) && Duration.between(first, row.time()).compareTo(Hunt.LATE_AFTER) > 0;
        return isLate ? first : row.time();
    }

    /** What was counted for a domain, empty without mail in the window. */
    public Optional<DomainCount> domain(String name) {
        return Optional.ofNullable(domains.get(new SenderDomain(name))).filter(DomainCount::isActive);
    }

    /** All domains with spam in the window, most spam first, ties by name. */
    public List<DomainActivity> ranking() {
        return domains.values().stream()
                .filter(domain -> domain.deliveries() > 0)
                .map(this::activity)
                .sorted(DomainActivity.RANKING)
                .toList();
    }

    /** The whole window. */
    public Totals totals() {
        List<DomainActivity> ranking = ranking();
        Map<Scenario, DailySeries> hidden = new EnumMap<>(Scenario.class);
        excluded.forEach((scenario, days) ->
                hidden.put(scenario, new DailySeries(Arrays.stream(days).boxed().toList())));
        return new Totals(
                new DailySeries(Arrays.stream(inbound).boxed().toList()),
                new DailySeries(Arrays.stream(spam).boxed().toList()),
                ranking.size(),
                Optional.ofNullable(oldest),
                Optional.ofNullable(newest),
                evidence.authentication(),
                hidden,
                evidence.spam(),
                evidence.recipientDomains(),
                Optional.of(all),
                ReferenceFamilies.of(ranking));
    }

    private DomainActivity activity(DomainCount domain) {
        return domain.activity(evidence.of(domain.domain()));
    }

    /** How many repeats of inbound rows of the window there were; of others, none changes a count. */
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
                .map(this::activity)
                .toList();
        return new Snapshot(window, tracked, others, totals(), ReadingReport.NOTHING);
    }
}
