package io.github.spamdigest.render;

import io.github.spamdigest.core.Change;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.Usual;
import io.github.spamdigest.core.Verdict;
import io.github.spamdigest.core.view.Became;
import io.github.spamdigest.core.view.Carried;
import io.github.spamdigest.core.view.Clicks;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A column of the table; names are added at the end, never renamed. Where nothing is known its cell is empty. No column
 * has a function of its own, because each of these would be a class that is made at the first run in a JVM.
 */
enum CsvColumn {
    RANK("rank"),
    DOMAIN("domain"),
    STANDING("standing"),
    DELIVERIES("deliveries"),
    LAST_24H("last24h"),
    USUAL_24H("usual24h"),
    INBOUND_DELIVERIES("inboundDeliveries"),
    REACHED_INBOX("reachedInbox"),
    RECIPIENTS("recipients"),
    SENDERS("senders"),
    MESSAGES("messages"),
    PHISH("phish"),
    FIRST_SPAM("firstSpam"),
    PREVIOUS_RANK("previousRank"),
    USUAL_24H_LOWEST("usual24hLowest"),
    USUAL_24H_HIGHEST("usual24hHighest"),
    PHISH_LAST_24H("phishLast24h"),
    EARLIER_SPAM("earlierSpam"),
    SPAM_PER_DAY("spamPerDay"),
    CLASS("class"),
    PREVIOUS_CLASS("previousClass"),
    FACTS("facts"),
    AGAINST("against"),
    STEP("step"),
    EVIDENCE_SPAM("evidenceSpam"),
    AUTHENTICATED("authenticated"),
    VOUCHED("vouched"),
    FORGED("forged"),
    UNAUTHENTICATED("unauthenticated"),
    AUTHENTICATION_UNKNOWN("authenticationUnknown"),
    FROM_TOP_SENDERS("fromTopSenders"),
    BULK("bulk"),
    HIGH_CONFIDENCE("highConfidence"),
    ALLOWED_BY_ORGANISATION("allowedByOrganisation"),
    ALLOWED_BY_USER("allowedByUser"),
    ALLOWED_BY_TRANSPORT_RULE("allowedByTransportRule"),
    ENVELOPE_DOMAINS("envelopeDomains"),
    NETWORKS("networks"),
    TOP_ENVELOPE_DOMAIN("topEnvelopeDomain"),
    TOP_NETWORK("topNetwork"),
    CLEAN("clean"),
    CLEAN_AUTHENTICATED("cleanAuthenticated"),
    CLEAN_AUTHENTICATED_DAYS("cleanAuthenticatedDays"),
    OUTBOUND_DAYS("outboundDays"),
    OUTBOUND_PEOPLE("outboundPeople"),
    FIRST_MAIL("firstMail"),
    THREATS_IN_INBOXES("threatsInInboxesLast6d"),
    STILL_IN_INBOXES("stillInInboxes"),
    TAKEN_OUT_OF_INBOXES("takenOutOfInboxes"),
    PEOPLE_WHO_CLICKED("peopleWhoClicked"),
    PEOPLE_WHO_GOT_THROUGH("peopleWhoGotThrough"),
    STILL_IN_INBOX("stillInInbox"),
    INBOX_NOT_KNOWN("inboxNotKnown"),
    TAKING_AWAY_FAILED("takingAwayFailed"),
    TOP_LINK_DOMAIN("topLinkDomain"),
    TOP_SENDER_ADDRESSES("topSenderAddresses");

    private final String heading;

    CsvColumn(String heading) {
        this.heading = heading;
    }

    /** The columns in their order, with From addresses only where they are to be shown. */
    static List<CsvColumn> all(boolean showsSenders) {
        return Arrays.stream(values())
                .filter(column -> showsSenders || column != TOP_SENDER_ADDRESSES)
                .toList();
    }

    /** What stands above it. */
    String heading() {
        return heading;
    }

    /** Whether it holds what senders call themselves, which a spreadsheet may take for a number or a date. */
    boolean holdsNames() {
        return this == DOMAIN || this == TOP_ENVELOPE_DOMAIN || this == TOP_LINK_DOMAIN || this == TOP_SENDER_ADDRESSES;
    }

