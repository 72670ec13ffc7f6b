package io.github.spamdigest.core.life;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.OneLine;
import io.github.spamdigest.core.RecallResult;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.core.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a person decides about, among what the newest digest told. Immutable.
 *
 * @param past what it told
 * @param seen its date
 * @param lists what knows in which spellings a name may be typed
 */
public record Decider(PastTasks past, LocalDate seen, SenderLists lists) {

    /** What nobody may expect: readers believe it, whoever sends it. */
    static final Task.Reason NEVER_EXPECTED = Task.Reason.SUDDEN_FROM_TRUSTED;

    /**
     * A name that a decision may be about.
     *
     * @param domain the organisational domain of the name
     * @param address the keyed hash of one of its addresses, or empty for all of it
     */
    public record Name(SenderDomain domain, String address) {}

    /**
     * Reads the newest digest of a memory.
     *
     * @throws DigestException when there is none that can be read
     */
    public static Decider of(DigestMemory memory, SenderLists lists) {
        Head head = memory.head();
        Optional<LocalDate> newest = head.kept().stream().reduce((older, newer) -> newer);
        LocalDate date = newest.orElseThrow(
                () -> DigestException.failed("No digest is remembered there yet; a decision is about what one told."));
        if (memory.recall(date) instanceof RecallResult.Found found) {
            return new Decider(
                    new PastTasks(
                            head.key(),
                            found.memory().told(),
                            1,
                            0,
                            found.memory().said()),
                    date,
                    lists);
        }
        throw DigestException.failed("The digest of " + date
                + " cannot be read, so nobody knows what it told; the next one tells every task again, decide then.");
    }

    /** Reads the same for taking a decision back, which needs the names of a memory only where what was told cannot be read. */
    public static Decider ofNames(DigestMemory memory, SenderLists lists) {
        try {
            return of(memory, lists);
        } catch (DigestException nothingTold) {
            return keyed(memory, lists);
        }
    }

    private static Decider keyed(DigestMemory memory, SenderLists lists) {
        return new Decider(new PastTasks(memory.head().key(), List.of(), 1, 0), LocalDate.EPOCH, lists);
    }

    /**
     * The names that a text means: those that the newest digest told in the line of this id, or else one.
     *
     * @throws DigestException when there is none that can be decided
     */
    public List<Name> findAll(String text) {
        List<String> line = past.said().line(normal(text));
        List<Name> names = past.told().stream()
                .map(ToldSignal::key)
                .filter(key -> line.contains(past.idOf(key)))
                .map(key -> new Name(key.domain(), ""))
                .distinct()
                .toList();
        return names.isEmpty() ? List.of(find(text)) : names;
    }

    /** How many names of the line of this id the memory had no room for, 0 where the text is none: nobody can decide about them. */
    public long lost(String text) {
        return past.said().line(normal(text)).stream()
                .filter(id -> past.told().stream()
                        .map(ToldSignal::key)
                        .noneMatch(key -> past.idOf(key).equals(id)))
                .count();
    }

    /**
     * The name that a text means: the id of a task, an address, a domain, or any name below one.
     *
     * @throws DigestException when it has no open task that can be decided
     */
    public Name find(String text) {
        String typed = normal(text);
        if (typed.contains("@")) {
            return address(typed);
        }
        return byId(typed)
                .or(() -> told(typed))
                .orElseThrow(
                        () -> DigestException.usage("\"" + new OneLine(text) + "\" has no open task, as its name or as"
                                + " its id; the newest digest lists those that are open."));
    }

    /**
     * The decisions that a text means: those about names of the line of this id, or else one.
     *
     * @throws DigestException when there is none
     */
    public List<Decision> findAll(String text, Decisions known) {
        List<String> line = past.said().line(normal(text));
        List<Decision> about = known.all().stream()
                .filter(decision -> decision.address().isEmpty()
                        && line.contains(past.key().idOf(decision.name().name())))
                .toList();
        return about.isEmpty() ? List.of(find(text, known)) : about;
    }

