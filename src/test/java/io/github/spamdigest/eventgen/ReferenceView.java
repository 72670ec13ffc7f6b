package io.github.spamdigest.eventgen;

import static io.github.spamdigest.eventgen.EventColumn.EMAIL_DIRECTION;
import static io.github.spamdigest.eventgen.EventColumn.EXCHANGE_TRANSPORT_RULE;
import static io.github.spamdigest.eventgen.EventColumn.NETWORK_MESSAGE_ID;
import static io.github.spamdigest.eventgen.EventColumn.SENDER_MAIL_FROM_DOMAIN;
import static io.github.spamdigest.eventgen.EventColumn.SUBJECT;

import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.view.DayBits;
import io.github.spamdigest.core.view.FreshNames;
import io.github.spamdigest.core.view.NamesInView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The names in view by plain loops over rows: what every source has to agree with. Not thread-safe. */
final class ReferenceView {

    private final Hunt hunt;
    private final TimeWindow window;
    private final TimeWindow days;
    private final List<EventRow> rows;
    private final List<EventRow> inbound;
    private final ReferenceLater later;
    private final List<ClickRow> clicks;
    private final List<LinkRow> links;
    private final Set<String> stamps;
    private final Map<String, Instant> firstRows = new HashMap<>();
    private final Map<SenderDomain, List<ViewRow>> byDomain;
    private final OpenNames open;

    private ReferenceView(
            List<EventRow> all, Beside beside, Hunt hunt, TimeWindow window, Set<SenderDomain> openNames) {
        this.open = OpenNames.of(openNames);
        this.hunt = hunt;
        this.window = window;
        this.days = TimeWindow.endingAt(window.to(), NamesInView.DAYS);
        List<EventRow> distinct = ReferenceCount.distinct(all);
        this.rows = distinct.stream().filter(row -> days.contains(row.time())).toList();
        this.inbound = rows.stream().filter(row -> isOf(row, "Inbound")).toList();
        distinct.forEach(this::addFirstRow);
        this.later = ReferenceLater.of(beside.posts(), days);
        this.clicks = beside.clicks().stream()
                .filter(row -> days.contains(row.time()))
                .toList();
        this.links =
                beside.links().stream().filter(row -> days.contains(row.time())).toList();
        this.stamps = stamps();
        this.byDomain = inbound.stream()
                .filter(row -> isClean(row) || isShown(row))
                .map(row -> ViewRow.of(row, day(row), later.verdicts(row), stamps))
                .collect(Collectors.groupingBy(ViewRow::domain));
    }

    /** Who is in view at the end of a window. */
    static NamesInView of(List<EventRow> rows, Beside beside, Hunt hunt, TimeWindow window, Set<SenderDomain> open) {
        return new ReferenceView(rows, beside, hunt, window, open).view();
    }

    private NamesInView view() {
        List<ReferenceName> noticed = byDomain.entrySet().stream()
                .map(entry -> new ReferenceName(entry.getKey(), entry.getValue()))
                .filter(ReferenceName::isNoticed)
                .sorted(Comparator.comparing((ReferenceName name) -> !open.has(name.domain()))
                        .thenComparing(ReferenceName.ORDER))
                .toList();
        List<ReferenceName> names = noticed.stream().limit(NamesInView.MOST).toList();
        List<ReferenceName> cut = noticed.stream().skip(NamesInView.MOST).toList();
        Set<SenderDomain> asked =
                names.stream().flatMap(name -> andAbove(name.domain()).stream()).collect(Collectors.toSet());
        return new NamesInView(
                names.stream()
                        .map(name -> name.activity(clicks, links, later, hunt.namesPeople()))
                        .toList(),
                cut.size(),
                cut.stream().mapToLong(ReferenceName::recentInside).sum(),
                written(asked),
                clean(asked),
                rows.stream().map(EventRow::time).min(Comparator.naturalOrder()),
                open.threats(byDomain),
                new NamesInView.Told(later.hasActions(), !clicks.isEmpty(), !links.isEmpty()),
                FreshNames.NONE);
    }

