package io.github.spamdigest.eventgen;

import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Scenario;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which scenario hides a spam row, one question after the other. */
final class ReferenceExclusions {

    private static final Pattern FOUR = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern SIX = Pattern.compile("[0-9a-fA-F:.]{3,}");

    private ReferenceExclusions() {}

    /** The first scenario that hides the row, null when none does. */
    static @Nullable Scenario of(EventRow row, Exclusions exclusions) {
        String details = row.get(EventColumn.AUTHENTICATION_DETAILS);
        boolean isProven = ReferenceJson.value(details, "DMARC").equals("pass")
                || ReferenceJson.value(details, "CompAuth").equals("pass");
        if (isRelay(row, exclusions.relays())) {
            return Scenario.RELAYS;
        }
        if (isProven && isReport(row, exclusions.reports())) {
            return Scenario.REPORTS;
        }
        if (isProven && any(exclusions.schedulers(), row.get(EventColumn.SENDER_FROM_ADDRESS))) {
            return Scenario.SCHEDULERS;
        }
        if (isProven && isFrom(row, exclusions.alerts())) {
            return Scenario.ALERTS;
        }
        if (isProven && isTest(row, exclusions.testing())) {
            return Scenario.TESTING;
        }
        boolean isSimulation = exclusions.simulations()
                && any(List.of("Phishing simulation", "SecOps Mailbox"), row.get(EventColumn.ORG_LEVEL_POLICY));
        return isSimulation ? Scenario.SIMULATIONS : null;
    }

    private static boolean isRelay(EventRow row, Exclusions.Relays relays) {
        return any(relays.connectors(), row.get(EventColumn.CONNECTORS))
                || relays.ranges().stream()
                        .anyMatch(range -> isIn(range, row.get(EventColumn.SENDER_IPV4))
                                || isIn(range, row.get(EventColumn.SENDER_IPV6)));
    }

    private static boolean isReport(EventRow row, Exclusions.Reports reports) {
        String subject = row.get(EventColumn.SUBJECT);
        boolean hasPhrase = reports.phrases().stream()
                .map(phrase -> Pattern.compile(
                        "(?<![\\p{L}\\p{Nd}])" + Pattern.quote(phrase) + "(?![\\p{L}\\p{Nd}])",
                        Pattern.CASE_INSENSITIVE))
                .anyMatch(phrase -> phrase.matcher(subject).find());
        return hasPhrase && isFrom(row, reports.senders());
    }

    private static boolean isTest(EventRow row, Exclusions.Testing testing) {
        String id = row.get(EventColumn.INTERNET_MESSAGE_ID).replaceAll(">$", "");
        boolean isTestMail = any(
                        testing.envelopeDomains(),
                        row.get(EventColumn.SENDER_MAIL_FROM_DOMAIN).replaceAll("\\.+$", ""))
                || testing.messageIdSuffixes().stream()
                        .anyMatch(end -> id.regionMatches(true, id.length() - end.length(), end, 0, end.length()));
        return isTestMail && isFrom(row, testing.senders());
    }

    private static boolean isFrom(EventRow row, List<String> senders) {
        String domain = row.get(EventColumn.SENDER_FROM_DOMAIN).replaceAll("\\.+$", "");
        return any(senders, row.get(EventColumn.SENDER_FROM_ADDRESS)) || any(senders, "@" + domain);
    }

    private static boolean any(List<String> listed, String value) {
        return listed.stream().anyMatch(value::equalsIgnoreCase);
    }

    private static boolean isIn(String range, String address) {
        String[] parts = range.split("/");
        byte[] first = bytes(parts[0]);
        byte[] bytes = bytes(address);
        if (bytes.length == 0 || bytes.length != first.length) {
            return false;
        }
        int shift = bytes.length * 8 - Integer.parseInt(parts[1]);
        return new BigInteger(1, first).shiftRight(shift).equals(new BigInteger(1, bytes).shiftRight(shift));
    }

    /** The address's bytes, none when it is no literal; a name is never looked up. */
    static byte[] bytes(String address) {
        boolean isLiteral = FOUR.matcher(address).matches()
                || (SIX.matcher(address).matches() && address.contains(":") && !address.contains(":::"));
        try {
            return isLiteral && !address.startsWith("300")
                    ? InetAddress.getByName(address).getAddress()
                    : new byte[0];
        } catch (UnknownHostException e) {
            return new byte[0];
        }
    }
}
