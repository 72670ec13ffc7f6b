package io.github.spamdigest.eventgen;

import static io.github.spamdigest.eventgen.EventColumn.DELIVERY_LOCATION;
import static io.github.spamdigest.eventgen.EventColumn.LATEST_DELIVERY_LOCATION;
import static io.github.spamdigest.eventgen.EventColumn.NETWORK_MESSAGE_ID;
import static io.github.spamdigest.eventgen.EventColumn.ORG_LEVEL_ACTION;
import static io.github.spamdigest.eventgen.EventColumn.RECIPIENT_EMAIL_ADDRESS;
import static io.github.spamdigest.eventgen.EventColumn.THREAT_TYPES;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of deliveries, by plain loops over the rows of what was done to them in some days.
 *
 * @param posts by message and recipient, none of them empty
 * @param hasActions whether there was any row, with these or without
 */
record ReferenceLater(Map<List<String>, List<PostRow>> posts, boolean hasActions) {

    private static final List<String> READ = List.of("inbox", "inbox/folder", "on-premises/external");

    private static final Comparator<PostRow> ORDER = Comparator.comparing(PostRow::time)
            .thenComparing(PostRow::reportId, SenderDomain.CODE_POINTS)
            .thenComparing(PostRow::location, SenderDomain.CODE_POINTS)
            .thenComparing(ReferenceLater::who);

    static ReferenceLater of(List<PostRow> all, TimeWindow days) {
        List<PostRow> rows =
                all.stream().filter(row -> days.contains(row.time())).toList();
        return new ReferenceLater(
                rows.stream()
                        .filter(row ->
                                !row.message().isEmpty() && !row.recipient().isEmpty())
                        .collect(Collectors.groupingBy(row -> delivery(row.message(), row.recipient()))),
                !rows.isEmpty());
    }

    /** The verdicts of a delivery as in {@code DayCount}, its own and those of later, with what became of it. */
    int verdicts(EventRow row) {
        int judged = own(row) | judged(row);
        if (judged == 0) {
            return 0;
        }
        Optional<Boolean> isReadAtTheEnd = isStill(row);
        boolean isInside = isRead(row.get(DELIVERY_LOCATION)) || isReadAtTheEnd.orElse(false);
        boolean isBlocked = row.get(ORG_LEVEL_ACTION).toLowerCase(Locale.ROOT).contains("block");
        if (!isInside) {
            return isBlocked ? 0 : judged;
        }
        return judged
                | 8
                | (isBlocked ? 64 : 0)
                | isReadAtTheEnd.map(isRead -> isRead ? 32 : 16).orElse(0);
    }

    /** Whether people can read it at the end of the days; empty where that is not known. */
    Optional<Boolean> isStill(EventRow row) {
        return end(row).map(ReferenceLater::isRead);
    }

    /** Who did last what was done to it: ZAP, PEOPLE or anybody else, none where nothing was done. */
    Optional<String> last(EventRow row) {
        return of(row).stream()
                .filter(ReferenceLater::isDone)
                .filter(ReferenceLater::isUnderstood)
                .max(ORDER)
                .map(ReferenceLater::who);
    }

    /** Whether taking it away failed once. */
    boolean hasFailed(EventRow row) {
        return of(row).stream().anyMatch(post -> isTakingAway(post) && begins(post.result(), "fail", "error"));
    }

    private static boolean isTakingAway(PostRow post) {
        String action = post.actionType().toLowerCase(Locale.ROOT);
        return action.contains("zap") || action.contains("remediation");
    }

    private static String who(PostRow post) {
        String action = post.actionType().toLowerCase(Locale.ROOT);
        if (action.contains("zap")) {
            return "ZAP";
        }
        return action.contains("remediation") && !action.contains("auto") ? "PEOPLE" : "DONE";
    }

    /** What the row itself says. */
    static int own(EventRow row) {
        return (ReferenceCount.has(row, "Spam") ? 1 : 0)
                | (ReferenceCount.has(row, "Phish") ? 2 : 0)
                | (ReferenceCount.has(row, "Malware") ? 4 : 0);
    }

    /** What rows of later say of its delivery. */
    int judged(EventRow row) {
        int bits = 0;
        for (PostRow post : of(row)) {
            String action = post.actionType().toLowerCase(Locale.ROOT);
            bits |= own(EventRow.at(post.time()).with(THREAT_TYPES, post.threatTypes()));
            bits |= (action.contains("spam") ? 1 : 0)
                    | (action.contains("phish") ? 2 : 0)
                    | (action.contains("malware") ? 4 : 0);
        }
        return bits;
    }

    /** Where it is at the end of the days; empty where that is not known. */
    private Optional<String> end(EventRow row) {
        String own = row.get(DELIVERY_LOCATION);
        String latest = row.get(LATEST_DELIVERY_LOCATION);
        List<PostRow> done = of(row).stream().filter(ReferenceLater::isDone).toList();
        if (of(row).stream().anyMatch(post -> !isUnderstood(post))) {
            return Optional.empty();
        }
        if (!done.isEmpty()) {
            return done.stream().max(ORDER).map(PostRow::location).filter(place -> !place.isEmpty());
        }
        if (!latest.isEmpty() && !latest.equalsIgnoreCase(own)) {
            return Optional.of(latest);
        }
        return hasActions ? Optional.of(own) : Optional.empty();
    }

    private List<PostRow> of(EventRow row) {
        return posts.getOrDefault(delivery(row.get(NETWORK_MESSAGE_ID), row.get(RECIPIENT_EMAIL_ADDRESS)), List.of());
    }

    private static List<String> delivery(String message, String recipient) {
        return List.of(message, recipient.toLowerCase(Locale.ROOT));
    }

    private static boolean isUnderstood(PostRow post) {
        String action = post.actionType().toLowerCase(Locale.ROOT);
        boolean isKnown =
                Stream.of("zap", "remediation", "release", "redeliver").anyMatch(action::contains);
        return isKnown && (isDone(post) || begins(post.result(), "fail", "error"));
    }

    private static boolean isDone(PostRow post) {
        return begins(post.result(), "success", "succeed");
    }

    private static boolean begins(String text, String... words) {
        return Stream.of(words).anyMatch(text.toLowerCase(Locale.ROOT)::startsWith);
    }

    private static boolean isRead(String place) {
        return READ.contains(place.toLowerCase(Locale.ROOT));
    }
}
