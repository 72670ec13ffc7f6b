package io.github.spamdigest.core.view;

import io.github.spamdigest.core.SenderDomain;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that are in view: sender domains with a threat (inbound mail judged spam, phish or malware, then or later) in an inbox, or
 * with at least {@value #NOTICED} threats, in the last {@value #RECENT} days, whatever their place in the ranking. Threats
 * that an exclusion hides are left out. Immutable.
 *
 * @param names at most {@value #MOST}, those first whose threats in inboxes exceed their own past the most
 * @param cutNames how many more names there were
 * @param cutInside how many of their threats of the last {@value #RECENT} days reached an inbox
 * @param written the days on which people wrote to a domain or any name below it, automatic replies left out: for each
 *     name in view and each name above it that has a dot; none where nobody wrote
 * @param clean the days on which mail without a threat verdict, neither {@link Proof#FORGED} nor {@link Proof#FAILED},
 *     came from a domain or any name below it: for the same names
 * @param oldestEvent the oldest event of any direction in these days
 * @param asked the threats, by day and verdict, of each name that was asked about and of those below it: none where it had none, and
 *     no entry where it was not looked at
 * @param told which further tables had rows in these days
 * @param fresh names that are new, and those that people write to
 */
public record NamesInView(
        List<NameActivity> names,
        long cutNames,
        long cutInside,
        Map<SenderDomain, DayBits> written,
        Map<SenderDomain, DayBits> clean,
        Optional<Instant> oldestEvent,
        Map<SenderDomain, List<DayCount>> asked,
        Told told,
        FreshNames fresh) {

    /**
     * Which further tables had rows: what one without any would tell is not known.
     *
     * @param actions the table of what was done to mail after its delivery
     * @param clicks the table of clicks
     * @param links the table of links
     */
    public record Told(boolean actions, boolean clicks, boolean links) {

        /** None had any. */
        public static final Told NOTHING = new Told(false, false, false);
    }

    /** Names of which no further table tells. */
    public NamesInView(
            List<NameActivity> names,
            long cutNames,
            long cutInside,
            Map<SenderDomain, DayBits> written,
            Map<SenderDomain, DayBits> clean,
            Optional<Instant> oldestEvent) {
        this(names, cutNames, cutInside, written, clean, oldestEvent, Map.of(), Told.NOTHING, FreshNames.NONE);
    }

    /** Names of which no task was open before. */
    public NamesInView(
            List<NameActivity> names,
            long cutNames,
            long cutInside,
            Map<SenderDomain, DayBits> written,
            Map<SenderDomain, DayBits> clean,
            Optional<Instant> oldestEvent,
            Told told) {
        this(names, cutNames, cutInside, written, clean, oldestEvent, Map.of(), told, FreshNames.NONE);
    }

    /** The same with fresh names. */
    public NamesInView with(FreshNames others) {
        return new NamesInView(names, cutNames, cutInside, written, clean, oldestEvent, asked, told, others);
    }

    /** How many days of 24 hours are looked at, whatever the window's length: six of late and four weeks before. */
    public static final int DAYS = 35;

    /** How many of them are of late: a working week with its weekend, so that days without a digest are not lost. */
    public static final int RECENT = 6;

    /** How many threats of late bring a name into view that kept out of inboxes. */
    public static final int NOTICED = 3;

    /** The most names. */
    public static final int MOST = 500;

    /** About how many names of open tasks the source is asked at most. */
    public static final int MOST_ASKED = 1_000;

    /** The most characters of a name that the source is asked about: no domain has more. */
    public static final int LONGEST_ASKED = 253;

    /** How many addresses, networks and allows of a domain are named, each. */
    public static final int NAMED = 20;

    /** Nobody is in view, and nothing is known. */
    public static final NamesInView NONE = new NamesInView(List.of(), 0, 0, Map.of(), Map.of(), Optional.empty());

    /**
     * The days on which people wrote to a domain or any name below it; empty where that was not asked, since it is neither
     * in view nor above a name that is.
     */
    public Optional<DayBits> writtenTo(SenderDomain domain) {
        String below = "." + domain.name();
        boolean isAsked = names.stream()
                .map(activity -> activity.domain())
                .anyMatch(name -> name.equals(domain) || name.name().endsWith(below));
        return isAsked ? Optional.of(written.getOrDefault(domain, DayBits.NONE)) : Optional.empty();
    }

    /**
     * The names of open tasks that a source is asked about, in their order: the first {@value #MOST_ASKED} that are not longer
     * than {@value #LONGEST_ASKED} characters. A query that names them all stays below 2 MB, whatever letters they have.
     */
    public static List<SenderDomain> toAsk(Set<SenderDomain> open) {
        return open.stream()
                .filter(name -> name.name().length() <= LONGEST_ASKED)
                .sorted()
                .limit(MOST_ASKED)
                .toList();
    }

    /** With whom mail was exchanged, as it was known a day before; of the names in view nothing else is kept. */
    public NamesInView exchangedTheDayBefore() {
        return new NamesInView(
                names.stream()
                        .map(name -> new NameActivity(name.domain(), 0, 0, List.of()))
                        .toList(),
                0,
                0,
                dayBefore(written),
                dayBefore(clean),
                oldestEvent,
                Map.of(),
                told,
                FreshNames.NONE);
    }

    /**
     * The same names, as if only what came in the last days were of late: all before is past. Names that had no room are left
     * out.
     *
     * @param days 0 to {@link #RECENT}
     */
    public NamesInView since(int days) {
        return new NamesInView(
                names.stream().map(name -> name.since(days)).toList(),
                0,
                0,
                written,
                clean,
                oldestEvent,
                asked,
                told,
                fresh);
    }

    private static Map<SenderDomain, DayBits> dayBefore(Map<SenderDomain, DayBits> days) {
        return days.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> new DayBits(entry.getValue().bits() >>> 1)));
    }

    /** Copies the collections. */
    public NamesInView {
        names = List.copyOf(names);
        written = Map.copyOf(written);
        clean = Map.copyOf(clean);
        asked = Map.copyOf(asked);
    }
}
