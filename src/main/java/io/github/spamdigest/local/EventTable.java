package io.github.spamdigest.local;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The tables that rows of an export can be of; the numbers are those that SQL knows them by while it loads. */
enum EventTable {
    /** EmailEvents: one row a delivery. */
    EVENTS(0),
    /** Any that the digest does not read. */
    OTHER(100),
    /** EmailPostDeliveryEvents: what was done to a delivery later. */
    ACTIONS(102),
    /** UrlClickEvents: who clicked. */
    CLICKS(103),
    /** EmailUrlInfo: the links of a message. */
    LINKS(104);

    private static final String CATEGORY = "advancedhunting-";

    private final int number;

    EventTable(int number) {
        this.number = number;
    }

    /** Its number, 0 for EmailEvents. */
    int number() {
        return number;
    }

    /** The table of this name, in any case. */
    static EventTable named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "emailevents" -> EVENTS;
            case "emailpostdeliveryevents" -> ACTIONS;
            case "urlclickevents" -> CLICKS;
            case "emailurlinfo" -> LINKS;
            default -> OTHER;
        };
    }

    /** The table of a category, which the streaming API writes as {@code AdvancedHunting-} and the name. */
    static EventTable ofCategory(String category) {
        boolean isLong = category.regionMatches(true, 0, CATEGORY, 0, CATEGORY.length());
        return named(isLong ? category.substring(CATEGORY.length()) : category);
    }

    /** The table that is read and has these columns, which rows tell when they do not name it. */
    static Optional<EventTable> withColumns(Set<Column> columns) {
        if (columns.contains(Column.SENDER_FROM_DOMAIN)) {
            return Optional.of(EVENTS);
        }
        // Log Analytics has EmailDirection in its table of actions, too.
        if (columns.contains(Column.ACTION_TYPE) && columns.contains(Column.ACTION_RESULT)) {
            return Optional.of(ACTIONS);
        }
        if (columns.contains(Column.ACCOUNT_UPN) && columns.contains(Column.IS_CLICKED_THROUGH)) {
            return Optional.of(CLICKS);
        }
        if (columns.contains(Column.URL_DOMAIN)) {
            return Optional.of(LINKS);
        }
        return columns.contains(Column.EMAIL_DIRECTION) ? Optional.of(EVENTS) : Optional.empty();
    }
}
