package io.github.spamdigest.goldens;

import static io.github.spamdigest.core.Task.Urgency.TODAY;
import static io.github.spamdigest.core.Task.Urgency.WEEK;

import io.github.spamdigest.core.Baseline;
import io.github.spamdigest.core.Baseline.Because;
import io.github.spamdigest.core.Baseline.Kind;
import io.github.spamdigest.core.Departure;
import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Standing;
import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.Usual;
import io.github.spamdigest.core.Verdict;
import io.github.spamdigest.core.families.Family;
import io.github.spamdigest.core.families.RankedFamily;
import io.github.spamdigest.core.families.Tail;
import io.github.spamdigest.core.families.Unlisted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Days a digest may have to tell about, made by hand. */
public final class Days {

    private static final String LONG_LABEL = "a".repeat(63);

    private static final List<Standing> STANDINGS = List.of(
            Standing.FIRST_SEEN, Standing.RETURNING, Standing.ENTERED, Standing.UP, Standing.DOWN, Standing.STEADY);

    private Days() {}

    /** Every day by its name, as the golden files are called. */
    public static Map<String, Findings> all() {
        Map<String, Findings> days = new LinkedHashMap<>();
        days.put("busy", busy());
        days.put("quiet", quiet());
        days.put("first", first());
        days.put("incomplete", incomplete());
        days.put("no-spam", noSpam());
        days.put("no-data", noData());
        days.put("stale-data", staleData());
        days.put("filtered", filtered());
        days.put("unread", unread());
        days.put("hostile", hostile());
        return days;
    }

    /** Two domains are seen for the first time, others return, enter, move and leave. */
    public static Findings busy() {
        Day day = Day.monday().tellingInbox();
        day.list("fabrikam.example", 4_812, 311, 5_020, Standing.STEADY, 1);
        day.list("offers.test", 2_960, 24, 2_961, Standing.STEADY, 3);
        day.list("northwind.example", 1_204, 260, 9_841, Standing.FIRST_SEEN, 0);
        day.list("xn--bcher-kva.example", 988, 12, 988, Standing.UP, 7);
        day.list("mail.wingtip.test", 961, 8, 1_400, Standing.DOWN, 2);
        day.list("b\u00fccher.test", 640, 31, 640, Standing.RETURNING, 0);
        day.list("", 333, 9, 420, Standing.STEADY, 6);
        day.list("adventure-works.example", 212, 70, 300_000, Standing.FIRST_SEEN, 0);
        day.list("tailspin.example", 180, 6, 181, Standing.ENTERED, 14);
        day.list("relecloud.test", 95, 1, 96, Standing.ENTERED, 0);
        day.track("lamna.example", 44, 2, 60);
        day.signal(Reason.SUDDEN_FROM_TRUSTED, TODAY, "northwind.example", 9, 260, NextStep.CALL_CONTACT_AND_HUNT);
        day.signal(Reason.FLOODS_INBOXES, TODAY, "lamna.example", 31, 40, NextStep.HUNT_AND_PURGE);
        day.signal(Reason.SMALL_BUT_INSIDE, WEEK, "tailspin.example", 2, 6, NextStep.HUNT_AND_PURGE);
        List<Departure> left = List.of(
                new Departure(new SenderDomain("consolidated.test"), 4, Departure.Reason.NOW_PHISH, Optional.empty()),
                new Departure(new SenderDomain("lamna.example"), 9, Departure.Reason.NOW_RANKED, Optional.of(11)),
                new Departure(new SenderDomain("proseware.test"), 10, Departure.Reason.NOT_TRACKED, Optional.empty()));
        return day.left(left)
                .findings(Day.stored())
                .with(new Unlisted(
                        List.of(new RankedFamily(new Family(new SenderDomain("litware.example"), 240, 2_100, 12), 3)),
                        Optional.of(new Tail(
                                52, 3_144, 61, Optional.of(Usual.of(List.of(40L, 70L, 71L, 90L))), Optional.of(9L)))));
    }

    /** The list is as it was. */
    public static Findings quiet() {
        return Day.monday()
                .list("fabrikam.example", 4_812, 150, 5_020, Standing.STEADY, 1)
                .list("offers.test", 2_960, 80, 2_961, Standing.STEADY, 2)
                .findings(Day.stored());
    }

    /** The first digest, compared with a computed baseline, and perhaps sent twice. */
    public static Findings first() {
        return Day.monday()
                .list("fabrikam.example", 4_812, 150, 5_020, Standing.STEADY, 1)
                .list("northwind.example", 31, 31, 900, Standing.FIRST_SEEN, 0)
                .repeated()
                .proposing("contoso.example", "wingtip.example", "a.example", "b.example", "c.example", "d.example")
                .findings(
                        new Baseline(Kind.COMPUTED, Optional.of(Day.DATE.minusDays(1)), List.of(), Because.FIRST_RUN));
    }

