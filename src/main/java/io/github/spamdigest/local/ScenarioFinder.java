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
    Optional<Scenario> find(Event event, boolean proven) {
        return wanted.stream()
                .filter(scenario -> proven || NEED_NO_PROOF.contains(scenario))
                .filter(scenario -> matches(scenario, event))
                .findFirst();
    }

    private boolean matches(Scenario scenario, Event event) {
        return switch (scenario) {
            case RELAYS -> isRelay(event);
            case REPORTS -> reporters.has(event) && isReport(event.text(Column.SUBJECT));
            case SCHEDULERS -> schedulers.has(event);
            case ALERTS -> alerts.has(event);
            case TESTING -> testers.has(event) && isTest(event);
            case SIMULATIONS -> SIMULATIONS.contains(event.lower(Column.ORG_LEVEL_POLICY));
        };
    }

    private boolean isRelay(Event event) {
        return isInRanges(event.text(Column.SENDER_IPV4))
                || isInRanges(event.text(Column.SENDER_IPV6))
                || connectors.contains(event.lower(Column.CONNECTORS));
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

    private boolean isTest(Event event) {
        SenderDomain envelope = new SenderDomain(event.text(Column.SENDER_MAIL_FROM_DOMAIN));
        String id = event.lower(Column.INTERNET_MESSAGE_ID);
        String bare = id.endsWith(">") ? id.substring(0, id.length() - 1) : id;
        return testEnvelopes.contains(envelope) || testSuffixes.stream().anyMatch(bare::endsWith);
    }

    private static Set<String> lower(List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
