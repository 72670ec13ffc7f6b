package io.github.spamdigest.azure.logs;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.Correspondence;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.InboxAllows;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** Reads the cells of a row on which a judgement stands. */
final class EvidenceCells {

    private EvidenceCells() {}

    /** The evidence of a domain's row. */
    static Evidence read(ResultRow row, int days) {
        return new Evidence(
                row.count(ResultColumn.NEWEST_SPAM),
                authentication(row),
                row.count(ResultColumn.TOP_SENDERS),
                row.count(ResultColumn.BULK),
                row.count(ResultColumn.HIGH_CONFIDENCE),
                new InboxAllows(
                        row.count(ResultColumn.ALLOWED_BY_ORGANISATION),
                        row.count(ResultColumn.ALLOWED_BY_USER),
                        row.count(ResultColumn.ALLOWED_BY_TRANSPORT_RULE)),
                row.count(ResultColumn.ENVELOPE_DOMAINS),
                row.count(ResultColumn.NETWORKS),
                row.optionalText(ResultColumn.TOP_ENVELOPE_DOMAIN),
                row.optionalText(ResultColumn.TOP_NETWORK),
                row.textsOrNone(ResultColumn.TOP_SENDER_ADDRESSES, Evidence.TOP_SENDERS),
                row.seriesOrZero(ResultColumn.NEWEST_BY_DAY, days),
                correspondence(row));
    }

    /** How the deliveries of a row were authenticated. */
    static Authentication authentication(ResultRow row) {
        return new Authentication(
                row.count(ResultColumn.AUTHENTICATED),
                row.count(ResultColumn.VOUCHED),
                row.count(ResultColumn.FORGED),
                row.count(ResultColumn.UNAUTHENTICATED),
                row.count(ResultColumn.UNKNOWN));
    }

    private static Correspondence correspondence(ResultRow row) {
        return new Correspondence(
                row.count(ResultColumn.CLEAN),
                row.count(ResultColumn.CLEAN_AUTHENTICATED),
                row.count(ResultColumn.CLEAN_AUTHENTICATED_DAYS),
                row.count(ResultColumn.OUTBOUND_DAYS),
                row.count(ResultColumn.OUTBOUND_PEOPLE),
                row.time(ResultColumn.FIRST_MAIL));
    }

    /** The evidence of two spellings of one domain; the distinct counts are then upper bounds. */
    static Evidence together(Evidence a, Evidence b) {
        Evidence more = b.spam() > a.spam() ? b : a;
        Evidence less = b.spam() > a.spam() ? a : b;
        return new Evidence(
                a.spam() + b.spam(),
                together(a.authentication(), b.authentication()),
                a.topSenders() + b.topSenders(),
                a.bulk() + b.bulk(),
                a.highConfidence() + b.highConfidence(),
                new InboxAllows(
                        a.allowed().byOrganisation() + b.allowed().byOrganisation(),
                        a.allowed().byUser() + b.allowed().byUser(),
                        a.allowed().byTransportRule() + b.allowed().byTransportRule()),
                a.envelopeDomains() + b.envelopeDomains(),
                a.networks() + b.networks(),
                more.topEnvelopeDomain().or(less::topEnvelopeDomain),
                more.topNetwork().or(less::topNetwork),
                Stream.concat(more.senders().stream(), less.senders().stream())
                        .distinct()
                        .limit(Evidence.TOP_SENDERS)
                        .toList(),
                ActivityRow.sum(a.inbound(), b.inbound()),
                together(
                        a.correspondence(),
                        b.correspondence(),
                        a.inbound().days().size()));
    }

    private static Authentication together(Authentication a, Authentication b) {
        return new Authentication(
                a.authenticated() + b.authenticated(),
                a.vouched() + b.vouched(),
                a.forged() + b.forged(),
                a.unauthenticated() + b.unauthenticated(),
                a.unknown() + b.unknown());
    }

    private static Correspondence together(Correspondence a, Correspondence b, int days) {
        return new Correspondence(
                a.clean() + b.clean(),
                a.cleanAuthenticated() + b.cleanAuthenticated(),
                Math.min(a.cleanAuthenticatedDays() + b.cleanAuthenticatedDays(), days),
                Math.min(a.outboundDays() + b.outboundDays(), days),
                a.outboundPeople() + b.outboundPeople(),
                earlier(a.firstMail(), b.firstMail()));
    }

    private static Optional<Instant> earlier(Optional<Instant> a, Optional<Instant> b) {
        return ActivityRow.pick(a, b, BinaryOperator.minBy(Instant::compareTo));
    }
}
