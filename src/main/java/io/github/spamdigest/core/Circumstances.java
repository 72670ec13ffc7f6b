package io.github.spamdigest.core;

import java.time.LocalDate;
import java.util.List;

/**
 * What a reader has to know about how a digest came about. Immutable.
 *
 * @param repeat whether a digest of its date left before
 * @param missed the digest dates since the last sent one for which none was sent, oldest first
 */
public record Circumstances(Repeat repeat, List<LocalDate> missed) {

    /** A digest like every day's: the first of its date, the one before sent the day before. */
    public static final Circumstances ORDINARY = new Circumstances(Repeat.NONE, List.of());

    /** Whether a digest of this date left before. */
    public enum Repeat {
        /** It is the first. */
        NONE,
        /** A run before this one ended without saying whether its mail left. */
        POSSIBLE,
        /** It was sent before, and somebody asked for it again. */
        ASKED_FOR
    }

    /** Copies the list. */
    public Circumstances {
        missed = List.copyOf(missed);
    }

    /** The first digest of its date, or one that may have left before. */
    public static Circumstances mayRepeat(boolean possible) {
        return possible ? new Circumstances(Repeat.POSSIBLE, List.of()) : ORDINARY;
    }
}
