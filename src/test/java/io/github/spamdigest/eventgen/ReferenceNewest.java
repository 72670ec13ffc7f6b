package io.github.spamdigest.eventgen;

import io.github.spamdigest.core.TimeWindow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The newest row of each message and recipient of a window, by a plain loop. */
final class ReferenceNewest {

    private ReferenceNewest() {}

    /** Whether it is an inbound row of the window. */
    static boolean isCandidate(EventRow row, TimeWindow window) {
        return row.get(EventColumn.EMAIL_DIRECTION).equals("Inbound") && window.contains(row.time());
    }

    /** The newest inbound rows. */
    static List<EventRow> rows(List<EventRow> rows, TimeWindow window) {
        Map<List<String>, EventRow> newest = new LinkedHashMap<>();
        List<EventRow> alone = new ArrayList<>();
        for (EventRow row : rows) {
            if (!isCandidate(row, window)) {
                continue;
            }
            String message = row.get(EventColumn.NETWORK_MESSAGE_ID);
            String recipient = row.get(EventColumn.RECIPIENT_EMAIL_ADDRESS);
            if (message.isEmpty() || recipient.isEmpty()) {
                alone.add(row);
                continue;
            }
            EventRow known = newest.get(List.of(message, recipient));
            if (known == null || isLater(row, known)) {
                newest.put(List.of(message, recipient), row);
            }
        }
        alone.addAll(newest.values());
        return alone;
    }

    private static boolean isLater(EventRow row, EventRow known) {
        if (!row.time().equals(known.time())) {
            return row.time().isAfter(known.time());
        }
        return row.get(EventColumn.REPORT_ID).compareTo(known.get(EventColumn.REPORT_ID)) > 0;
    }
}
