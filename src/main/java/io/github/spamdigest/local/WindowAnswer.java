package io.github.spamdigest.local;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.Correspondence;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.InboxAllows;
import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a snapshot of the rows that the query gives for one window. Not thread-safe. */
final class WindowAnswer {

    private final TimeWindow window;
    private final Instant base;
    private final List<DomainActivity> ranked = new ArrayList<>();
    private final List<DomainActivity> others = new ArrayList<>();
    private final Map<Scenario, DailySeries> excluded = new EnumMap<>(Scenario.class);
    private final List<Totals> totals = new ArrayList<>();
    private long repeats;

    /** An answer whose times are counted from a base, with a place for each scenario that is set. */
    WindowAnswer(TimeWindow window, Instant base, Exclusions exclusions) {
        this.window = window;
        this.base = base;
        Arrays.stream(Scenario.values())
                .filter(exclusions::has)
                .forEach(scenario -> excluded.put(scenario, DailySeries.zero(window.days())));
    }

    /** Takes a row: the scenarios come before the domains, the totals last. */
    void add(ResultSet row) throws SQLException {
        switch (row.getString("Part")) {
            case "excluded" -> excluded.put(Scenario.valueOf(row.getString("Scenario")), series(row, "SpamByDay"));
            case "ranked" -> ranked.add(activity(row));
            case "asked" -> others.add(activity(row));
            default -> {
                totals.add(totals(row));
                repeats = row.getLong("Repeats");
            }
        }
    }

    /** What all the rows say. */
    Snapshot snapshot(EventReading<?> reading) {
        return new Snapshot(window, ranked, others, totals.get(0), reading.rejects(repeats));
    }

    private Totals totals(ResultSet row) throws SQLException {
        return new Totals(
                series(row, "InboundByDay"),
                series(row, "SpamByDay"),
                row.getLong("Domains"),
                instant(row, "OldestSecond", "OldestNano"),
                instant(row, "NewestSecond", "NewestNano"),
                authentication(row),
                excluded,
                row.getLong("NewestSpam"),
                texts(row, "RecipientDomains").stream().map(SenderDomain::new).toList());
    }

    private DomainActivity activity(ResultSet row) throws SQLException {
        return new DomainActivity(
                new SenderDomain(row.getString("Domain")),
                series(row, "SpamByDay"),
                row.getLong("Inbound"),
                row.getLong("ReachedInbox"),
                row.getLong("Recipients"),
                row.getLong("Senders"),
                row.getLong("Messages"),
                row.getLong("Phish"),
                row.getLong("PhishLast24h"),
                time(row, "FirstSpam"),
                time(row, "EarlierSpam"),
                evidence(row));
    }

    private Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                row.getLong("NewestSpam"),
                authentication(row),
                row.getLong("TopSenders"),
                row.getLong("Bulk"),
                row.getLong("HighConfidence"),
                new InboxAllows(
                        row.getLong("AllowedByOrganisation"),
                        row.getLong("AllowedByUser"),
                        row.getLong("AllowedByTransportRule")),
                row.getLong("EnvelopeDomains"),
                row.getLong("Networks"),
                Optional.ofNullable(row.getString("TopEnvelopeDomain")),
                Optional.ofNullable(row.getString("TopNetwork")),
                texts(row, "TopSenderAddresses"),
                series(row, "NewestByDay"),
                correspondence(row));
    }

    private static Authentication authentication(ResultSet row) throws SQLException {
        return new Authentication(
                row.getLong("Authenticated"),
                row.getLong("Vouched"),
                row.getLong("Forged"),
                row.getLong("Unauthenticated"),
                row.getLong("Unknown"));
    }

    private Correspondence correspondence(ResultSet row) throws SQLException {
        return new Correspondence(
                row.getLong("Clean"),
                row.getLong("CleanAuthenticated"),
                row.getLong("CleanAuthenticatedDays"),
                row.getLong("OutboundDays"),
                row.getLong("OutboundPeople"),
                time(row, "FirstMail"));
    }

    private DailySeries series(ResultSet row, String column) throws SQLException {
        Long[] days = new Long[window.days()];
        Arrays.fill(days, 0L);
        if (row.getObject(column) instanceof Map<?, ?> counts) {
            counts.forEach((day, count) -> days[((Number) day).intValue()] = ((Number) count).longValue());
        }
        return new DailySeries(Arrays.asList(days));
    }

    private Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long nanos = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(base.plusNanos(nanos));
    }

    private static Optional<Instant> instant(ResultSet row, String second, String nano) throws SQLException {
        long seconds = row.getLong(second);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds, row.getInt(nano)));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return row.getObject(column) instanceof java.sql.Array texts
                ? Arrays.stream((Object[]) texts.getArray())
                        .map(String::valueOf)
                        .toList()
                : List.of();
    }
}
