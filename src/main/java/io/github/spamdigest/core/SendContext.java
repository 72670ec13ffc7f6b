package io.github.spamdigest.core;

import java.time.LocalDate;
import java.util.List;

/**
 * The context of a digest that a reader has to know: how it came about. Immutable.
 *
 * @param repeat whether a digest of its date left before
 * @param missed the digest dates since the last sent one for which none was sent, oldest first, the newest
 *     {@link #MOST_MISSED} of them
 */
public record SendContext(Repeat repeat, List<LocalDate> missed) {

    /** How many missed dates are named. */
    public static final int MOST_MISSED = 31;

    /** A digest like every day's: the first of its date, the one before sent the day before. */
    public static final SendContext ORDINARY = new SendContext(Repeat.NONE, List.of());

    /** Whether a digest of this date left before. */
    public enum Repeat {
        /** It is the first. */
        NONE,
        /** A run before this one ended without saying whether its mail left. */
        POSSIBLE,
        /** Its turn is over, and somebody asked for it again. */
        ASKED_FOR
    }

    /** Copies the list. */
    public SendContext {
        missed = List.copyOf(missed);
    }

    /** The first digest of its date, or one that may have left before. */
    public static SendContext mayRepeat(boolean possible) {
        return possible ? new SendContext(Repeat.POSSIBLE, List.of()) : ORDINARY;
    }

    /** What a head tells of the digest that is made now. */
    static SendContext of(Head head, DigestRequest request) {
        if (request.again()) {
            return mayRepeat(head.mayHaveSent(request.date()));
        }
        if (head.hasSent(request.date())) {
            return new SendContext(Repeat.ASKED_FOR, List.of());
        }
        Repeat repeat = head.mayHaveSent(request.date()) ? Repeat.POSSIBLE : Repeat.NONE;
        return new SendContext(repeat, missed(head, request.date()));
    }

    private static List<LocalDate> missed(Head head, LocalDate date) {
        if (head.lastSent().isEmpty()) {
            return List.of();
        }
        LocalDate earliest = date.minusDays(MOST_MISSED);
        LocalDate first = head.lastSent().get().plusDays(1);
        return (first.isBefore(earliest) ? earliest : first).datesUntil(date).toList();
    }
}
