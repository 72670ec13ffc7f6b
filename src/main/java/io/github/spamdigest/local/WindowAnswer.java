package io.github.spamdigest.local;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.Correspondence;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.InboxAllows;
import io.github.spamdigest.core.IpAddress;
import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Struct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes a snapshot of the rows that the query gives for one window. Not thread-safe. */
final class WindowAnswer {

    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

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

    /** An instant in nanoseconds since 1970. */
    static BigInteger nanosOf(Instant time) {
        return BigInteger.valueOf(time.getEpochSecond()).multiply(NANOS).add(BigInteger.valueOf(time.getNano()));
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
                instant(row, "OldestEvent"),
                instant(row, "NewestEvent"),
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
        ValueCounts<String> senders = ValueCounts.in(row, "SenderAddresses", Function.identity());
        ValueCounts<SenderDomain> envelopes = ValueCounts.in(row, "EnvelopeDomains", SenderDomain::new);
        envelopes.remove(SenderDomain.NONE);
        ValueCounts<String> networks = ValueCounts.in(row, "SenderIPs", WindowAnswer::network);
        networks.remove("");
        return new Evidence(
                row.getLong("NewestSpam"),
                authentication(row),
                senders.sumOfTop(Evidence.TOP_SENDERS),
                row.getLong("Bulk"),
                row.getLong("HighConfidence"),
                new InboxAllows(
                        row.getLong("AllowedByOrganisation"),
                        row.getLong("AllowedByUser"),
                        row.getLong("AllowedByTransportRule")),
                envelopes.distinct(),
                networks.distinct(),
                envelopes.top().map(SenderDomain::name),
                networks.top(),
                topOf(senders),
                series(row, "NewestByDay"),
                correspondence(row));
    }

    /** The same that are summed up; no address is no name. */
    private static List<String> topOf(ValueCounts<String> senders) {
        return senders.ranked(SenderDomain.CODE_POINTS)
                .limit(Evidence.TOP_SENDERS)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /** The network of an IPv4 address, a blank and an IPv6 address, each of which may be missing. */
    private static String network(String addresses) {
        int blank = addresses.indexOf(' ');
        return IpAddress.parse(addresses.substring(0, blank))
                .filter(IpAddress::isIpv4)
                .or(() -> IpAddress.parse(addresses.substring(blank + 1)))
                .map(IpAddress::network)
                .orElse("");
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

    /** Pairs of a day and a count, empty where there is none; what has the same day is added up. */
    private DailySeries series(ResultSet row, String column) throws SQLException {
        Long[] days = new Long[window.days()];
        Arrays.fill(days, 0L);
        for (Object pair : list(row, column)) {
            Object[] parts = ((Struct) pair).getAttributes();
            int day = ((Number) parts[0]).intValue();
            days[day] += parts[1] instanceof Number count ? count.longValue() : 0;
        }
        return new DailySeries(Arrays.asList(days));
    }

    private Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long nanos = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(base.plusNanos(nanos));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        if (row.getObject(column) instanceof BigInteger nanos) {
            BigInteger[] seconds = nanos.divideAndRemainder(NANOS);
            return Optional.of(Instant.ofEpochSecond(seconds[0].longValue(), seconds[1].longValue()));
        }
        return Optional.empty();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream(list(row, column)).map(String::valueOf).toList();
    }

    private static Object[] list(ResultSet row, String column) throws SQLException {
        return row.getObject(column) instanceof java.sql.Array list ? (Object[]) list.getArray() : new Object[0];
    }
}
