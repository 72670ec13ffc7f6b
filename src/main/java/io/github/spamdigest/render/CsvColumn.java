package io.github.spamdigest.render;

import io.github.spamdigest.core.Change;
import io.github.spamdigest.core.Correspondence;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.Usual;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A column of the table; names are added at the end, never renamed. Where nothing is known its cell is empty.
 *
 * @param name its heading
 * @param cell what it says of a domain, text that may be an attacker's
 */
record CsvColumn(String name, Function<CsvRow, String> cell) {

    private static final List<CsvColumn> COUNTS = List.of(
            number("rank", CsvRow::rank),
            text("domain", row -> Optional.of(row.activity().domain().name())),
            text("standing", row -> row.change().flatMap(Change::standing)),
            number("deliveries", row -> row.activity().deliveries()),
            number("last24h", row -> row.activity().spam().last24h()),
            text("usual24h", row -> row.usual().map(CsvColumn::median)),
            number("inboundDeliveries", row -> row.activity().inbound()),
            number("reachedInbox", row -> row.activity().reachedInbox()),
            number("recipients", row -> row.activity().recipients()),
            number("senders", row -> row.activity().senders()),
            number("messages", row -> row.activity().messages()),
            number("phish", row -> row.activity().phish()),
            text("firstSpam", row -> row.activity().firstSpam()),
            text("previousRank", row -> row.change().flatMap(Change::previousRank)),
            text("usual24hLowest", row -> row.usual().map(Usual::lowest)),
            text("usual24hHighest", row -> row.usual().map(Usual::highest)),
            number("phishLast24h", row -> row.activity().phishLast24h()),
            text("earlierSpam", row -> row.activity().earlierSpam()),
            text("spamPerDay", row -> Optional.of(days(row.activity().spam().days()))));

    private static final List<CsvColumn> VERDICT = List.of(
            text("class", row -> row.verdict().map(verdict -> verdict.senderClass())),
            text("previousClass", row -> row.change().flatMap(Change::previousClass)),
            text("facts", row -> row.verdict().map(verdict -> facts(verdict.facts()))),
            text(
                    "against",
                    row -> row.verdict().flatMap(verdict -> verdict.against().map(CsvColumn::fact))),
            text("step", row -> row.verdict().map(verdict -> verdict.step())));

    private static final List<CsvColumn> EVIDENCE = List.of(
            evidence("evidenceSpam", Evidence::spam),
            evidence("authenticated", evidence -> evidence.authentication().authenticated()),
            evidence("vouched", evidence -> evidence.authentication().vouched()),
            evidence("forged", evidence -> evidence.authentication().forged()),
            evidence("unauthenticated", evidence -> evidence.authentication().unauthenticated()),
            evidence(
                    "authenticationUnknown",
                    evidence -> evidence.authentication().unknown()),
            evidence("fromTopSenders", Evidence::topSenders),
            evidence("bulk", Evidence::bulk),
            evidence("highConfidence", Evidence::highConfidence),
            evidence("allowedByOrganisation", evidence -> evidence.allowed().byOrganisation()),
            evidence("allowedByUser", evidence -> evidence.allowed().byUser()),
            evidence("allowedByTransportRule", evidence -> evidence.allowed().byTransportRule()),
            evidence("envelopeDomains", Evidence::envelopeDomains),
            evidence("networks", Evidence::networks),
            text("topEnvelopeDomain", row -> row.activity().evidence().topEnvelopeDomain()),
            text("topNetwork", row -> row.activity().evidence().topNetwork()));

    private static final List<CsvColumn> CORRESPONDENCE = List.of(
            mail("clean", Correspondence::clean),
            mail("cleanAuthenticated", Correspondence::cleanAuthenticated),
            mail("cleanAuthenticatedDays", Correspondence::cleanAuthenticatedDays),
            mail("outboundDays", Correspondence::outboundDays),
            mail("outboundPeople", Correspondence::outboundPeople),
            text("firstMail", row -> row.activity().evidence().correspondence().firstMail()));

    private static final CsvColumn SENDERS = text(
            "topSenderAddresses",
            row -> Optional.of(String.join(" ", row.activity().evidence().senders())));

    /** The columns in their order, with From addresses only where they are to be shown. */
    static List<CsvColumn> all(boolean showsSenders) {
        List<List<CsvColumn>> groups =
                List.of(COUNTS, VERDICT, EVIDENCE, CORRESPONDENCE, showsSenders ? List.of(SENDERS) : List.of());
        return groups.stream().flatMap(List::stream).toList();
    }

    private static CsvColumn text(String name, Function<CsvRow, Optional<?>> value) {
        return new CsvColumn(name, row -> value.apply(row).map(Object::toString).orElse(""));
    }

    private static CsvColumn number(String name, Function<CsvRow, Number> value) {
        return new CsvColumn(name, row -> value.apply(row).toString());
    }

    private static CsvColumn evidence(String name, Function<Evidence, Long> value) {
        return number(name, row -> value.apply(row.activity().evidence()));
    }

    private static CsvColumn mail(String name, Function<Correspondence, Long> value) {
        return evidence(name, evidence -> value.apply(evidence.correspondence()));
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
    private static String days(List<Long> newestFirst) {
        StringBuilder text = new StringBuilder();
        for (int day = newestFirst.size() - 1; day >= 0; day--) {
            text.append(newestFirst.get(day)).append(day == 0 ? "" : " ");
        }
        return text.toString();
    }
}
