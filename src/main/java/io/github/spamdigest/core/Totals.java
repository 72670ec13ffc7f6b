package io.github.spamdigest.core;

import io.github.spamdigest.core.families.SpamOfNames;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole of a window, all domains together. Immutable.
 *
 * @param inbound inbound deliveries of any verdict, per day
 * @param spam inbound deliveries judged spam, per day
 * @param domains how many sender domains had a spam delivery
 * @param oldestEvent the oldest event of any direction that the source holds, as far as it looked back
 * @param newestEvent the newest event of any direction up to the window's end
 * @param authentication how all inbound deliveries were authenticated, whatever their verdict
 * @param excluded the spam deliveries that each scenario hid, per day; a scenario that is not set is absent
 * @param latestSpam the spam deliveries when the newest row of each message and recipient is counted
 * @param recipientDomains the domains that got at least 5 % of the newest inbound rows, most first: most likely ours
 * @param rows the rows that all this was counted from, empty where the source does not tell
 * @param names what all domains with spam show together
 */
public record Totals(
        DailySeries inbound,
        DailySeries spam,
        long domains,
        Optional<Instant> oldestEvent,
        Optional<Instant> newestEvent,
        Authentication authentication,
        Map<Scenario, DailySeries> excluded,
        long latestSpam,
        List<SenderDomain> recipientDomains,
        Optional<RowsOfWindow> rows,
        SpamOfNames names) {

    /** Over half forged or unknown in all mail is the mark of a gateway in front of the filter. */
    private static final int UNUSABLE_PERCENT = 50;

    /** The most recipient domains there can be: so many get 5 % each. */
    public static final int MOST_RECIPIENT_DOMAINS = 20;

    /**
     * How many rows of a window there are: every row that the source holds of it, whatever its direction, with those that
     * an exclusion hides and with repeats. Immutable.
     *
     * <p>That nobody here wrote to a domain, and that it sends no clean mail, can be said only where such rows are there
     * at all. A filter, the commonest thing in a query, takes them away without a trace.
     *
     * @param all all rows
     * @param cleanInbound inbound rows without any threat verdict
     * @param outbound rows of mail that people here sent
     */
    public record RowsOfWindow(long all, long cleanInbound, long outbound) {

        /** Where mail is not filtered, most of it is clean; so little is what slipped through a filter of rows. */
        private static final int CLEAN_PERCENT = 1;

        /** Whether there are too few rows of clean inbound mail to say of anybody that they send none. */
        public boolean lacksCleanInbound() {
            return cleanInbound * 100 < all * CLEAN_PERCENT;
        }

        /** Whether there is no row of outbound mail, so that nobody can say to whom people here write. */
        public boolean lacksOutbound() {
            return outbound == 0;
        }
    }

    /** Copies the collections. */
    public Totals {
        excluded = Map.copyOf(excluded);
        recipientDomains = List.copyOf(recipientDomains);
    }

    /** Totals that do not say what all domains with spam show together. */
    public Totals(
            DailySeries inbound,
            DailySeries spam,
            long domains,
            Optional<Instant> oldestEvent,
            Optional<Instant> newestEvent,
            Authentication authentication,
            Map<Scenario, DailySeries> excluded,
            long latestSpam,
            List<SenderDomain> recipientDomains,
            Optional<RowsOfWindow> rows) {
        this(
                inbound,
                spam,
                domains,
                oldestEvent,
                newestEvent,
                authentication,
                excluded,
                latestSpam,
                recipientDomains,
                rows,
                SpamOfNames.NONE);
    }

    /** Totals that do not say how many rows they were counted from. */
    public Totals(
            DailySeries inbound,
            DailySeries spam,
            long domains,
            Optional<Instant> oldestEvent,
            Optional<Instant> newestEvent,
            Authentication authentication,
            Map<Scenario, DailySeries> excluded,
            long latestSpam,
            List<SenderDomain> recipientDomains) {
        this(
                inbound,
                spam,
                domains,
                oldestEvent,
                newestEvent,
                authentication,
                excluded,
                latestSpam,
                recipientDomains,
                Optional.empty());
    }

    /** Totals that do not say to whom the mail came. */
    public Totals(
            DailySeries inbound,
            DailySeries spam,
            long domains,
            Optional<Instant> oldestEvent,
            Optional<Instant> newestEvent,
            Authentication authentication,
            Map<Scenario, DailySeries> excluded,
            long latestSpam) {
        this(inbound, spam, domains, oldestEvent, newestEvent, authentication, excluded, latestSpam, List.of());
    }

    /** Totals without evidence for a judgement, nothing excluded. */
    public Totals(
            DailySeries inbound,
            DailySeries spam,
            long domains,
            Optional<Instant> oldestEvent,
            Optional<Instant> newestEvent) {
        this(inbound, spam, domains, oldestEvent, newestEvent, Authentication.NONE, Map.of(), spam.total());
    }

    /** Whether clean inbound mail is missing from the rows, as far as the source tells. */
    public boolean lacksCleanInbound() {
        return rows.filter(RowsOfWindow::lacksCleanInbound).isPresent();
    }

    /** Whether outbound mail is missing from the rows, as far as the source tells. */
    public boolean lacksOutbound() {
        return rows.filter(RowsOfWindow::lacksOutbound).isPresent();
    }

    /**
     * Whether authentication tells anything here. Where over half of all inbound mail is forged or unknown, another
     * gateway stands before the filter, and no class may rest on it.
     */
    public boolean isAuthenticationUsable() {
        long lost = authentication.forged() + authentication.unknown();
        return lost * 100 <= authentication.total() * UNUSABLE_PERCENT;
    }
}
