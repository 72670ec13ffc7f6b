package io.github.spamdigest.app.given;

import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Deliveries of one kind in one name, spread evenly over some days; day 0 is the last 24 hours. Neighbours share a
 * message, so no message lasts longer than its deliveries. A word after a strand speaks of that strand. Not
 * thread-safe.
 */
final class Strand {

    /** Between eight in the morning and ten at night, so that a day's mail bears the date that the day begins with. */
    private static final int OPEN_MINUTES = 14 * 60;

    private static final int DELIVERIES_A_MESSAGE = 4;
    private static final int RECIPIENTS = 40;
    private static final int MAILBOXES = 6;

    private final String domain;
    private final int count;
    private final Map<EventColumn, String> values = new EnumMap<>(EventColumn.class);
    private final boolean isClean;
    private int[] days = {0};
    private int messages;
    private int recipients;
    private int firstPerson;
    private int senders;
    private int networks = 1;
    private int envelopes = 1;
    private int inbox;
    private int sure;
    private int later;
    private int minutes = OPEN_MINUTES;
    private String place = "Junk folder";
    private String mailbox = "box";
    private String envelope;
    private String network;

    private Strand(String domain, int count, String threats) {
        this.domain = domain;
        this.count = count;
        this.isClean = threats.isEmpty();
        this.messages = isClean ? count : Math.max(1, (count + DELIVERIES_A_MESSAGE - 1) / DELIVERIES_A_MESSAGE);
        this.recipients = Math.min(count, RECIPIENTS);
        this.senders = isClean ? MAILBOXES : 1;
        this.inbox = isClean ? count : 0;
        this.envelope = domain;
        this.network = "198.51." + Math.floorMod(domain.hashCode(), 250) + ".";
        values.put(EventColumn.THREAT_TYPES, threats);
        proof(Proof.AUTHENTICATED);
    }

    /** Authenticated mail of today with this verdict: threats from one mailbox, in junk; clean mail from some. */
    static Strand of(String domain, int count, String threats) {
        return new Strand(domain, count, threats);
    }

    Strand days(int newest, int oldest) {
        return on(IntStream.rangeClosed(newest, oldest).toArray());
    }

    Strand on(int... each) {
        days = each.clone();
        return this;
    }

    Strand messages(int number) {
        messages = number;
        return this;
    }

    Strand people(int number) {
        recipients = number;
        return this;
    }

    /** Other people than those of a strand beside it. */
    Strand peopleFrom(int first) {
        firstPerson = first;
        return this;
    }

    Strand senders(int number) {
        senders = number;
        return this;
    }

    Strand inbox(int number) {
        inbox = number;
        return this;
    }

    /** As many have the highest confidence. */
    Strand sure(int number) {
        sure = number;
        return this;
    }

    /** Where what reached no inbox was put. */
    Strand place(String location) {
        place = location;
        return this;
    }

    Strand from(String localPart) {
        mailbox = localPart;
        return this;
    }

    Strand envelope(String name, String address) {
        envelope = name;
        network = address;
        return this;
    }

    /** As many envelope domains, each with a network of its own. */
    Strand scattered(int number) {
        envelopes = number;
        networks = number;
        return this;
    }

    Strand proof(Proof proof) {
        return with(EventColumn.AUTHENTICATION_DETAILS, proof.details());
    }

    /** What others send in this name, from a network that none of its own mail comes from. */
    Strand forged(Proof proof) {
        return proof(proof).envelope("mail.bulk-sender.test", "203.0.113.7");
    }

    Strand bulk(int complaintLevel) {
        return with(EventColumn.BULK_COMPLAINT_LEVEL, "" + complaintLevel)
                .with(EventColumn.EMAIL_ACTION_POLICY, "Antispam bulk mail");
    }

    Strand rule(String name) {
        return with(EventColumn.EXCHANGE_TRANSPORT_RULE, name);
    }

    Strand allowedBy(String policy) {
        return with(EventColumn.ORG_LEVEL_ACTION, "Allow").with(EventColumn.ORG_LEVEL_POLICY, policy);
    }

    Strand within(int someMinutes) {
        minutes = someMinutes;
        return this;
    }

    /** So many get a newer row today that says phish. */
    Strand laterPhish(int number) {
        later = number;
        return this;
    }

    Strand with(EventColumn column, String value) {
        values.put(column, value);
        return this;
    }