    /** What it says of a domain, text that may be an attacker's. */
    String cell(CsvRow row) {
        Evidence evidence = row.activity().evidence();
        return switch (this) {
            case RANK -> Long.toString(row.rank());
            case DOMAIN -> row.activity().domain().name();
            case STANDING -> text(row.change().flatMap(Change::standing));
            case DELIVERIES -> Long.toString(row.activity().deliveries());
            case LAST_24H -> Long.toString(row.activity().spam().last24h());
            case USUAL_24H -> text(row.usual().map(CsvColumn::median));
            case INBOUND_DELIVERIES -> Long.toString(row.activity().inbound());
            case REACHED_INBOX -> Long.toString(row.activity().reachedInbox());
            case RECIPIENTS -> Long.toString(row.activity().recipients());
            case SENDERS -> Long.toString(row.activity().senders());
            case MESSAGES -> Long.toString(row.activity().messages());
            case PHISH -> Long.toString(row.activity().phish());
            case FIRST_SPAM -> text(row.activity().firstSpam());
            case PREVIOUS_RANK -> text(row.change().flatMap(Change::previousRank));
            case USUAL_24H_LOWEST -> text(row.usual().map(Usual::lowest));
            case USUAL_24H_HIGHEST -> text(row.usual().map(Usual::highest));
            case PHISH_LAST_24H -> Long.toString(row.activity().phishLast24h());
            case EARLIER_SPAM -> text(row.activity().earlierSpam());
            case SPAM_PER_DAY -> days(row.activity().spam().days());
            case CLASS -> text(row.verdict().map(Verdict::senderClass));
            case PREVIOUS_CLASS -> text(row.change().flatMap(Change::previousClass));
            case FACTS -> text(row.verdict().map(verdict -> facts(verdict.facts())));
            case AGAINST -> text(row.verdict().flatMap(Verdict::against).map(CsvColumn::fact));
            case STEP -> text(row.verdict().map(Verdict::step));
            case EVIDENCE_SPAM -> Long.toString(evidence.spam());
            case AUTHENTICATED -> Long.toString(evidence.authentication().authenticated());
            case VOUCHED -> Long.toString(evidence.authentication().vouched());
            case FORGED -> Long.toString(evidence.authentication().forged());
            case UNAUTHENTICATED -> Long.toString(evidence.authentication().unauthenticated());
            case AUTHENTICATION_UNKNOWN ->
                Long.toString(evidence.authentication().unknown());
            case FROM_TOP_SENDERS -> Long.toString(evidence.topSenders());
            case BULK -> Long.toString(evidence.bulk());
            case HIGH_CONFIDENCE -> Long.toString(evidence.highConfidence());
            case ALLOWED_BY_ORGANISATION -> Long.toString(evidence.allowed().byOrganisation());
            case ALLOWED_BY_USER -> Long.toString(evidence.allowed().byUser());
            case ALLOWED_BY_TRANSPORT_RULE -> Long.toString(evidence.allowed().byTransportRule());
            case ENVELOPE_DOMAINS -> Long.toString(evidence.envelopeDomains());
            case NETWORKS -> Long.toString(evidence.networks());
            case TOP_ENVELOPE_DOMAIN -> text(evidence.topEnvelopeDomain());
            case TOP_NETWORK -> text(evidence.topNetwork());
            case CLEAN -> Long.toString(evidence.correspondence().clean());
            case CLEAN_AUTHENTICATED -> Long.toString(evidence.correspondence().cleanAuthenticated());
            case CLEAN_AUTHENTICATED_DAYS ->
                Long.toString(evidence.correspondence().cleanAuthenticatedDays());
            case OUTBOUND_DAYS -> Long.toString(evidence.correspondence().outboundDays());
            case OUTBOUND_PEOPLE -> Long.toString(evidence.correspondence().outboundPeople());
            case FIRST_MAIL -> text(evidence.correspondence().firstMail());
            case THREATS_IN_INBOXES -> text(row.became().map(Became::reached));
            case STILL_IN_INBOXES -> text(row.became().map(Became::still));
            case TAKEN_OUT_OF_INBOXES -> text(row.became().map(Became::gone));
            case PEOPLE_WHO_CLICKED -> text(row.became().flatMap(Became::clicks).map(Clicks::people));
            case PEOPLE_WHO_GOT_THROUGH ->
                text(row.became().flatMap(Became::clicks).map(Clicks::through));
            case TAKING_AWAY_FAILED -> text(row.became().flatMap(Became::failed));
            case TOP_LINK_DOMAIN ->
                text(row.became().flatMap(became -> became.carried().link()).map(Carried.Link::domain));
            case STILL_IN_INBOX -> Long.toString(row.activity().inbox().still());
            case INBOX_NOT_KNOWN -> Long.toString(row.activity().inbox().notKnown());
            case TOP_SENDER_ADDRESSES -> String.join(" ", evidence.senders());
        };
    }

    private static String text(Optional<?> value) {
        return value.isEmpty() ? "" : value.get().toString();
    }

    /** A median is a whole number or a half. */
    private static String median(Usual usual) {
        double median = usual.median();
        return median == Math.rint(median) ? Long.toString((long) median) : Double.toString(median);
    }

    private static String facts(List<Fact> facts) {
        return facts.stream().map(CsvColumn::fact).collect(Collectors.joining(" "));
    }

    private static String fact(Fact fact) {
        return fact.kind() + ":" + fact.part() + (fact.whole() == 0 ? "" : "/" + fact.whole());
    }

    /** The oldest first, as one reads. */
    /** Between bars: thirty digits with blanks between them are a Bitcoin address to SpamAssassin. */
    private static String days(List<Long> newestFirst) {
        StringBuilder text = new StringBuilder();
        for (int day = newestFirst.size() - 1; day >= 0; day--) {
            text.append(newestFirst.get(day)).append(day == 0 ? "" : "|");
        }
        return text.toString();
    }
}
