package io.github.spamdigest.local;

import io.github.spamdigest.core.IpAddress;
import io.github.spamdigest.core.SenderDomain;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the traits of an event from its columns. */
final class TraitsReader {

    private static final String HIGHEST_CONFIDENCE = "9";

    private static final Pattern LEVEL = Pattern.compile("[0-9]{1,9}");

    private final int bulkThreshold;
    private final Remembered<String, SenderDomain> domains;
    private final Remembered<String, Boolean> highConfidence = new Remembered<>(TraitsReader::isHighest);
    private final Remembered<String, Boolean> complaints = new Remembered<>(this::isComplaint);

    /** A reader with the complaint level of bulk mail, and with what makes domains of names. */
    TraitsReader(int bulkThreshold, Remembered<String, SenderDomain> domains) {
        this.bulkThreshold = bulkThreshold;
        this.domains = domains;
    }

    /** The traits of an event with these authentication details; of one that is no spam, its authentication only. */
    Traits read(Event event, Map<String, String> details, boolean isSpam) {
        AuthenticationState authentication = AuthenticationState.of(details, event.text(Column.EMAIL_ACTION_POLICY));
        if (!isSpam) {
            return Traits.of(authentication);
        }
        boolean isInbox = event.reachedInbox();
        return new Traits(
                authentication,
                isBulk(event),
                highConfidence.of(event.text(Column.CONFIDENCE_LEVEL)),
                isInbox && isAllowed(event, Column.ORG_LEVEL_ACTION, Column.ORG_LEVEL_POLICY),
                isInbox && isAllowed(event, Column.USER_LEVEL_ACTION, Column.USER_LEVEL_POLICY),
                isInbox && !event.text(Column.EXCHANGE_TRANSPORT_RULE).isEmpty(),
                domains.of(event.text(Column.SENDER_MAIL_FROM_DOMAIN)),
                networkOf(event));
    }

    private boolean isBulk(Event event) {
        return complaints.of(event.text(Column.BULK_COMPLAINT_LEVEL))
                || event.lower(Column.EMAIL_ACTION_POLICY).contains("bulk");
    }

    private boolean isComplaint(String level) {
        return LEVEL.matcher(level).matches() && Integer.parseInt(level) >= bulkThreshold;
    }

    private static boolean isHighest(String confidence) {
        return FlatJson.read(confidence).getOrDefault("Spam", "").equals(HIGHEST_CONFIDENCE);
    }

    private static boolean isAllowed(Event event, Column action, Column policy) {
        return event.lower(action).contains("allow") && !event.text(policy).isEmpty();
    }

    private static String networkOf(Event event) {
        return IpAddress.parse(event.text(Column.SENDER_IPV4))
                .filter(IpAddress::isIpv4)
                .or(() -> IpAddress.parse(event.text(Column.SENDER_IPV6)))
                .map(IpAddress::network)
                .orElse("");
    }
}
