package io.github.spamdigest.testing;

import io.github.spamdigest.core.Head;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Heads as a run makes them, for tests outside the core. */
public final class Heads {

    private Heads() {}

    /** The head, claimed for a date. */
    public static Head claimed(Head head, LocalDate date) {
        return claimed(head, date, "host-1");
    }

    /** The head, claimed for a date by somebody. */
    public static Head claimed(Head head, LocalDate date, String owner) {
        Head.Claim claim = new Head.Claim(date, owner, date.atTime(6, 20).toInstant(ZoneOffset.UTC));
        return claimed(head, claim);
    }

    /** The head under this claim. */
    public static Head claimed(Head head, Head.Claim claim) {
        return new Head(
                Optional.of(claim),
                head.lastSent(),
                head.kept(),
                head.doubted(),
                head.gaveUp(),
                head.asked(),
                head.key(),
                head.tag());
    }

    /** The head, after the digest of a date was sent. */
    public static Head sent(Head head, LocalDate date) {
        TreeSet<LocalDate> kept = new TreeSet<>(head.kept());
        kept.add(date);
        while (kept.size() > Head.KEPT_DATES) {
            kept.pollFirst();
        }
        return new Head(
                Optional.empty(),
                Optional.of(date),
                List.copyOf(kept),
                List.of(),
                head.gaveUp(),
                head.asked(),
                head.key(),
                head.tag());
    }
}
