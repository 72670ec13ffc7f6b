package io.github.spamdigest.core.life;

import io.github.spamdigest.core.OneLine;
import io.github.spamdigest.core.SenderDomain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person decided about a name. It covers what digests told of the name up to a date, and never what they tell later.
 * Immutable.
 *
 * @param name the organisational domain of the name
 * @param address the keyed hash of one of its addresses, or empty for the whole name; never the address
 * @param as what was decided
 * @param at when
 * @param seen the newest digest date that had been sent by then
 * @param until the last digest date that it holds for; empty while nothing changes
 * @param who who decided, as they name themselves; text of people, one line, at most {@value #MOST_CHARACTERS} characters
 * @param note why; as {@code who}, or empty
 */
public record Decision(
        SenderDomain name,
        String address,
        As as,
        Instant at,
        LocalDate seen,
        Optional<LocalDate> until,
        String who,
        String note) {

    /** For how many days a decision holds where nobody says for how long. */
    public static final int USUAL_DAYS = 30;

    /** The most that are kept. */
    public static final int MOST = 500;

    /** The longest name of a person and the longest note. */
    public static final int MOST_CHARACTERS = 200;

    /** What a name is decided to be. */
    public enum As {
        /** It is known and meant to be so: a calm line each day, until it changes. */
        EXPECTED,
        /** Somebody looks after it: a line with its numbers each day, until it changes. */
        WATCHING,
        /** It is dealt with: closed at once, and told again with new evidence. */
        DONE
    }

    /** Makes one line each of what people wrote, and cuts it. */
    public Decision {
        who = line(who);
        note = line(note);
    }

    /** Whether it is about the name of a signal. */
    public boolean isAbout(ToldSignal.Key key) {
        return !key.isFolded() && isSameName(key.domain(), address.isEmpty() ? "" : key.address());
    }

    /** Whether it is about the same name. */
    public boolean isSameName(SenderDomain otherName, String otherAddress) {
        return name.equals(otherName) && address.equals(otherAddress);
    }

    /** Whether it holds no longer at a digest date. */
    public boolean hasEnded(LocalDate date) {
        return until.filter(last -> last.isBefore(date)).isPresent();
    }

    private static String line(String text) {
        String seen = new OneLine(text.strip()).text();
        int most = seen.offsetByCodePoints(0, Math.min(MOST_CHARACTERS, seen.codePointCount(0, seen.length())));
        return seen.substring(0, most);
    }
}
