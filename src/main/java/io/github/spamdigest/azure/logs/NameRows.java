package io.github.spamdigest.azure.logs;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.Carried;
import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.core.view.Proof;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Collects the rows of one name in view. Not thread-safe. */
final class NameRows {

    /** Day, verdicts, deliveries and messages; no count of mail is longer. */
    private static final Pattern DAY_COUNT = Pattern.compile("(\\d{1,2}):(\\d{1,3}):(\\d{1,18}):(\\d{1,18})");

    /** Nine counts of deliveries. */
    private static final Pattern CARRIED = Pattern.compile("(\\d{1,18}:){8}\\d{1,18}");

    private static final Comparator<Way> ORDER = Comparator.comparing(Way::address, SenderDomain.CODE_POINTS)
            .thenComparing(Way::network, SenderDomain.CODE_POINTS)
            .thenComparing(Way::allow, SenderDomain.CODE_POINTS)
            .thenComparing(Way::proof);

    private static final Comparator<DayCount> BY_DAY =
            Comparator.comparingInt(DayCount::day).thenComparingInt(DayCount::verdicts);

    private final SenderDomain domain;
    private final Map<Way, Map<Cell, DayCount>> ways = new TreeMap<>(ORDER);
    private final Map<String, Clicks> clicks = new TreeMap<>(SenderDomain.CODE_POINTS);
    private long place;
    private long addresses;
    private long recipients;
    private Carried carried = Carried.NOTHING;

    NameRows(SenderDomain domain) {
        this.domain = domain;
    }

    private record Way(String address, String network, String allow, Proof proof) {}

    private record Cell(int day, int verdicts) {}

    /** Takes the row of the name itself; of two spellings of one name the distinct counts are then upper bounds. */
    void addName(ResultRow row) {
        long read = row.count(ViewColumn.PLACE);
        place = place == 0 ? read : Math.min(place, read);
        addresses += row.count(ViewColumn.ADDRESSES);
        recipients += row.count(ViewColumn.RECIPIENTS);
        carried = carried.and(carried(row));
    }

    /** Takes a row of its mail. */
    void addStream(ResultRow row) {
        Way way = new Way(
                row.text(ViewColumn.ADDRESS),
                row.text(ViewColumn.NETWORK),
                row.text(ViewColumn.ALLOW),
                proof(row.text(ViewColumn.PROOF)));
        Map<Cell, DayCount> days = ways.computeIfAbsent(way, key -> new HashMap<>());
        dayCounts(row).forEach(count -> days.merge(cell(count), count, NameRows::together));
    }

    /** The threats of a name that was asked about, in the order of days and verdicts. */
    static List<DayCount> threatsByDay(ResultRow row) {
        List<DayCount> days = dayCounts(row).sorted(BY_DAY).toList();
        if (!days.stream().allMatch(DayCount::isThreat)
                || days.stream().map(NameRows::cell).distinct().count() < days.size()) {
            throw new WrongShapeException(ViewColumn.DAY_COUNTS.text() + " is not a list of days with threats");
        }
        return days;
    }

    /** Takes who clicked in its threats; of two spellings of one name the counts are then upper bounds. */
    void addClicks(ResultRow row) {
        Clicks count = new Clicks(
                row.text(ViewColumn.ADDRESS),
                row.count(ViewColumn.PEOPLE),
                row.count(ViewColumn.THROUGH),
                row.count(ViewColumn.HARMED),
                accounts(row));
        if (count.people() == 0 || count.through() > count.people() || count.harmed() > count.through()) {
            throw new WrongShapeException(ViewColumn.PEOPLE.text() + " is not a count of people who clicked");
        }
        clicks.merge(count.address(), count, Clicks::and);
    }

    /** From 1, by how much its threats exceed its own past. */
    long place() {
        if (place == 0) {
            throw new WrongShapeException("mail of a name is there without the name");
        }
        return place;
    }

    /** All that was taken. */
    NameActivity activity() {
        return new NameActivity(
                domain,
                addresses,
                recipients,
                ways.entrySet().stream()
                        .map(entry -> stream(entry.getKey(), entry.getValue()))
                        .toList(),
                List.copyOf(clicks.values()),
                carried);
    }

    private static List<String> accounts(ResultRow row) {
        return row.text(ViewColumn.ACCOUNTS).isEmpty() ? List.of() : row.texts(ViewColumn.ACCOUNTS, Clicks.NAMED);
    }

    /** Pairs of a part and of how many it is told, then who took how many away and of how many that failed. */
    private static Carried carried(ResultRow row) {
        String text = row.text(ViewColumn.CARRIED);
        if (!CARRIED.matcher(text).matches()) {
            throw new WrongShapeException(ViewColumn.CARRIED.text() + " is not a list of nine counts");
        }
        long[] counts =
                Arrays.stream(text.split(":", -1)).mapToLong(Long::parseLong).toArray();
        String link = row.text(ViewColumn.LINK);
        long messages = row.count(ViewColumn.LINK_MESSAGES);
        if (link.isEmpty() != (messages == 0)) {
            throw new WrongShapeException(ViewColumn.LINK.text() + " is not a domain with its messages");
        }
        return new Carried(
                part(counts[0], counts[1]),
                part(counts[2], counts[3]),
                part(counts[4], counts[5]),
                counts[6],
                counts[7],
                counts[8],
                Optional.of(new Carried.Link(link, messages)).filter(known -> known.messages() > 0));
    }

    private static Optional<Carried.Part> part(long some, long told) {
        if (some > told) {
            throw new WrongShapeException(ViewColumn.CARRIED.text() + " has a part that is greater than the whole");
        }
        return Carried.Part.of(some, told);
    }

    private static MailStream stream(Way way, Map<Cell, DayCount> days) {
        return new MailStream(
                way.address(),
                way.network(),
                way.allow(),
                way.proof(),
                days.values().stream().sorted(BY_DAY).toList());
    }

    private static DayCount together(DayCount a, DayCount b) {
        return new DayCount(a.day(), a.verdicts(), a.deliveries() + b.deliveries(), a.messages() + b.messages());
    }

    private static Proof proof(String text) {
        return Arrays.stream(Proof.values())
                .filter(proof -> proof.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new WrongShapeException(ViewColumn.PROOF.text() + " has an unknown word"));
    }

    private static Cell cell(DayCount count) {
        return new Cell(count.day(), count.verdicts());
    }

    private static Stream<DayCount> dayCounts(ResultRow row) {
        return Stream.of(row.text(ViewColumn.DAY_COUNTS).split(";", -1)).map(NameRows::dayCount);
    }

    private static DayCount dayCount(String text) {
        Matcher numbers = DAY_COUNT.matcher(text);
        if (numbers.matches()) {
            DayCount count = new DayCount(
                    Integer.parseInt(numbers.group(1)),
                    Integer.parseInt(numbers.group(2)),
                    Long.parseLong(numbers.group(3)),
                    Long.parseLong(numbers.group(4)));
            if (count.day() < NamesInView.DAYS && DayCount.isPossible(count.verdicts()) && count.deliveries() > 0) {
                return count;
            }
        }
        throw new WrongShapeException(ViewColumn.DAY_COUNTS.text() + " is not a list of days and counts");
    }
}
