package io.github.spamdigest.eventgen;

import static io.github.spamdigest.eventgen.EventColumn.AUTHENTICATION_DETAILS;
import static io.github.spamdigest.eventgen.EventColumn.EMAIL_ACTION_POLICY;
import static io.github.spamdigest.eventgen.EventColumn.EXCHANGE_TRANSPORT_RULE;
import static io.github.spamdigest.eventgen.EventColumn.NETWORK_MESSAGE_ID;
import static io.github.spamdigest.eventgen.EventColumn.ORG_LEVEL_ACTION;
import static io.github.spamdigest.eventgen.EventColumn.ORG_LEVEL_POLICY;
import static io.github.spamdigest.eventgen.EventColumn.RECIPIENT_EMAIL_ADDRESS;
import static io.github.spamdigest.eventgen.EventColumn.SENDER_FROM_ADDRESS;
import static io.github.spamdigest.eventgen.EventColumn.SENDER_FROM_DOMAIN;
import static io.github.spamdigest.eventgen.EventColumn.THREAT_TYPES;
import static io.github.spamdigest.eventgen.EventColumn.USER_LEVEL_ACTION;
import static io.github.spamdigest.eventgen.EventColumn.USER_LEVEL_POLICY;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.core.view.Proof;
import java.util.Locale;
import java.util.Set;

/**
 * What a delivery says to whoever looks at names.
 *
 * @param day the day that it counts on, 0 the newest
 * @param verdicts bits as in {@code DayCount}, 0 for clean mail
 */
record ViewRow(
        SenderDomain domain,
        int day,
        int verdicts,
        String address,
        String network,
        String allow,
        Proof proof,
        String message,
        String recipient,
        EventRow source) {

    static ViewRow of(EventRow row, int day, int verdicts, Set<String> stamps) {
        return new ViewRow(
                new SenderDomain(row.get(SENDER_FROM_DOMAIN)),
                day,
                verdicts,
                row.get(SENDER_FROM_ADDRESS).toLowerCase(Locale.ROOT),
                ReferenceNetwork.of(row),
                allow(row, stamps),
                proof(row),
                row.get(NETWORK_MESSAGE_ID),
                row.get(RECIPIENT_EMAIL_ADDRESS),
                row);
    }

    boolean isThreat() {
        return verdicts > 0;
    }

    boolean isInside() {
        return verdicts >= 8;
    }

    /** Whether it was judged phish or malware. */
    boolean isHarmful() {
        return (verdicts & (2 | 4)) != 0;
    }

    boolean isRecent() {
        return day < NamesInView.RECENT;
    }

    boolean isRecentThreat() {
        return isThreat() && isRecent();
    }

    /** Whether the name that it shows was not found to be false. */
    boolean isUndoubted() {
        return proof == Proof.PASSED || proof == Proof.UNTOLD;
    }

    static boolean isClean(EventRow row) {
        return row.get(THREAT_TYPES).isEmpty();
    }

    /** Whether it was judged a threat when it was delivered. */
    static boolean isThreat(EventRow row) {
        return ReferenceLater.own(row) > 0;
    }

    private static Proof proof(EventRow row) {
        String dmarc = ReferenceJson.value(row.get(AUTHENTICATION_DETAILS), "DMARC");
        String whole = ReferenceJson.value(row.get(AUTHENTICATION_DETAILS), "CompAuth");
        boolean isSpoof = row.get(EMAIL_ACTION_POLICY).toLowerCase(Locale.ROOT).contains("anti-phishing spoof");
        if (isSpoof || (dmarc.equals("fail") && whole.equals("fail"))) {
            return Proof.FORGED;
        }
        if (dmarc.equals("pass") || dmarc.equals("bestguesspass") || whole.equals("pass")) {
            return Proof.PASSED;
        }
        return dmarc.equals("fail") ? Proof.FAILED : Proof.UNTOLD;
    }

    private static String allow(EventRow row, Set<String> stamps) {
        String organisation = row.get(ORG_LEVEL_POLICY);
        String rule = row.get(EXCHANGE_TRANSPORT_RULE);
        String user = row.get(USER_LEVEL_POLICY);
        boolean hasRule = !rule.isEmpty() && !stamps.contains(rule);
        if (isAllow(row.get(ORG_LEVEL_ACTION))
                && !organisation.isEmpty()
                && !(hasRule && organisation.equalsIgnoreCase("Exchange transport rule"))) {
            return "organisation:" + organisation;
        }
        if (hasRule) {
            return "rule:" + rule;
        }
        return isAllow(row.get(USER_LEVEL_ACTION)) && !user.isEmpty() ? "user:" + user : "";
    }

    private static boolean isAllow(String action) {
        return action.toUpperCase(Locale.ROOT).contains("ALLOW");
    }
}
