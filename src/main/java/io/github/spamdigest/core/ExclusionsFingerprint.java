package io.github.spamdigest.core;

import java.util.List;

/**
 * Exclusions in a few characters, by an explicit form: memories hold it, so that it must not change when a type or a
 * component gets another name. Lists and texts hash the same on every machine; two sums make an accident unlikely.
 */
final class ExclusionsFingerprint {

    private static final int FACTOR = 31;

    private ExclusionsFingerprint() {}

    /** The fingerprint of exclusions that have no name of their own. */
    static String of(Exclusions exclusions) {
        return Integer.toHexString(sum(exclusions)) + Integer.toHexString(("salt" + text(exclusions)).hashCode());
    }

    private static int sum(Exclusions exclusions) {
        return List.of(
                        sum(exclusions.relays().ranges(), exclusions.relays().connectors()),
                        sum(exclusions.reports().phrases(), exclusions.reports().senders()),
                        exclusions.schedulers(),
                        exclusions.alerts(),
                        sum(
                                exclusions.testing().envelopeDomains(),
                                exclusions.testing().messageIdSuffixes(),
                                exclusions.testing().senders()),
                        exclusions.simulations())
                .hashCode();
    }

    @SafeVarargs
    private static int sum(List<String>... lists) {
        int sum = 0;
        for (List<String> list : lists) {
            sum = FACTOR * sum + list.hashCode();
        }
        return sum;
    }

    private static String text(Exclusions exclusions) {
        return "Exclusions[relays=Relays[ranges=" + exclusions.relays().ranges()
                + ", connectors=" + exclusions.relays().connectors()
                + "], reports=Reports[phrases=" + exclusions.reports().phrases()
                + ", senders=" + exclusions.reports().senders()
                + "], schedulers=" + exclusions.schedulers()
                + ", alerts=" + exclusions.alerts()
                + ", testing=Testing[envelopeDomains=" + exclusions.testing().envelopeDomains()
                + ", messageIdSuffixes=" + exclusions.testing().messageIdSuffixes()
                + ", senders=" + exclusions.testing().senders()
                + "], simulations=" + exclusions.simulations() + "]";
    }
}
