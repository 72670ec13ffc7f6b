package io.github.spamdigest.core.life;

import static java.util.stream.Collectors.joining;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.SenderDomain;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people decided, as a run reads it. Immutable.
 *
 * @param all one for each name, or for each address of it
 * @param unread a sentence about those that decide nothing, as they could not be read; empty where all could
 */
public record Decisions(List<Decision> all, Optional<String> unread) {

    /** Nobody decided anything. */
    public static final Decisions NONE = new Decisions(List.of(), Optional.empty());

    /** A decision that ended is kept for so many days, so that a digest can say so, also one that is late. */
    private static final int KEPT_DAYS = 31;

    /** Copies the list. */
    public Decisions {
        all = List.copyOf(all);
    }

    /** None could be read, and this sentence says why. */
    public static Decisions unread(String sentence) {
        return new Decisions(List.of(), Optional.of(sentence));
    }

    /**
     * Checks that all could be read, so that writing them again loses none.
     *
     * @throws DigestException when one could not
     */
    public void checkWhole() {
        if (unread.isPresent()) {
            throw DigestException.refused(unread.get());
        }
    }

    /** The decision about a name, or about an address of it. */
    public Optional<Decision> about(SenderDomain name, String address) {
        return all.stream()
                .filter(decision -> decision.isSameName(name, address))
                .findFirst();
    }

    /**
     * The same with one more, in the place of an earlier one about its name; those that ended long ago leave.
     *
     * @throws DigestException when there is no room, or one that cannot be read would be lost
     */
    public Decisions with(Decision made) {
        checkWhole();
        LocalDate longAgo = LocalDate.ofInstant(made.at(), ZoneOffset.UTC).minusDays(KEPT_DAYS);
        List<Decision> more = new ArrayList<>(without(made.name(), made.address()).all);
        more.removeIf(decision -> decision.hasEnded(longAgo));
        more.add(made);
        if (more.size() > Decision.MOST) {
            throw DigestException.failed(
                    "There is room for " + Decision.MOST
                            + " decisions, and so many are kept; list them with 'decisions', and take one back with 'decide NAME --undo'.");
        }
        return new Decisions(more, Optional.empty());
    }

    /** The same with more, each as {@link #with(Decision)}. */
    public Decisions with(List<Decision> made) {
        Decisions more = this;
        for (Decision one : made) {
            more = more.with(one);
        }
        return more;
    }

    /** Those about the names of others. */
    public List<Decision> replacedBy(List<Decision> made) {
        return all.stream()
                .filter(known -> made.stream().anyMatch(one -> one.isSameName(known.name(), known.address())))
                .toList();
    }

    /** The same with one more, unless it holds a newer one about its name. */
    public Decisions newer(Decision made) {
        boolean isOlder = about(made.name(), made.address())
                .filter(known -> known.at().isAfter(made.at()))
                .isPresent();
        if (isOlder) {
            return this;
        }
        List<Decision> more = new ArrayList<>(without(made.name(), made.address()).all);
        more.add(made);
        return new Decisions(more, unread);
    }

    /** These and others; of two about a name the newer counts, of two of one time that of these. Says all that is unread. */
    public Decisions besides(Decisions others) {
        Decisions both = others;
        for (Decision one : all) {
            both = both.newer(one);
        }
        String said = Stream.of(unread, others.unread).flatMap(Optional::stream).collect(joining(" "));
        return new Decisions(both.all, Optional.of(said).filter(any -> !any.isEmpty()));
    }

    /** The same without the decision about a name, or about an address of it. */
    public Decisions without(SenderDomain name, String address) {
        return new Decisions(
                all.stream()
                        .filter(decision -> !decision.isSameName(name, address))
                        .toList(),
                unread);
    }
}
