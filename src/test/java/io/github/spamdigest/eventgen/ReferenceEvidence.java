package io.github.spamdigest.eventgen;

import static io.github.spamdigest.eventgen.EventColumn.BULK_COMPLAINT_LEVEL;
import static io.github.spamdigest.eventgen.EventColumn.CONFIDENCE_LEVEL;
import static io.github.spamdigest.eventgen.EventColumn.DELIVERY_LOCATION;
import static io.github.spamdigest.eventgen.EventColumn.EMAIL_ACTION_POLICY;
import static io.github.spamdigest.eventgen.EventColumn.EMAIL_DIRECTION;
import static io.github.spamdigest.eventgen.EventColumn.EXCHANGE_TRANSPORT_RULE;
import static io.github.spamdigest.eventgen.EventColumn.ORG_LEVEL_ACTION;
import static io.github.spamdigest.eventgen.EventColumn.ORG_LEVEL_POLICY;
import static io.github.spamdigest.eventgen.EventColumn.RECIPIENT_DOMAIN;
import static io.github.spamdigest.eventgen.EventColumn.RECIPIENT_EMAIL_ADDRESS;
import static io.github.spamdigest.eventgen.EventColumn.SENDER_FROM_ADDRESS;
import static io.github.spamdigest.eventgen.EventColumn.SENDER_FROM_DOMAIN;
import static io.github.spamdigest.eventgen.EventColumn.SENDER_MAIL_FROM_DOMAIN;
import static io.github.spamdigest.eventgen.EventColumn.THREAT_TYPES;
import static io.github.spamdigest.eventgen.EventColumn.USER_LEVEL_ACTION;
import static io.github.spamdigest.eventgen.EventColumn.USER_LEVEL_POLICY;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.Correspondence;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.InboxAllows;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The evidence by one filter after the other over rows: what every source has to agree with. */
final class ReferenceEvidence {

    /** Evidence of no rows. */
    static final ReferenceEvidence NOTHING =
            new ReferenceEvidence(List.of(), List.of(), new Hunt(1, 1), TimeWindow.endingAt(Instant.EPOCH, 1));

    private static final Pattern DOTS = Pattern.compile("\\.+$");

    private final List<EventRow> newest;
    private final Map<SenderDomain, List<EventRow>> byDomain;
    private final Map<SenderDomain, List<EventRow>> allFrom;
    private final Map<String, List<EventRow>> allTo;
    private final Map<SenderDomain, Evidence> known = new HashMap<>();
    private final Hunt hunt;
    private final TimeWindow window;

    ReferenceEvidence(List<EventRow> all, List<EventRow> newest, Hunt hunt, TimeWindow window) {
        this.newest = List.copyOf(newest);
        this.hunt = hunt;
        this.window = window;
        this.byDomain = groups(newest, "Inbound", ReferenceEvidence::domainOf);
        this.allFrom = groups(all, "Inbound", ReferenceEvidence::domainOf);
        this.allTo = groups(all, "Outbound", ReferenceEvidence::recipientDomain);
    }

    /** How all inbound mail was authenticated. */
    Authentication authentication() {
        return authentication(newest);
    }

    /** How much of it is spam. */
    long spam() {
        return newest.stream().filter(this::isSpam).count();
    }

