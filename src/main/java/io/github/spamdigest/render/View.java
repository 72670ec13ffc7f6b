package io.github.spamdigest.render;

import io.github.spamdigest.core.Usual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the templates read: numbers, names of constants, and text that is already harmless. It holds no words; those are
 * in the templates. The records are public because FreeMarker reads public types only; the class around them is not.
 */
final class View {

    private View() {}

    /**
     * A whole mail; {@code lastDay} names the weekdays that its last 24 hours span, {@code openToday} counts the names with an
     * open task that was urgent.
     */
    public record Mail(
            String state,
            String date,
            String weekday,
            String lastDay,
            String repeat,
            List<String> missed,
            int lookbackDays,
            int top,
            int tracked,
            Day day,
            Comparison compared,
            List<Task> tasks,
            List<Task> week,
            List<LifeView.Open> open,
            long openToday,
            long dropped,
            List<LifeView.Open> closed,
            DecidedView.Decisions decided,
            List<Row> rows,
            UnlistedView.Unlisted unlisted,
            List<Hidden> hidden,
            List<Campaign> campaigns,
            List<Command> commands,
            Donut donut,
            ScopeView.Scope scope) {

        /** The listed domains whose class is another than before. */
        public List<Row> reclassified() {
            return rows.stream()
                    .filter(row -> row.judged() != null && row.judged().changed())
                    .toList();
        }

        /** Whether it is known of some of the listed spam whether it is still in an inbox. */
        public boolean tellsInbox() {
            return rows.stream().anyMatch(row -> row.reachedInbox() > row.inboxNotKnown());
        }
    }

    /**
     * New domains that send from the same networks; {@code inside} says how many deliveries reached an inbox, {@code cut} that there
     * may be more.
     */
    public record Campaign(long domains, long networks, long deliveries, long inside, boolean cut) {}

    /** That there is no digest; {@code lastSent} and {@code next} are null when there is none. */
    public record NoDigest(
            String date,
            String at,
            String step,
            List<String> sentences,
            String run,
            @Nullable String lastSent,
            @Nullable String next) {}

    /**
     * A name that needs a person; {@code id} is what it is decided by, null where nobody can. {@code row} is its place, {@code gone}
     * that it left the list; both may be null. {@code against} is the strongest fact against it, null when there
     * is none; {@code allow} names the rule or allow that let it in, null when none did; {@code hasPair} when commands.txt
     * has a spoof pair for it; {@code noCommand} says why a block comes without one, {@code noBlock} why there is no block;
     * {@code links} open the query for its threats; {@code phishLast24h} is 0 unless it is now judged phish. {@code removed}
     * says who took its threats away; {@code link} is the domain that most of their links lead to, null when it is not known; {@code people} are some
     * who clicked, where they are to be named.
     */
    public record Task(
            @Nullable String id,
            String reason,
            Domain domain,
            List<Fact> facts,
            @Nullable Fact against,
            String step,
            @Nullable String allow,
            boolean hasPair,
            @Nullable String noCommand,
            @Nullable String noBlock,
            Links links,
            @Nullable Row row,
            @Nullable Gone gone,
            long phishLast24h,
            Removed removed,
            @Nullable Domain link,
            People people) {}

    /** Some who clicked, only those who got through where somebody did, and how many more did the same. */
    public record People(List<String> names, long more) {

        /** Nobody is named. */
        static final People NONE = new People(List.of(), 0);
    }

    /** How many of the threats of a task that are gone were taken away by ZAP, and how many by hand. */
    public record Removed(long byZap, long byPeople) {}

    /**
     * What a domain was judged; {@code against} and {@code previousClass} are null when there is none.
     */
    public record Judged(
            String senderClass,
            List<Fact> facts,
            @Nullable Fact against,
            String step,
            @Nullable String previousClass,
            boolean changed) {}

    /** One counted thing; {@code whole} is 0 when it is not a part of anything. */
    public record Fact(String kind, long part, long whole) {}

