package io.github.spamdigest.executed;

import static io.github.spamdigest.eventgen.EventColumn.*;

import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.eventgen.Beside;
import io.github.spamdigest.eventgen.ClickRow;
import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.eventgen.LinkRow;
import io.github.spamdigest.eventgen.PostRow;
import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.WorkspaceShape;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@link ViewEvents} with what became of the mail and who clicked, in workspaces that lack some of the tables. */
final class BesideEvents {

    private static final String ACTIONS = "EmailPostDeliveryEvents";

    private static final String CLICKS = "UrlClickEvents";

    private static final String LINKS = "EmailUrlInfo";

    private static final List<EventColumn> CARRIED = List.of(IS_FIRST_CONTACT, URL_COUNT, ATTACHMENT_COUNT);

    private static final List<String> PLACES =
            List.of("Inbox", "INBOX/folder", "on-premises/External", "Quarantine", "Junk folder", "Deleted items", "");

    private static final List<String> RESULTS = List.of(
            "Success",
            "Success",
            "success, moved",
            "Succeeded",
            "Failed",
            "failure",
            "Error: busy",
            "Success",
            "Pending",
            "",
            "No success");

    private static final List<String> ACTION_TYPES = List.of(
            "Phish ZAP",
            "Malware ZAP",
            "Spam ZAP",
            "post-delivery SPAM zap",
            "A Phish remediation",
            "Late malware ZAP",
            "Manual Remediation",
            "Admin remediation",
            "Quarantine RELEASE",
            "Mail redelivery",
            "Redelivery",
            "Manual remediation",
            "Automated remediation",
            "User move",
            "");

    private final Draw draw;
    private final List<EventRow> rows;

    private BesideEvents(Draw draw, List<EventRow> rows) {
        this.draw = draw;
        this.rows = rows;
    }

    /**
     * One try.
     *
     * @param made the question and the events
     * @param beside rows of the tables beside them
     * @param shape what is absent
     */
    record Case(SharedEvents.Case made, Beside beside, WorkspaceShape shape) {

        @Override
        public String toString() {
            return made + ", " + beside.posts().size() + " actions, "
                    + beside.clicks().size() + " clicks, "
                    + beside.links().size() + " links, " + shape;
        }
    }

    /** So many events, and some of the tables: with rows, without, or none. */
    static Case of(Draw draw, int count) {
        SharedEvents.Case made = ViewEvents.of(draw, count);
        boolean hasLatest = draw.chance();
        List<EventColumn> carried =
                CARRIED.stream().filter(column -> draw.chance()).toList();
        List<EventRow> rows = made.rows().stream()
                .map(row -> hasLatest ? latest(draw, row) : row)
                .map(row -> carrying(draw, row, carried))
                .toList();
        BesideEvents events = new BesideEvents(draw, rows);
        int actions = draw.of(0, 0, 1, count / 3, count / 2);
        int clicks = draw.of(0, 1, count / 3, count / 2);
        int links = draw.of(0, 1, count / 3, count);
        List<String> tables = new ArrayList<>();
        if (draw.chance()) {
            tables.add(LINKS);
        }
        if (draw.chance()) {
            tables.add(ACTIONS);
        }
        if (draw.chance()) {
            tables.add(CLICKS);
        }
        return new Case(
                new SharedEvents.Case(made.question().naming(draw.chance()), rows),
                new Beside(events.posts(actions), events.clicks(clicks), events.links(links)),
                new WorkspaceShape(tables, absent(hasLatest, carried)));
    }

    private static List<String> absent(boolean hasLatest, List<EventColumn> carried) {
        List<String> absent = new ArrayList<>(hasLatest ? List.of() : List.of("LatestDeliveryLocation"));
        CARRIED.stream().filter(column -> !carried.contains(column)).forEach(column -> absent.add(column.schemaName()));
        return absent;
    }

