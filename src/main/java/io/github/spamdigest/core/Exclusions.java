package io.github.spamdigest.core;

import java.util.List;

/**
 * Which spam deliveries are left out of the count, scenario by scenario. A delivery that several scenarios match belongs
 * to the first of them in the order of {@link Scenario}. Immutable; texts are compared in any case.
 *
 * <p>Reports, schedulers, alerts and testing hide a delivery only when DMARC or CompAuth passed, because anybody can
 * write a sender address; relays and simulations need no authentication.
 *
 * @param relays {@link Scenario#RELAYS}
 * @param reports {@link Scenario#REPORTS}
 * @param schedulers {@link Scenario#SCHEDULERS}: From addresses
 * @param alerts {@link Scenario#ALERTS}: From addresses, or domains as {@code @domain}
 * @param testing {@link Scenario#TESTING}
 * @param simulations {@link Scenario#SIMULATIONS}: whether what {@link #SIMULATION_POLICIES} delivered is left out
 */
public record Exclusions(
        Relays relays,
        Reports reports,
        List<String> schedulers,
        List<String> alerts,
        Testing testing,
        boolean simulations) {

    private static final int HASH_FACTOR = 31;

    /** The values of OrgLevelPolicy by which simulations and the security team's mailboxes are known. */
    public static final List<String> SIMULATION_POLICIES = List.of("Phishing simulation", "SecOps Mailbox");

    /** What is left out unless somebody says otherwise: simulations. */
    public static final Exclusions DEFAULT = new Exclusions(
            new Relays(List.of(), List.of()),
            new Reports(List.of(), List.of()),
            List.of(),
            List.of(),
            new Testing(List.of(), List.of(), List.of()),
            true);

    /** Nothing is left out. */
    public static final Exclusions NONE =
            new Exclusions(DEFAULT.relays, DEFAULT.reports, DEFAULT.schedulers, DEFAULT.alerts, DEFAULT.testing, false);

    /**
     * Relays of our own; a delivery matches by its sending address or its connector.
     *
     * @param ranges IPv4 and IPv6 ranges in CIDR form, checked by whoever read them
     * @param connectors connector names
     */
    public record Relays(List<String> ranges, List<String> connectors) {

        /** Copies the lists. */
        public Relays {
            ranges = List.copyOf(ranges);
            connectors = List.copyOf(connectors);
        }
    }

    /**
     * Automated reports; a delivery matches by a phrase and a sender together.
     *
     * @param phrases words or phrases of the subject, as Kusto's {@code has} finds them
     * @param senders From addresses, or domains as {@code @domain}
     */
    public record Reports(List<String> phrases, List<String> senders) {

        /** Copies the lists. */
        public Reports {
            phrases = List.copyOf(phrases);
            senders = List.copyOf(senders);
        }
    }

    /**
     * Mail tests; a delivery matches by a sender together with an envelope domain or a Message-ID suffix.
     *
     * @param envelopeDomains envelope domains (MailFrom, P1) of the services that are used for tests
     * @param messageIdSuffixes how their Message-IDs end, without the closing bracket
     * @param senders our own test senders: From addresses, or domains as {@code @domain}
     */
    public record Testing(List<String> envelopeDomains, List<String> messageIdSuffixes, List<String> senders) {

        /** Copies the lists. */
        public Testing {
            envelopeDomains = List.copyOf(envelopeDomains);
            messageIdSuffixes = List.copyOf(messageIdSuffixes);
            senders = List.copyOf(senders);
        }
    }

    /** Copies the lists. */
    public Exclusions {
        schedulers = List.copyOf(schedulers);
        alerts = List.copyOf(alerts);
    }

    /** Whether a scenario is set, so that what it hides is counted and told. */
    public boolean has(Scenario scenario) {
        return switch (scenario) {
            case RELAYS -> !relays.ranges.isEmpty() || !relays.connectors.isEmpty();
            case REPORTS -> !reports.phrases.isEmpty();
            case SCHEDULERS -> !schedulers.isEmpty();
            case ALERTS -> !alerts.isEmpty();
            case TESTING -> !testing.senders.isEmpty();
            case SIMULATIONS -> simulations;
        };
    }

    /**
     * What is excluded, in a few characters: equal exclusions have equal fingerprints. Memories hold it, so its form is
     * explicit and does not change with a name here. Lists and texts hash the same on every machine; two sums make an
     * accident unlikely.
     */
    public String fingerprint() {
        if (equals(DEFAULT)) {
            return "default";
        }
        if (equals(NONE)) {
            return "none";
        }
        return Integer.toHexString(sum()) + Integer.toHexString(("salt" + text()).hashCode());
    }

    private int sum() {
        return List.of(
                        sum(relays.ranges, relays.connectors),
                        sum(reports.phrases, reports.senders),
                        schedulers,
                        alerts,
                        sum(testing.envelopeDomains, testing.messageIdSuffixes, testing.senders),
                        simulations)
                .hashCode();
    }

    @SafeVarargs
    private static int sum(List<String>... lists) {
        int sum = 0;
        for (List<String> list : lists) {
            sum = HASH_FACTOR * sum + list.hashCode();
        }
        return sum;
    }

    private String text() {
        return "Exclusions[relays=Relays[ranges=" + relays.ranges
                + ", connectors=" + relays.connectors
                + "], reports=Reports[phrases=" + reports.phrases
                + ", senders=" + reports.senders
                + "], schedulers=" + schedulers
                + ", alerts=" + alerts
                + ", testing=Testing[envelopeDomains=" + testing.envelopeDomains
                + ", messageIdSuffixes=" + testing.messageIdSuffixes
                + ", senders=" + testing.senders
                + "], simulations=" + simulations + "]";
    }
}
