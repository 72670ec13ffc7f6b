package io.github.spamdigest.local;

import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.IpAddress;
import io.github.spamdigest.core.IpRange;
import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.SenderDomain;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the scenario that leaves a spam delivery out of the count. */
final class ScenarioFinder {

    /** Nobody can send from another's address or write another's policy, but anybody can write another's From. */
    private static final Set<Scenario> NEED_NO_PROOF = EnumSet.of(Scenario.RELAYS, Scenario.SIMULATIONS);

    private static final Set<String> SIMULATIONS = lower(Exclusions.SIMULATION_POLICIES);

    private final List<Scenario> wanted;
    private final List<IpRange> ranges;
    private final Set<String> connectors;
    private final List<String> phrases;
    private final SenderList reporters;
    private final SenderList schedulers;
    private final SenderList alerts;
    private final SenderList testers;
    private final Set<SenderDomain> testEnvelopes;
    private final List<String> testSuffixes;

    ScenarioFinder(Exclusions exclusions) {
        wanted = EnumSet.allOf(Scenario.class).stream().filter(exclusions::has).toList();
        ranges = exclusions.relays().ranges().stream()
                .flatMap(range -> IpRange.parse(range).stream())
                .toList();
        connectors = lower(exclusions.relays().connectors());
        phrases = List.copyOf(lower(exclusions.reports().phrases()));
        reporters = new SenderList(exclusions.reports().senders());
        schedulers = new SenderList(exclusions.schedulers());
        alerts = new SenderList(exclusions.alerts());
        testers = new SenderList(exclusions.testing().senders());
        testEnvelopes = exclusions.testing().envelopeDomains().stream()
                .map(SenderDomain::new)
                .collect(Collectors.toUnmodifiableSet());
        testSuffixes = List.copyOf(lower(exclusions.testing().messageIdSuffixes()));
    }

    /** The first scenario that matches; {@code proven} says whether DMARC or CompAuth passed. */
    Optional<Scenario> find(Function<Column, String> row, boolean proven) {
        return wanted.stream()
                .filter(scenario -> proven || NEED_NO_PROOF.contains(scenario))
                .filter(scenario -> matches(scenario, row))
                .findFirst();
    }

    private boolean matches(Scenario scenario, Function<Column, String> row) {
        return switch (scenario) {
            case RELAYS -> isRelay(row);
            case REPORTS -> reporters.has(row) && isReport(row.apply(Column.SUBJECT));
            case SCHEDULERS -> schedulers.has(row);
            case ALERTS -> alerts.has(row);
            case TESTING -> testers.has(row) && isTest(row);
            case SIMULATIONS -> SIMULATIONS.contains(lower(row.apply(Column.ORG_LEVEL_POLICY)));
        };
    }

    private boolean isRelay(Function<Column, String> row) {
        return isInRanges(row.apply(Column.SENDER_IPV4))
                || isInRanges(row.apply(Column.SENDER_IPV6))
                || connectors.contains(lower(row.apply(Column.CONNECTORS)));
    }

    private boolean isInRanges(String text) {
        if (ranges.isEmpty()) {
            return false;
        }
        Optional<IpAddress> address = IpAddress.parse(text);
        return address.isPresent() && ranges.stream().anyMatch(range -> range.contains(address.get()));
    }

    private boolean isReport(String subject) {
        return phrases.stream().anyMatch(phrase -> KustoTerm.isIn(phrase, subject));
    }

    private boolean isTest(Function<Column, String> row) {
        SenderDomain envelope = new SenderDomain(row.apply(Column.SENDER_MAIL_FROM_DOMAIN));
        String id = lower(row.apply(Column.INTERNET_MESSAGE_ID));
        String bare = id.endsWith(">") ? id.substring(0, id.length() - 1) : id;
        return testEnvelopes.contains(envelope) || testSuffixes.stream().anyMatch(bare::endsWith);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Set<String> lower(List<String> texts) {
        return texts.stream().map(ScenarioFinder::lower).collect(Collectors.toUnmodifiableSet());
    }
}