    /**
     * Whose spam it was; no slice on a day without spam. {@code picture} is the content id of the picture of these slices, null
     * when there is none; {@code size} is its width and height in CSS pixels.
     */
    public record Donut(@Nullable String picture, int size, List<Slice> slices) {}

    /** A part of the window's spam; {@code domain} is null for all other domains, {@code share} is 0 to 1. */
    public record Slice(String colour, @Nullable Domain domain, long count, double share) {}

    /** Where a portal lists a domain's mail; each is an https address, null when it is not known. */
    public record Links(@Nullable String defender, @Nullable String logs) {

        /** No address is known. */
        static final Links NONE = new Links(null, null);
    }

    /** What a scenario left out of the count. */
    public record Hidden(
            String scenario,
            long window,
            long last24h,
            @Nullable Usual usual) {}

    /**
     * What to consider: a block where {@code kind} is BLOCK, a spoof pair where it is INTERNAL_PAIR or EXTERNAL_PAIR, a DECISION; {@code name} is an A-label, {@code envelope} and {@code network} are plain or null.
     */
    public record Command(
            String kind,
            String name,
            @Nullable String envelope,
            @Nullable String network) {}

    /**
     * The last 24 hours, all domains together; {@code usual} is null when the data cannot tell, {@code surging} when the
     * spam is at least twice that; {@code riser} is the domain with at least half of what it is more, null when none is.
     */
    public record Day(
            long spam,
            long inbound,
            @Nullable Usual usual,
            boolean surging,
            @Nullable Domain riser) {}

    /** What changed and against what; {@code date} is null when nothing is compared. */
    public record Comparison(
            String kind, String because, @Nullable String date, int coveredDays, List<Group> groups, List<Gone> left) {

        /** Whether there is something to compare with. */
        public boolean comparable() {
            return date != null;
        }

        /** Whether the list is as it was. */
        public boolean unchanged() {
            return groups.isEmpty() && left.isEmpty();
        }
    }

    /** The listed domains of one standing, never empty. */
    public record Group(String standing, List<Row> rows) {}

    /**
     * One domain of the list; {@code standing} is null when nothing is compared, {@code share} is 0 to 1. {@code days}
     * are the heights of the window's days, oldest first, 0 to {@link Sparkline#HIGHEST}. {@code task} is the reason why it
     * needs a person today, {@code week} why it does this week, null when it does not; {@code noBlock} why no block
     * of it is offered, null where none is thought of; {@code calm} when nobody has to read it.
     */
    public record Row(
            int rank,
            @Nullable Integer previousRank,
            @Nullable String standing,
            Domain domain,
            long deliveries,
            long last24h,
            @Nullable Usual usual,
            long inbound,
            double share,
            long reachedInbox,
            long stillInInbox,
            long inboxNotKnown,
            long recipients,
            long senders,
            long messages,
            long phish,
            @Nullable String firstSpam,
            List<String> topSenders,
            @Nullable Judged judged,
            Links links,
            List<Integer> days,
            boolean surging,
            boolean calm,
            @Nullable String task,
            @Nullable String week,
            @Nullable String noBlock) {}

    /** A domain that left the list; {@code rank} is its place now, null when it has none. */
    public record Gone(
            Domain domain,
            int previousRank,
            String reason,
            @Nullable Integer rank) {}

    /**
     * A defanged domain, cut in its middle where it is longer than a name; {@code name} is empty when mail had none,
     * {@code twin} is its other spelling or empty, {@code mixed} when a label mixes scripts that no language mixes.
     */
    public record Domain(String name, String twin, boolean mixed) {

        /** The text, cut with an ellipsis and padded to exactly {@code width} characters. */
        public String column(String text, int width) {
            return TextLines.column(text, width);
        }

        /** The text, cut with an ellipsis to at most {@code width} characters. */
        public String cut(String text, int width) {
            return TextLines.cut(text, width);
        }
    }
}
