package io.github.spamdigest.core.life;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.SenderLists;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
     */
    public Decisions about(PastTasks past, SenderLists lists, Instant now) {
        Decisions read = Decisions.NONE;
        int early = 0;
        for (Entry entry : entries) {
            if (entry.at().isAfter(now)) {
                early++;
            } else {
                read = read.newer(decision(entry, past, lists));
            }
        }
        Optional<String> said = early == 0
                ? unread
                : Optional.of(unread.map(first -> first + " ").orElse("") + where + " holds "
                        + (early == 1 ? "1 decision" : early + " decisions")
                        + " made at a time to come, which does not count until then.");
        return new Decisions(read.all(), said);
    }

    /**
     * The same together with what is decided with the command; where one of both cannot be read, the other counts.
     *
     * @param book where the command writes
     */
    public Decisions beside(DecisionBook book, PastTasks past, SenderLists lists, Instant now) {
        return read(book).besides(about(past, lists, now));
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