    /**
     * The decision that a text means: it may be about a task that is closed.
     *
     * @throws DigestException when there is none
     */
    public Decision find(String text, Decisions known) {
        String typed = normal(text);
        String hash = typed.contains("@") ? past.key().hashOf(typed) : "";
        return known.all().stream()
                .filter(decision -> hash.isEmpty()
                        ? decision.address().isEmpty() && isMeant(decision.name(), typed)
                        : decision.address().equals(hash))
                .findFirst()
                .orElseThrow(() -> known.unread()
                        .map(DigestException::refused)
                        .orElseGet(() -> DigestException.usage("Nobody decided about \"" + new OneLine(text)
                                + "\"; 'decisions' lists what is decided.")));
    }

    /** The name that a domain or an address means: as it was told, or else as it is written. */
    Name named(String text) {
        String typed = normal(text);
        String hash = typed.contains("@") ? past.key().hashOf(typed) : "";
        String domain = typed.substring(typed.lastIndexOf('@') + 1);
        return past.told().stream()
                .map(ToldSignal::key)
                .filter(key -> !hash.isEmpty() && key.address().equals(hash))
                .findFirst()
                .map(ToldSignal.Key::domain)
                .or(() -> told(domain).map(Name::domain))
                .map(known -> new Name(known, hash))
                .orElseGet(() -> new Name(new SenderDomain(domain), hash));
    }

    /**
     * Checks that a name may be decided so.
     *
     * @throws DigestException when it may not, with what to decide instead
     */
    public void check(Name name, Decision.As as) {
        if (as != Decision.As.EXPECTED) {
            return;
        }
        boolean isNever = past.told().stream()
                .filter(signal -> signal.key().domain().equals(name.domain()))
                .anyMatch(signal -> signal.key().reason() == NEVER_EXPECTED);
        if (isNever) {
            throw DigestException.usage("Sudden spam of a domain that you trust is never expected: readers believe it."
                    + " Decide --as watching or --as done instead.");
        }
    }

    private Name address(String typed) {
        String hash = past.key().hashOf(typed);
        String domain = typed.substring(typed.lastIndexOf('@') + 1);
        return past.told().stream()
                .map(ToldSignal::key)
                .filter(key -> key.address().equals(hash))
                .map(key -> new Name(key.domain(), hash))
                .findFirst()
                .orElseThrow(() -> DigestException.usage("The address has no open task of its own; "
                        + told(domain)
                                .map(name -> "its domain has one, so decide about \""
                                        + new OneLine(name.domain().name()) + "\".")
                                .orElse("its domain has none either.")));
    }

    private Optional<Name> byId(String id) {
        List<ToldSignal> named = past.told().stream()
                .filter(signal -> past.idOf(signal.key()).equals(id))
                .toList();
        if (named.stream()
                .anyMatch(signal ->
                        signal.key().isFolded() || signal.key().reason().isOfManyNames())) {
            throw DigestException.usage("That task is about many names and not about one; nobody can decide about it.");
        }
        return named.stream().findFirst().map(signal -> new Name(signal.key().domain(), ""));
    }

    private Optional<Name> told(String typed) {
        Set<SenderDomain> names = past.names();
        return spellings(typed).stream()
                .filter(name -> !name.isNone() && names.contains(name))
                .findFirst()
                .map(name -> new Name(name, ""));
    }

    private boolean isMeant(SenderDomain name, String typed) {
        return spellings(typed).contains(name) || past.key().idOf(name.name()).equals(typed);
    }

    /** A name and those above it, the nearest first, each as it is typed and in its other spellings. */
    private List<SenderDomain> spellings(String typed) {
        List<SenderDomain> names = new ArrayList<>();
        String rest = typed;
        while (!rest.isEmpty()) {
            names.addAll(lists.spellings(new SenderDomain(rest)));
            int dot = rest.indexOf('.');
            rest = dot < 0 ? "" : rest.substring(dot + 1);
        }
        return names;
    }

    /** Names are copied from a mail, which writes their dots so that nothing makes a link of them. */
    private static String normal(String text) {
        return text.strip().replace("[.]", ".").toLowerCase(Locale.ROOT);
    }
}
