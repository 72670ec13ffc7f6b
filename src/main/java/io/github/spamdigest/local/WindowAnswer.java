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
import io.github.spamdigest.core.Totals.RowsOfWindow;
import io.github.spamdigest.core.families.Family;
import io.github.spamdigest.core.families.SpamOfNames;
import io.github.spamdigest.core.view.NamesInView;
import java.math.BigInteger;
import java.sql.Array;
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

    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    private final TimeWindow window;
    private final Instant base;
    private final List<DomainActivity> ranked = new ArrayList<>();
    private final List<DomainActivity> others = new ArrayList<>();
    private final Map<Scenario, DailySeries> excluded = new EnumMap<>(Scenario.class);
    private final List<Family> families = new ArrayList<>();
    private final List<Totals> totals = new ArrayList<>();
    private NamesInView inView = NamesInView.NONE;
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

    /** Takes a domain; they come in their order. */
    void addDomain(ResultSet row) throws SQLException {
        (row.getBoolean("IsRanked") ? ranked : others).add(activity(row));
    }

    /** Takes what a scenario hid. */
    void addExcluded(ResultSet row) throws SQLException {
        excluded.put(Scenario.valueOf(row.getString("Scenario")), series(row, "SpamByDay"));
    }

    /** Takes a name that several domains with spam lie at or below. */
    void addFamily(ResultSet row) throws SQLException {
        families.add(new Family(
                new SenderDomain(row.getString("Family")),
                row.getLong("Names"),
                row.getLong("Spam"),
                row.getLong("InInbox")));
    }

    /** Takes what counts of the window as a whole, which comes last. */
    void addTotals(ResultSet row) throws SQLException {
        totals.add(totals(row));
        repeats = row.getLong("Repeats");
    }

    /** Takes who is in view. */
    void addView(NamesInView names) {
        inView = names;
    }

    /** What all the rows say. */
    Snapshot snapshot(ReadingFindings findings) {
        return new Snapshot(window, ranked, others, totals.get(0), findings.rejects(repeats), inView);
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
                texts(row, "RecipientDomains").stream().map(SenderDomain::new).toList(),
                Optional.of(new RowsOfWindow(
                        row.getLong("AllRows"), row.getLong("CleanInboundRows"), row.getLong("OutboundRows"))),
                SpamOfNames.of(families, row.getLong("FreshDomains")));
    }

    private DomainActivity activity(ResultSet row) throws SQLException {
        return new DomainActivity(
                new SenderDomain(row.getString("Domain")),
                series(row, "SpamByDay"),
                row.getLong("Inbound"),
                new DomainActivity.InInbox(
                        row.getLong("ReachedInbox"), row.getLong("StillInside"), row.getLong("OpenInside")),
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

    /** Counts by day, none where the column is empty. */
    private DailySeries series(ResultSet row, String column) throws SQLException {
        Long[] counts = new Long[window.days()];
        Arrays.fill(counts, 0L);
        if (row.getObject(column) instanceof Map<?, ?> byDay) {
            byDay.forEach((day, count) -> counts[((Number) day).intValue()] = ((Number) count).longValue());
        }
        return new DailySeries(Arrays.asList(counts));
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
        Object[] list = row.getObject(column) instanceof Array texts ? (Object[]) texts.getArray() : new Object[0];
        return Arrays.stream(list).map(String::valueOf).toList();
    }
}