    private boolean isClean(EventRow row) {
        return ViewRow.isClean(row) && later.judged(row) == 0;
    }

    private boolean isShown(EventRow row) {
        return later.verdicts(row) > 0 && ReferenceExclusions.of(row, hunt.exclusions()) == null;
    }

    private Set<String> stamps() {
        Map<String, Long> rules = inbound.stream()
                .collect(Collectors.groupingBy(row -> row.get(EXCHANGE_TRANSPORT_RULE), Collectors.counting()));
        return rules.keySet().stream()
                .filter(rule -> !rule.isEmpty() && rules.get(rule) >= 0.2 * inbound.size())
                .collect(Collectors.toSet());
    }

    private void addFirstRow(EventRow row) {
        Instant oldest = window.from().minus(Hunt.HISTORY);
        boolean isNear = row.time().isAfter(oldest.isBefore(days.from()) ? oldest : days.from())
                && !row.time().isAfter(window.to());
        String message = row.get(NETWORK_MESSAGE_ID);
        if (isNear && ReferenceCount.isJudged(row) && !message.isEmpty()) {
            firstRows.merge(message, row.time(), (a, b) -> a.isBefore(b) ? a : b);
        }
    }

    private int day(EventRow row) {
        Instant first = firstRows.getOrDefault(row.get(NETWORK_MESSAGE_ID), row.time());
        boolean isLate =
                ViewRow.isThreat(row) && Duration.between(first, row.time()).compareTo(Hunt.LATE_AFTER) > 0;
        return Math.min(NamesInView.DAYS - 1, ownDay(isLate ? first : row.time()));
    }

    private int ownDay(Instant time) {
        return (int) Duration.between(time, window.to()).toDays();
    }

    private Map<SenderDomain, DayBits> written(Set<SenderDomain> asked) {
        List<EventRow> outbound =
                rows.stream().filter(row -> isOf(row, "Outbound")).toList();
        Predicate<EventRow> hasEnvelope =
                row -> !row.get(SENDER_MAIL_FROM_DOMAIN).isEmpty();
        boolean isFilled = outbound.stream().anyMatch(hasEnvelope);
        Map<SenderDomain, DayBits> written = new HashMap<>();
        outbound.stream()
                .filter(row -> !isFilled || hasEnvelope.test(row))
                .filter(row -> !row.get(SUBJECT).regionMatches(true, 0, "Automatic reply:", 0, 16))
                .forEach(row -> add(
                        written, new SenderDomain(ReferenceEvidence.recipientDomain(row)), ownDay(row.time()), asked));
        return written;
    }

    private Map<SenderDomain, DayBits> clean(Set<SenderDomain> asked) {
        Map<SenderDomain, DayBits> clean = new HashMap<>();
        inbound.stream()
                .filter(ViewRow::isClean)
                .map(row -> ViewRow.of(row, ownDay(row.time()), 0, stamps))
                .filter(ViewRow::isUndoubted)
                .forEach(row -> add(clean, row.domain(), row.day(), asked));
        return clean;
    }

    private static void add(Map<SenderDomain, DayBits> days, SenderDomain name, int day, Set<SenderDomain> asked) {
        for (SenderDomain each : andAbove(name)) {
            if (asked.contains(each)) {
                days.merge(each, new DayBits(1L << day), DayBits::or);
            }
        }
    }

    private static List<SenderDomain> andAbove(SenderDomain name) {
        List<SenderDomain> names = new ArrayList<>(List.of(name));
        Optional<String> above = above(name.name());
        while (above.isPresent()) {
            names.add(new SenderDomain(above.get()));
            above = above(above.get());
        }
        return names;
    }

    private static Optional<String> above(String name) {
        return Optional.of(name.substring(name.indexOf('.') + 1))
                .filter(rest -> name.contains(".") && rest.contains("."));
    }

    private static boolean isOf(EventRow row, String direction) {
        return row.get(EMAIL_DIRECTION).equals(direction);
    }
}
