package io.github.spamdigest.eventgen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Lets campaigns run and collects their rows, oldest first; the same campaigns always give the same rows. */
final class Post {

    private static final int MINUTES_BEFORE_THE_END = 24 * 60 - 2;

    private final Instant start;
    private final int days;
    private final List<Message> messages = new ArrayList<>();

    private record Message(Instant time, Campaign campaign, int number, List<String> recipients) {}

    Post(Instant start, int days) {
        this.start = start;
        this.days = days;
    }

    /** Runs a campaign from its own seed, so that a change to one leaves the others alone. */
    Post deliver(Campaign campaign, long seed) {
        Random random = new Random(seed);
        int number = 0;
        for (int day = 0; day < days; day++) {
            int left = campaign.rhythm().on(day);
            while (left > 0) {
                int size = Math.min(left, campaign.recipientsEach());
                messages.add(new Message(
                        time(day, campaign, random), campaign, number++, recipients(campaign, size, random)));
                left -= size;
            }
        }
        return this;
    }

    /** All rows; ids count up in the order of time. */
    List<EventRow> rows() {
        List<Message> inOrder =
                messages.stream().sorted(Comparator.comparing(Message::time)).toList();
        List<EventRow> rows = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            addRows(inOrder.get(i), String.format(Locale.ROOT, "5d1f6e2a-7c40-4b7e-9d00-%012d", i), rows);
        }
        return rows;
    }

    private static void addRows(Message message, String id, List<EventRow> rows) {
        Campaign campaign = message.campaign();
        EventRow common = EventRow.at(message.time())
                .with(campaign.handlings()
                        .get(message.number() % campaign.handlings().size())
                        .columns())
                .with(campaign.more())
                .with(EventColumn.NETWORK_MESSAGE_ID, id)
                .with(EventColumn.SUBJECT, turn(campaign.subjects(), message.number()))
                .with(EventColumn.SENDER_FROM_ADDRESS, turn(campaign.senders(), message.number()))
                .with(EventColumn.SENDER_FROM_DOMAIN, campaign.domain())
                .with(EventColumn.EMAIL_DIRECTION, campaign.direction())
                .with(
                        EventColumn.AUTHENTICATION_DETAILS,
                        campaign.authentication().details());
        for (int i = 0; i < message.recipients().size(); i++) {
            String recipient = message.recipients().get(i);
            rows.add(common.with(EventColumn.REPORT_ID, id + "-" + (i + 1))
                    .with(EventColumn.RECIPIENT_EMAIL_ADDRESS, recipient)
                    .with(EventColumn.RECIPIENT_DOMAIN, recipient.substring(recipient.indexOf('@') + 1)));
        }
    }

    private static String turn(List<String> values, int number) {
        return values.get(number % values.size());
    }

    private Instant time(int day, Campaign campaign, Random random) {
        int minute = campaign.officeHours()
                ? 7 * 60 + random.nextInt(6 * 60) + random.nextInt(5 * 60)
                : random.nextInt(MINUTES_BEFORE_THE_END);
        return start.plusSeconds(day * 86_400L + minute * 60L + random.nextInt(60));
    }

    private static List<String> recipients(Campaign campaign, int size, Random random) {
        List<String> all = campaign.recipients();
        int first = random.nextInt(all.size());
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            chosen.add(all.get((first + i) % all.size()));
        }
        return List.copyOf(chosen);
    }
}
