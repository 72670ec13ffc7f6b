package io.github.spamdigest.app.given;

import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventRow;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What a variation adds to rows, and which rows beside them. Immutable. */
final class Varied {

    private static final int LOUD = 300;
    private static final int LOUD_DAYS = 36;
    private static final int OF_LOUD = 160;

    private final Variation variation;
    private final Set<String> partners;

    /** Varies rows of cases with these partners. */
    Varied(Variation variation, Collection<String> partners) {
        this.variation = variation;
        this.partners = Set.copyOf(partners);
    }

    /** More spam of others than a case's name sends in its window, all in junk, in a tenant with such everyday mail. */
    static List<Strand> loud(Everyday everyday) {
        int oldest = Math.min(LOUD_DAYS, everyday.days()) - 1;
        return IntStream.range(0, LOUD)
                .mapToObj(i -> Mails.spam("loud-" + i + ".example", OF_LOUD)
                        .days(0, oldest)
                        .proof(i % 100 < everyday.weakPercent() ? everyday.weak() : Proof.AUTHENTICATED))
                .toList();
    }

    /** The row as it is in a tenant with such a rule and such safe lists. */
    EventRow row(EventRow row) {
        EventRow varied = row;
        if (!row.get(EventColumn.EMAIL_DIRECTION).equals("Inbound")) {
            return varied;
        }
        if (variation.isStamped()
                && row.get(EventColumn.EXCHANGE_TRANSPORT_RULE).isEmpty()) {
            varied = varied.with(EventColumn.EXCHANGE_TRANSPORT_RULE, "Mark mail from outside");
        }
        if (variation.isOnSafeList() && isOfPartner(row) && isToReaderOfSafeList(row)) {
            varied = varied.with(EventColumn.USER_LEVEL_ACTION, "Allow")
                    .with(EventColumn.USER_LEVEL_POLICY, "Safe sender list");
        }
        return varied;
    }

    static boolean isThreat(EventRow row) {
        return !row.get(EventColumn.THREAT_TYPES).isEmpty();
    }

    private boolean isOfPartner(EventRow row) {
        return partners.contains(row.get(EventColumn.SENDER_FROM_DOMAIN));
    }

    /** Every second of our people; what a safe list names is never in junk, so mail there went to somebody else. */
    private static boolean isToReaderOfSafeList(EventRow row) {
        boolean isInside = row.get(EventColumn.DELIVERY_LOCATION).equals("Inbox/folder");
        return isInside && row.get(EventColumn.RECIPIENT_EMAIL_ADDRESS).matches("p\\d*[02468]@.*");
    }
}