    /** The data reaches back nine days only. */
    public static Findings incomplete() {
        return Day.monday()
                .list("fabrikam.example", 812, 150, 1_020, null, 0)
                .list("offers.test", 1, 1, 1, null, 0)
                .covering(9)
                .rejecting(new ReadingReport(
                        2,
                        1,
                        List.of(
                                "EmailEvents.csv line 17: the time \"yesterday\" cannot be read.",
                                "EmailEvents.csv line 90: the row has 11 cells instead of 34."),
                        List.of("EmailEvents.csv holds no column CompAuth; nothing here needs it.")))
                .findings(new Baseline(Kind.INCOMPLETE, Optional.empty(), List.of(), Because.FIRST_RUN));
    }

    /** Mail, and none of it spam. */
    public static Findings noSpam() {
        return Day.monday()
                .left(List.of(new Departure(
                        new SenderDomain("offers.test"), 1, Departure.Reason.NOT_TRACKED, Optional.empty())))
                .findings(Day.stored());
    }

    /** Not a single event. */
    public static Findings noData() {
        return Day.monday().empty().findings(new Baseline(Kind.NONE, Optional.empty(), List.of(), Because.FIRST_RUN));
    }

    /** Events, and the newest is five days old. */
    public static Findings staleData() {
        return Day.monday()
                .list("fabrikam.example", 812, 0, 1_020, Standing.STEADY, 1)
                .stale(5)
                .findings(Day.stored());
    }

    /** The file holds spam rows only. */
    public static Findings filtered() {
        Fact spam = new Fact(Fact.Kind.SPAM_DELIVERIES, 4_812, 0);
        Fact sure = new Fact(Fact.Kind.HIGH_CONFIDENCE, 4_700, 4_812);
        return Day.monday()
                .judged(new Verdict(SenderClass.CANNOT_BE_TOLD, List.of(spam, sure), Optional.empty(), NextStep.WATCH))
                .list("fabrikam.example", 4_812, 150, 4_812, Standing.STEADY, 1)
                .of(4_812, 0, 0)
                .findings(Day.stored());
    }

    /** A large part of two files could not be read, and what was read is as it was. */
    public static Findings unread() {
        return Day.monday()
                .list("fabrikam.example", 4_812, 150, 5_020, Standing.STEADY, 1)
                .list("offers.test", 2_960, 80, 2_961, Standing.STEADY, 2)
                .rejecting(new ReadingReport(
                        2_468,
                        0,
                        List.of("exports/a.csv line 17: the time \"22/10/2026\" cannot be read."),
                        List.of(),
                        List.of(
                                "exports/a.csv: 1,234 of 4,000 rows could not be read",
                                "exports/b.csv: 1,234 of 4,000 rows could not be read")))
                .findings(Day.stored());
    }

    /** One sender with less than ten deliveries on each of thirty days, and with one at least. */
    public static Findings few() {
        return Day.monday().list("offers.test", 35, 3, 93, Standing.STEADY, 1).findings(Day.stored());
    }

    /** A list of so many domains whose names have so many letters and a number before their end. */
    public static Findings listing(int domains, int letters) {
        Day day = Day.monday().top(domains);
        for (int place = 1; place <= domains; place++) {
            day.list("a".repeat(letters) + place + ".test", 5_000 - place, place, 9_000, Standing.ENTERED, 0);
        }
        return day.findings(Day.stored());
    }

    /** Names and rows that try to be more than text. */
    public static Findings hostile() {
        return hostile(List.of(
                "<script>alert(1)</script>.example",
                "evil\u202emoc.elpmaxe",
                String.join(".", LONG_LABEL, LONG_LABEL, LONG_LABEL, "b".repeat(61)),
                "\ud83d\ude00\ufe0f.test",
                "=cmd|'/c calc'!a1",
                "\uff1d1+1;=2+2",
                "a\r\nbcc: all@contoso.example",
                "quote\"'`&amp;.example",
                "${7*7}<#assign x=1>.test",
                "https://user@evil.example/?q=1",
                "\ud800lone\u0000\u2028\u2029\ue000\ufeff"));
    }

    /** These names as the first of a list, as what left it, and quoted in what could not be read. */
    public static Findings hostile(List<String> names) {
        Day day = Day.monday();
        List<Departure> left = new ArrayList<>();
        List<String> examples = new ArrayList<>();
        int place = 0;
        for (String name : names) {
            Standing standing = STANDINGS.get(place % STANDINGS.size());
            day.list(name, 1_000 - place, 10, 1_000, standing, place + 3);
            day.signal(Reason.FLOODS_INBOXES, place % 2 == 0 ? TODAY : WEEK, name, 3, 10, NextStep.HUNT_AND_PURGE);
            place++;
            left.add(new Departure(new SenderDomain(name), place, Departure.Reason.NOW_PHISH, Optional.empty()));
            examples.add("events.csv line " + place + ": \"" + name + "\" is not a time.");
        }
        return day.left(left)
                .rejecting(new ReadingReport(names.size(), 0, examples, examples))
                .findings(Day.stored());
    }
}
