package io.github.spamdigest.local;

import io.github.spamdigest.core.SenderDomain;
import java.time.Instant;
import java.util.Locale;

/**
 * One row and when it happened. Texts are as the file has them, empty when it has none. It lives as long as its row is
 * read; what is kept of it is a {@link Delivery}.
 *
 * @param time when it happened
 * @param row the row
 */
record Event(Instant time, EventRow row) {

    /** The column's text. */
    String text(Column column) {
        return row.text(column);
    }

    /** Whether the column's text is empty. */
    boolean isEmpty(Column column) {
        return row.isEmpty(column);
    }

    /** The column's text in lower case, for comparing in any case. */
    String lower(Column column) {
        return text(column).toLowerCase(Locale.ROOT);
    }

    /** Whether it came from outside. */
    boolean isInbound() {
        return row.is(Column.EMAIL_DIRECTION, "Inbound");
    }

    /** Whether somebody here wrote to the outside. */
    boolean isOutbound() {
        return row.is(Column.EMAIL_DIRECTION, "Outbound");
    }

    /** Whether it was delivered to the inbox or a folder of the user's. */
    boolean reachedInbox() {
        String location = text(Column.DELIVERY_LOCATION);
        return location.equalsIgnoreCase("Inbox/folder") || location.equalsIgnoreCase("Inbox");
    }

    /** The sender domain. */
    SenderDomain domain() {
        return new SenderDomain(text(Column.SENDER_FROM_DOMAIN));
    }

    /** The recipient's domain as the row has it, or that of the address. */
    String recipientDomain() {
        String domain = text(Column.RECIPIENT_DOMAIN);
        if (!domain.isEmpty()) {
            return domain;
        }
        String address = text(Column.RECIPIENT_EMAIL_ADDRESS);
        return address.indexOf('@') < 0 ? "" : address.substring(address.lastIndexOf('@') + 1);
    }
}