    /** The rows of a window, varied. */
    List<EventRow> rows(Variation variation, String id) {
        boolean isOutbound = "Outbound".equals(values.get(EventColumn.EMAIL_DIRECTION));
        int total = isOutbound ? count : variation.count(count);
        List<EventRow> rows = new ArrayList<>();
        for (int i = 0; i < total; i++) {
            EventRow row = row(variation, id, i, total);
            rows.add(row);
            if (i < Math.min(total, variation.count(later))) {
                rows.add(new EventRow(variation.end().minus(Duration.ofHours(6)), row.values())
                        .with(EventColumn.REPORT_ID, row.get(EventColumn.REPORT_ID) + "-later")
                        .with(EventColumn.THREAT_TYPES, "Phish"));
            }
        }
        return rows;
    }

    private EventRow row(Variation variation, String id, int i, int total) {
        int inside = inbox == count ? total : Math.min(total, variation.count(inbox));
        boolean isInside = (i + 1L) * inside / total > (long) i * inside / total;
        boolean isSure = i < (sure == count ? total : variation.count(sure));
        int mails = messages == count ? total : Math.min(total, variation.count(messages));
        int people = Math.max(variation.count(recipients), (total + mails - 1) / mails);
        String ip = network.endsWith(".") ? network + (1 + i % 3) : network;
        Map<EventColumn, String> row = new EnumMap<>(EventColumn.class);
        row.put(EventColumn.SENDER_FROM_DOMAIN, domain);
        String address = senders == 1 && !mailbox.equals("box") ? mailbox : mailbox + i % senders;
        row.put(EventColumn.SENDER_FROM_ADDRESS, domain.isEmpty() ? "" : address + "@" + domain);
        row.put(EventColumn.SENDER_MAIL_FROM_DOMAIN, envelopes == 1 ? envelope : "m" + i % envelopes + "." + envelope);
        row.put(EventColumn.SENDER_IPV4, networks == 1 ? ip : "203.0." + (114 + i % networks) + ".9");
        row.put(EventColumn.NETWORK_MESSAGE_ID, id + "-m" + (long) i * mails / total);
        row.put(EventColumn.REPORT_ID, id + "-r" + i);
        row.put(EventColumn.EMAIL_DIRECTION, "Inbound");
        row.put(EventColumn.RECIPIENT_EMAIL_ADDRESS, "p" + (firstPerson + i % people) + "@" + Mails.OWN);
        row.put(EventColumn.RECIPIENT_DOMAIN, Mails.OWN);
        row.put(EventColumn.SUBJECT, "A mail");
        row.putAll(handling(isInside, isSure));
        row.putAll(values);
        return new EventRow(time(variation.end(), i, total), row);
    }

    private Map<EventColumn, String> handling(boolean isInside, boolean isSure) {
        Map<EventColumn, String> row = new EnumMap<>(EventColumn.class);
        String location = isInside ? "Inbox/folder" : place;
        row.put(EventColumn.DELIVERY_LOCATION, location);
        boolean isDelivered = isInside || place.startsWith("On-premises");
        String filtered = place.startsWith("Junk") ? "Junked" : "Blocked";
        row.put(EventColumn.DELIVERY_ACTION, isDelivered ? "Delivered" : filtered);
        if (!isClean) {
            boolean isSpam = values.getOrDefault(EventColumn.THREAT_TYPES, "").contains("Spam");
            row.put(
                    EventColumn.CONFIDENCE_LEVEL,
                    isSpam ? "{\"Spam\":\"" + (isSure ? 9 : 5) + "\"}" : "{\"Phish\":\"High\"}");
            String policy = isSpam ? isSure ? "Antispam high-confidence" : "Antispam spam" : "Antispam phishing";
            row.put(EventColumn.EMAIL_ACTION_POLICY, isDelivered ? "" : policy);
        }
        return row;
    }

    private Instant time(Instant end, int i, int total) {
        int place = (int) ((long) i * days.length / total);
        int first = (int) (((long) place * total + days.length - 1) / days.length);
        int onDay = Math.max(1, total / days.length + 1);
        long seconds = 60L * minutes * (i - first + 1) / (onDay + 1);
        // The day begins at six.
        return end.minus(Duration.ofDays(days[place] + 1L)).plusSeconds(2 * 3600 + seconds);
    }
}
