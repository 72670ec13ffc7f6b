package io.github.spamdigest.core.life;

import static java.util.stream.Collectors.joining;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.SenderLists;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decisions that stand in a setting, which the product only reads. Immutable.
 *
 * @param where the setting, with the file that it names
 * @param entries the decisions as they are written there
 * @param unread a sentence about what could not be read, and so decides nothing; empty where all could
 */
public record GivenDecisions(String where, List<Entry> entries, Optional<String> unread) {

    /** The setting holds nothing. */
    public static final GivenDecisions NONE = new GivenDecisions("", List.of(), Optional.empty());

    /** Copies the list. */
    public GivenDecisions {
        entries = List.copyOf(entries);
    }

    /**
     * A decision as a person wrote it.
     *
     * @param name the domain, or the address; it is not stored
     * @param as what was decided
     * @param at when; what is not yet decides nothing
     * @param seen the newest digest date that was due by then
     * @param until the last digest date that it holds for; empty while nothing changes
     * @param who who decided, or empty
     * @param note why, or empty
     */
    public record Entry(
            String name,
            Decision.As as,
            Instant at,
            LocalDate seen,
            Optional<LocalDate> until,
            String who,
            String note) {}

    /**
     * What is decided in the setting, about the names that digests told.
     *
     * @param past what they told
     * @param lists what knows in which spellings a name may be written
     * @param now those that are later decide nothing, and are said
     * @param date the digest date; those that ended before it decide nothing, and are said
     */
    public Decisions about(PastTasks past, SenderLists lists, Instant now, LocalDate date) {
        Decisions read = Decisions.NONE;
        int early = 0;
        for (Entry entry : entries) {
            if (entry.at().isAfter(now)) {
                early++;
            } else {
                read = read.newer(decision(entry, past, lists));
            }
        }
        List<Decision> ended =
                read.all().stream().filter(one -> one.hasEnded(date)).toList();
        long forbidden = read.all().stream()
                .filter(one -> !ended.contains(one) && isForbidden(one, past, lists))
                .count();
        String said = Stream.of(
                        unread,
                        holds(early, "made at a time to come, which does not count until then"),
                        holds(ended.size(), "that has ended and counts no longer; renew it or take it out"),
                        holds(
                                forbidden,
                                "to expect what is never expected, which does not count; write watching or done instead"))
                .flatMap(Optional::stream)
                .collect(joining(" "));
        return new Decisions(read.all(), Optional.of(said).filter(any -> !any.isEmpty()));
    }

    /** The values may be addresses, which stand in no mail; the number tells enough. */
    private Optional<String> holds(long number, String what) {
        return Optional.of(where + " holds a decision " + what + (number > 1 ? " (" + number + " in all)." : "."))
                .filter(any -> number > 0);
    }

    /** Whether the command would refuse it: what was told later ended it as a change, and the digest said so. */
    private static boolean isForbidden(Decision decision, PastTasks past, SenderLists lists) {
        List<ToldSignal> then = past.told().stream()
                .filter(signal -> !signal.first().isAfter(decision.seen()))
                .toList();
        try {
            new Decider(new PastTasks(past.key(), then, past.days(), 0), decision.seen(), lists)
                    .check(new Decider.Name(decision.name(), decision.address()), decision.as());
            return false;
        } catch (DigestException refused) {
            return true;
        }
    }

    /**
     * The same together with what is decided with the command; where one of both cannot be read, the other counts.
     *
     * @param book where the command writes
     */
    public Decisions beside(DecisionBook book, PastTasks past, SenderLists lists, Instant now, LocalDate date) {
        return read(book).besides(about(past, lists, now, date));
    }

    private static Decisions read(DecisionBook book) {
        try {
            return book.read();
        } catch (DigestException failure) {
            return Decisions.unread(failure.sentence());
        }
    }

    private static Decision decision(Entry entry, PastTasks past, SenderLists lists) {
        Decider.Name name = new Decider(past, entry.seen(), lists).named(entry.name());
        return new Decision(
                name.domain(),
                name.address(),
                entry.as(),
                entry.at(),
                entry.seen(),
                entry.until(),
                entry.who(),
                entry.note());
    }
}
