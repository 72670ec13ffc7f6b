package io.github.spamdigest.core.families;

import io.github.spamdigest.core.SenderDomain;
import java.util.Comparator;

/**
 * The sender domains with spam that lie at or below one name, counted together over a window. Immutable.
 *
 * @param name the name, of two to six labels
 * @param names how many of them there are, at least 2
 * @param spam their spam deliveries, at least one each
 * @param inInbox how many of these were delivered to an inbox, at most all
 */
public record Family(SenderDomain name, long names, long spam, long inInbox) {

    /** The most that a source answers with, those with the most spam. */
    public static final int MOST = 300;

    /** Most spam first, ties by name. */
    public static final Comparator<Family> ORDER =
            Comparator.comparingLong(Family::spam).reversed().thenComparing(Family::name);

    /** Two spellings of one name, counted together. */
    Family and(Family other) {
        return new Family(name, names + other.names, spam + other.spam, inInbox + other.inInbox);
    }
}
