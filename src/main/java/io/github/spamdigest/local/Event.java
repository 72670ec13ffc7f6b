package io.github.spamdigest.local;

import io.github.spamdigest.core.SenderDomain;
import java.time.Instant;

/**
 * What the digest counts of one row. Texts are as the file has them, empty when it has none. Immutable.
 *
 * @param time when it happened
 * @param inbound whether it came from outside
 * @param spam whether it was judged spam
 * @param phish whether it was judged phish
 * @param inbox whether it was delivered to the inbox or a folder of the user's
 * @param domain the sender domain
 * @param sender the From address
 * @param recipient who it was delivered to
 * @param message the message's identifier
 * @param report the event's number
 */
record Event(
        Instant time,
        boolean inbound,
        boolean spam,
        boolean phish,
        boolean inbox,
        SenderDomain domain,
        String sender,
        String recipient,
        String message,
        String report) {

    /** The event of a row at a time. */
    static Event of(EventRow row, Instant time) {
        String threats = row.text(Column.THREAT_TYPES);
        return new Event(
                time,
                row.text(Column.EMAIL_DIRECTION).equals("Inbound"),
                KustoTerm.isIn("spam", threats),
                KustoTerm.isIn("phish", threats),
                isInbox(row.text(Column.DELIVERY_LOCATION)),
                new SenderDomain(row.text(Column.SENDER_FROM_DOMAIN)),
                row.text(Column.SENDER_FROM_ADDRESS),
                row.text(Column.RECIPIENT_EMAIL_ADDRESS),
                row.text(Column.NETWORK_MESSAGE_ID),
                row.text(Column.REPORT_ID));
    }

    private static boolean isInbox(String location) {
        return location.equalsIgnoreCase("Inbox/folder") || location.equalsIgnoreCase("Inbox");
    }
}