    /** Where at least a twentieth of it went. */
    List<SenderDomain> recipientDomains() {
        Map<String, Long> domains = counts(newest, ReferenceEvidence::recipientDomain);
        return domains.keySet().stream()
                .filter(name -> domains.get(name) >= newest.size() / 20.0)
                .map(SenderDomain::new)
                .sorted(Comparator.<SenderDomain>comparingLong(name -> -domains.get(name.name()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The evidence of a domain; gathered once, since a ranking is asked for it again and again. */
    Evidence of(SenderDomain domain) {
        return known.computeIfAbsent(domain, this::gathered);
    }

    private Evidence gathered(SenderDomain domain) {
        List<EventRow> inbound = byDomain.getOrDefault(domain, List.of());
        List<EventRow> spam = inbound.stream().filter(this::isSpam).toList();
        Map<String, Long> envelopes = counts(spam, row -> normalised(row.get(SENDER_MAIL_FROM_DOMAIN)));
        Map<String, Long> networks = counts(spam, ReferenceNetwork::of);
        Map<String, Long> senders = spam.stream()
                .collect(Collectors.groupingBy(row -> row.get(SENDER_FROM_ADDRESS), Collectors.counting()));
        return new Evidence(
                spam.size(),
                authentication(spam),
                senders.values().stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(5)
                        .mapToLong(n -> n)
                        .sum(),
                count(spam, this::isBulk),
                count(
                        spam,
                        row -> ReferenceJson.value(row.get(CONFIDENCE_LEVEL), "Spam")
                                .equals("9")),
                allowed(spam.stream().filter(ReferenceEvidence::isInInbox).toList()),
                envelopes.size(),
                networks.size(),
                top(envelopes),
                top(networks),
                five(senders),
                new DailySeries(IntStream.range(0, window.days())
                        .mapToObj(day -> count(inbound, row -> dayOf(row) == day))
                        .toList()),
                correspondence(domain, inbound));
    }

    private Correspondence correspondence(SenderDomain domain, List<EventRow> inbound) {
        List<EventRow> clean =
                inbound.stream().filter(row -> row.get(THREAT_TYPES).isEmpty()).toList();
        List<EventRow> good = clean.stream()
                .filter(row -> ReferenceJson.authentication(row) == 'A')
                .toList();
        List<EventRow> outbound = allTo.getOrDefault(domain.name(), List.of()).stream()
                .filter(row -> window.contains(row.time()))
                .toList();
        Instant oldest = window.from().minus(Hunt.HISTORY);
        return new Correspondence(
                clean.size(),
                good.size(),
                good.stream().map(this::dayOf).distinct().count(),
                outbound.stream().map(this::dayOf).distinct().count(),
                outbound.stream()
                        .map(row -> row.get(SENDER_FROM_ADDRESS))
                        .filter(sender -> !sender.isEmpty())
                        .distinct()
                        .count(),
                allFrom.getOrDefault(domain, List.of()).stream()
                        .map(EventRow::time)
                        .filter(time -> time.isAfter(oldest) && !time.isAfter(window.to()))
                        .min(Comparator.naturalOrder()));
    }

    private boolean isSpam(EventRow row) {
        return ReferenceCount.has(row, "Spam") && ReferenceExclusions.of(row, hunt.exclusions()) == null;
    }

    private boolean isBulk(EventRow row) {
        String level = row.get(BULK_COMPLAINT_LEVEL);
        return row.get(EMAIL_ACTION_POLICY).toLowerCase(Locale.ROOT).contains("bulk")
                || (!level.isEmpty() && Integer.parseInt(level) >= hunt.bulkThreshold());
    }

    private static InboxAllows allowed(List<EventRow> inbox) {
        return new InboxAllows(
                count(
                        inbox,
                        row -> isAllow(row.get(ORG_LEVEL_ACTION))
                                && !row.get(ORG_LEVEL_POLICY).isEmpty()),
                count(
                        inbox,
                        row -> isAllow(row.get(USER_LEVEL_ACTION))
                                && !row.get(USER_LEVEL_POLICY).isEmpty()),
                count(inbox, row -> !row.get(EXCHANGE_TRANSPORT_RULE).isEmpty()));
    }

    private static boolean isAllow(String action) {
        return action.toUpperCase(Locale.ROOT).contains("ALLOW");
    }

    private static boolean isInInbox(EventRow row) {
        return List.of("inbox", "inbox/folder")
                .contains(row.get(DELIVERY_LOCATION).toLowerCase(Locale.ROOT));
    }

    private int dayOf(EventRow row) {
        return (int) Duration.between(row.time(), window.to()).toDays();
    }

    private static Authentication authentication(List<EventRow> rows) {
        Map<Character, Long> states =
                rows.stream().collect(Collectors.groupingBy(ReferenceJson::authentication, Collectors.counting()));
        long[] counts = "AVFNU"
                .chars()
                .mapToLong(state -> states.getOrDefault((char) state, 0L))
                .toArray();
        return new Authentication(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private static <K> Map<K, List<EventRow>> groups(List<EventRow> rows, String direction, Function<EventRow, K> key) {
        return rows.stream()
                .filter(row -> row.get(EMAIL_DIRECTION).equals(direction))
                .collect(Collectors.groupingBy(key));
    }

    private static long count(List<EventRow> rows, Predicate<EventRow> which) {
        return rows.stream().filter(which).count();
    }

    private static Map<String, Long> counts(List<EventRow> rows, Function<EventRow, String> value) {
        return rows.stream()
                .map(value)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static java.util.Optional<String> top(Map<String, Long> counts) {
        return counts.keySet().stream()
                .sorted(Comparator.comparing(SenderDomain::new))
                .reduce((first, next) -> counts.get(next) > counts.get(first) ? next : first);
    }

    private static List<String> five(Map<String, Long> senders) {
        return senders.keySet().stream()
                .sorted(Comparator.<String>comparingLong(address -> -senders.get(address))
                        .thenComparing(address -> address.codePoints().toArray(), java.util.Arrays::compare))
                .limit(5)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /** Where a row goes to, of its column or else of its address. */
    static String recipientDomain(EventRow row) {
        String domain = row.get(RECIPIENT_DOMAIN);
        String address = row.get(RECIPIENT_EMAIL_ADDRESS);
        return normalised(
                domain.isEmpty()
                        ? address.contains("@") ? address.substring(address.lastIndexOf('@') + 1) : ""
                        : domain);
    }

    private static SenderDomain domainOf(EventRow row) {
        return new SenderDomain(row.get(SENDER_FROM_DOMAIN));
    }

    private static String normalised(String domain) {
        return DOTS.matcher(domain.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
