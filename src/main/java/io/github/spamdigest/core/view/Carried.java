package io.github.spamdigest.core.view;

import java.util.Optional;

/**
 * What the threats of a domain in the last {@link NamesInView#RECENT} days carried, and who took them out of inboxes.
 * Immutable.
 *
 * @param firstContacts those from an address that the recipient had no mail of before; empty where no row tells it
 * @param withLinks those with a link, likewise
 * @param withAttachments those with an attachment, likewise
 * @param byZap how many were taken out of inboxes by the platform on its own, in deliveries, 0 or more
 * @param byPeople how many by somebody here; all others were moved in the mailbox, or it is not known who did it
 * @param failed of how many that are still in inboxes taking them away failed
 * @param link where most of their links lead; empty where no table of links is there, or it has none of them
 */
public record Carried(
        Optional<Part> firstContacts,
        Optional<Part> withLinks,
        Optional<Part> withAttachments,
        long byZap,
        long byPeople,
        long failed,
        Optional<Link> link) {

    /** Nothing is known, and nobody took any away. */
    public static final Carried NOTHING =
            new Carried(Optional.empty(), Optional.empty(), Optional.empty(), 0, 0, 0, Optional.empty());

    /**
     * Some deliveries of those of which it is told. Immutable.
     *
     * @param some how many, 0 to {@code told}
     * @param told of how many it is told, above 0
     */
    public record Part(long some, long told) {

        /** The part; empty where it is told of none. */
        public static Optional<Part> of(long some, long told) {
            return told > 0 ? Optional.of(new Part(some, told)) : Optional.empty();
        }

        private Part and(Part other) {
            return new Part(some + other.some, told + other.told);
        }
    }

    /**
     * The domain that most messages have a link to; of several the first by name. Immutable.
     *
     * @param domain in lower case, attacker text, not empty
     * @param messages how many messages, above 0
     */
    public record Link(String domain, long messages) {}

    /** Both together: two spellings of one name; the link that more messages have. */
    public Carried and(Carried other) {
        boolean isOther = other.link.map(Link::messages).orElse(0L)
                > link.map(Link::messages).orElse(0L);
        return new Carried(
                both(firstContacts, other.firstContacts),
                both(withLinks, other.withLinks),
                both(withAttachments, other.withAttachments),
                byZap + other.byZap,
                byPeople + other.byPeople,
                failed + other.failed,
                isOther ? other.link : link);
    }

    private static Optional<Part> both(Optional<Part> one, Optional<Part> other) {
        return one.isEmpty() ? other : Optional.of(one.get().and(other.orElse(new Part(0, 0))));
    }
}
