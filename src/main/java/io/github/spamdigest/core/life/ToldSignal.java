package io.github.spamdigest.core.life;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A signal that a digest told, as it is remembered; or a signal of many names that had no room of their own, folded into one.
 * Immutable.
 *
 * @param key which signal of which name
 * @param urgency the highest urgency it was told with
 * @param first the digest date that told it first
 * @param last the window's end of the digest that told its newest evidence
 * @param inside whether its evidence reached an inbox; where not, any threat of the name keeps it open
 * @param harmed how many people had got through in phish or malware of it at the newest digest
 * @param calm how many digests in a row saw whole data and no new threat of it, at most {@link #CLOSES_AFTER}
 * @param names 1, or how many names are folded into it at least
 * @param daily how many threats of the name came on the strongest of six days; as it was when a person decided about it
 */
public record ToldSignal(
        Key key,
        Task.Urgency urgency,
        LocalDate first,
        Instant last,
        boolean inside,
        long harmed,
        int calm,
        long names,
        long daily) {

    /** After so many calm digests in a row it closes: a week. */
    public static final int CLOSES_AFTER = 7;

    /** The order of severity, the most severe first, then by name. */
    public static final Comparator<ToldSignal> SEVERITY = Comparator.comparing(ToldSignal::urgency)
            .thenComparing(told -> told.key().reason())
            .thenComparing(told -> told.key().domain())
            .thenComparing(told -> told.key().address());

    /**
     * Which signal of which name.
     *
     * @param domain the organisational domain of the name: the registered one, or the name itself where unrelated people share that
     * @param reason the signal
     * @param address the keyed hash of the address where that is a name of its own, of the main
     *     network of a campaign, or empty, or {@link #FOLDED}; never the address
     */
    public record Key(SenderDomain domain, Task.Reason reason, String address) {

        /** What stands for a hash where many names are folded into one; no hash is like it. */
        public static final String FOLDED = "*";

        /** The key of the names that are folded for a reason. */
        static Key folded(Task.Reason reason) {
            return new Key(SenderDomain.NONE, reason, FOLDED);
        }

        /** Whether many names are folded into it. */
        public boolean isFolded() {
            return address.equals(FOLDED);
        }

        /** Whether both are of one task: a domain has one, and so has what had no room in view, and each campaign. */
        boolean isOfSameTask(Key other) {
            boolean isSameKind = reason.isOfManyNames() || other.reason.isOfManyNames()
                    ? reason == other.reason && address.equals(other.address)
                    : true;
            return isSameKind && domain.equals(other.domain);
        }
    }

    /** A signal of one name. */
    ToldSignal(Key key, Task.Urgency urgency, LocalDate first, Instant last, boolean inside, long harmed, long daily) {
        this(key, urgency, first, last, inside, harmed, 0, 1, daily);
    }

    /** Whether it is of an address that is a name of its own. */
    boolean isAddress() {
        return !key.address().isEmpty();
    }

    /** Whether it is of the same domain as another signal, at whatever address, and at least as severe. */
    boolean outweighs(Key other, Task.Urgency otherUrgency) {
        int urgencies = urgency.compareTo(otherUrgency);
        return !key.isFolded()
                && key.isOfSameTask(other)
                && (urgencies < 0 || (urgencies == 0 && key.reason().compareTo(other.reason()) <= 0));
    }

    /** The same, told again with new evidence. */
    ToldSignal toldAgain(ToldSignal now) {
        Task.Urgency higher = urgency.compareTo(now.urgency) <= 0 ? urgency : now.urgency;
        return new ToldSignal(key, higher, first, now.last, inside || now.inside, now.harmed, 0, names, now.daily);
    }

    /** The same after a digest in which it had nothing new. */
    ToldSignal seen(long harmedNow, int calmNow) {
        int bounded = Math.min(calmNow, CLOSES_AFTER);
        return new ToldSignal(key, urgency, first, last, inside, harmedNow, bounded, names, daily);
    }

    /** The same, of a name that nobody decided about. */
    ToldSignal withDaily(long now) {
        return new ToldSignal(key, urgency, first, last, inside, harmed, calm, names, now);
    }
}