    /** Now and then nothing is told of one row. */
    private static EventRow carrying(Draw draw, EventRow row, List<EventColumn> columns) {
        EventRow carrying = row;
        for (EventColumn column : columns) {
            carrying = carrying.with(
                    column, column.isFlag() ? draw.of("true", "false", "") : draw.of("0", "0", "1", "12", ""));
        }
        return carrying;
    }

    private static EventRow latest(Draw draw, EventRow row) {
        String own = row.get(DELIVERY_LOCATION);
        return row.with(LATEST_DELIVERY_LOCATION, draw.of("", own, own.toUpperCase(Locale.ROOT), draw.of(PLACES)));
    }

    /** Some of one delivery, and of these some at one instant, in one report. */
    private List<PostRow> posts(int count) {
        List<PostRow> posts = new ArrayList<>();
        while (posts.size() < count) {
            EventRow row = draw.of(rows);
            PostRow post = post(row, after(row.time()), "p-" + draw.between(0, 99));
            posts.add(post);
            for (int more = draw.between(-3, 3); more > 0; more--) {
                boolean isTie = draw.chance();
                posts.add(post(
                        row,
                        isTie ? post.time() : after(row.time()),
                        isTie && draw.chance() ? post.reportId() : "P-" + draw.between(0, 99)));
            }
        }
        return posts;
    }

    private PostRow post(EventRow row, Instant time, String report) {
        String recipient = row.get(RECIPIENT_EMAIL_ADDRESS);
        return new PostRow(
                time,
                draw.between(0, 19) == 0 ? "" : row.get(NETWORK_MESSAGE_ID),
                switch (draw.between(0, 19)) {
                    case 0 -> "";
                    case 1 -> recipient.toUpperCase(Locale.ROOT);
                    default -> recipient;
                },
                draw.of(ACTION_TYPES),
                draw.of(RESULTS),
                draw.of(PLACES),
                draw.of("", "", "", "", "PHISH", "malware, spam", "Bulk", "NotSpam", "Phishing", "MalwareX"),
                report);
    }

    private List<ClickRow> clicks(int count) {
        List<ClickRow> clicks = new ArrayList<>();
        while (clicks.size() < count) {
            EventRow row = draw.of(rows);
            clicks.add(new ClickRow(
                    after(row.time()),
                    draw.between(0, 19) == 0 ? "" : row.get(NETWORK_MESSAGE_ID),
                    draw.between(0, 19) == 0 ? "" : account(),
                    draw.of(
                            "ClickAllowed",
                            "clickallowed",
                            "ClickBlocked",
                            "UrlErrorPage",
                            "ClickBlockedByTenantPolicy"),
                    draw.of(Optional.of(true), Optional.of(false), Optional.of(false), Optional.empty()),
                    "c-" + clicks.size()));
        }
        return clicks;
    }

    /** One of few people; the two small letters sigma are two people, though they have one capital. */
    private String account() {
        return draw.of("u", "U", "u", "U", "\u00DC", "\uD83D\uDE00", "\u03C2", "\u03C3") + draw.between(0, 40)
                + "@contoso.example";
    }

    private List<LinkRow> links(int count) {
        List<LinkRow> links = new ArrayList<>();
        while (links.size() < count) {
            EventRow row = draw.of(rows);
            String domain = draw.of("a", "B", "b", "c.D", "\u00C9", "\uD83D\uDE00") + ".example";
            links.add(new LinkRow(
                    after(row.time()),
                    draw.between(0, 19) == 0 ? "" : row.get(NETWORK_MESSAGE_ID),
                    draw.of(domain, domain, domain + ".", "", ".", "192.0.2.7")));
        }
        return links;
    }

    /** Soon after, or beside a border of the days in view. */
    private Instant after(Instant time) {
        if (draw.between(0, 3) > 0) {
            return time.plus(Duration.ofMinutes(draw.between(0, 2000)));
        }
        return ViewExecutedTest.END
                .minus(Duration.ofDays(draw.of(0, NamesInView.DAYS)))
                .plusNanos(draw.of(-100, 0, 100));
    }
}
