package io.github.spamdigest.app;

import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Deliveries of one kind from one domain, spread evenly over some days. Not thread-safe. */
final class CaseStrand {

    private static final int MINUTES = 1380;

    /** Has no divisor in common with a day's minutes, so that deliveries of a day come at different times. */
    private static final int MINUTE_STEP = 7;

    private final String id;
    private final int count;
    private final int newestDay;
    private final int days;
    private final Map<EventColumn, String> values = new EnumMap<>(EventColumn.class);
    private int messages;
    private int recipients;
    private int senders = 1;
    private int highConfidence;
    private int inbox;
    private int bulk;
    private Optional<Duration> age = Optional.empty();
    private Optional<String> laterThreats = Optional.empty();

    /** Deliveries over the days from the newest to the oldest, where day 0 is the last 24 hours. */
    CaseStrand(String id, int count, int newestDay, int oldestDay) {
        this.id = id;
        this.count = count;
        this.newestDay = newestDay;
        this.days = oldestDay - newestDay + 1;
        this.messages = Math.min(count, 20);
        this.recipients = count;
    }

    void with(EventColumn column, String value) {
        values.put(column, value);
    }

    void messages(int number) {
        messages = number;
    }

    void recipients(int number) {
        recipients = number;
    }

    void senders(int number) {
        senders = number;
    }

    void highConfidence(int number) {
        highConfidence = number;
    }

    void inbox(int number) {
        inbox = number;
    }

    void bulk(int number) {
        bulk = number;
    }

    void aged(Duration exactly) {
        age = Optional.of(exactly);
    }

    /** Every delivery gets a second row ten minutes later, with these threats. */
    void laterThreats(String threats) {
        laterThreats = Optional.of(threats);
    }

    /** The rows of a window that ends at this time. */
    List<EventRow> rows(String domain, Instant end) {
        Set<String> pairs = new HashSet<>();
        List<EventRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            EventRow row = row(domain, end, i);
            String pair = row.get(EventColumn.NETWORK_MESSAGE_ID) + row.get(EventColumn.RECIPIENT_EMAIL_ADDRESS);
            if (!pairs.add(pair)) {
                throw new IllegalArgumentException("The case delivers one message twice to one recipient: " + id);
            }
            rows.add(row);
            laterThreats.ifPresent(threats -> rows.add(new EventRow(row.time().plusSeconds(600), row.values())
                    .with(EventColumn.REPORT_ID, row.get(EventColumn.REPORT_ID) + "-later")
                    .with(EventColumn.THREAT_TYPES, threats)));
        }
        return rows;
    }

    private EventRow row(String domain, Instant end, int i) {
        return EventRow.at(time(end, i))
                .with(EventColumn.SENDER_FROM_DOMAIN, domain)
                .with(EventColumn.SENDER_FROM_ADDRESS, domain.isEmpty() ? "" : "s" + i % senders + "@" + domain)
                .with(EventColumn.NETWORK_MESSAGE_ID, message(i))
                .with(EventColumn.REPORT_ID, id + "-r" + i)
                .with(EventColumn.EMAIL_DIRECTION, "Inbound")
                .with(EventColumn.RECIPIENT_EMAIL_ADDRESS, "p" + recipient(i) + "@contoso.example")
                .with(EventColumn.RECIPIENT_DOMAIN, "contoso.example")
                .with(EventColumn.SENDER_IPV4, "192.0.2." + (1 + i % 200))
                .with(EventColumn.CONFIDENCE_LEVEL, i < highConfidence ? "{\"Spam\":\"9\"}" : "{\"Spam\":\"5\"}")
                .with(EventColumn.DELIVERY_LOCATION, i < inbox ? "Inbox/folder" : "Quarantine")
                .with(EventColumn.EMAIL_ACTION_POLICY, i < bulk ? "Antispam bulk mail" : "")
                .with(values);
    }

    /** Rows of one message that are more than 48 hours apart would be late ones, so two days have their own. */
    private String message(int i) {
        return id + "-m" + i % messages + (days > 2 ? "-" + i % days / 2 : "");
    }

    /** Takes every recipient in turn, one further each round, so that no message comes twice to anybody. */
    private int recipient(int i) {
        int round = messages;
        while (round % recipients != 0) {
            round += messages;
        }
        return (i + i / round) % recipients;
    }

    private Instant time(Instant end, int i) {
        if (age.isPresent()) {
            return end.minus(age.get());
        }
        long minutes = 1 + (i / days) * (long) MINUTE_STEP % MINUTES;
        return end.minus(Duration.ofDays(newestDay + i % days)).minus(Duration.ofMinutes(minutes + 30));
    }
}
