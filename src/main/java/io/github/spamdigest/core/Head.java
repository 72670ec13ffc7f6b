package io.github.spamdigest.core;

import io.github.spamdigest.core.life.NameKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The head of a digest, which says where it stands: who works on which date, and what was sent. Every change is
 * guarded by its tag. Immutable.
 *
 * @param claim the run at work, empty when none is
 * @param lastSent the newest digest date that was sent
 * @param kept the digest dates whose memory is stored, oldest first, at most {@link #KEPT_DATES}
 * @param doubted the digest dates whose mail may have left without the run saying so, oldest first
 * @param gaveUp the newest digest date that was given up, which operators were told
 * @param asked the digest dates that somebody asked for again, oldest first
 * @param key what addresses of open tasks are remembered by
 * @param tag what the storage knows this version by, empty when nothing is stored yet
 */
public record Head(
        Optional<Claim> claim,
        Optional<LocalDate> lastSent,
        List<LocalDate> kept,
        List<LocalDate> doubted,
        Optional<LocalDate> gaveUp,
        List<LocalDate> asked,
        NameKey key,
        String tag) {

    /**
     * How many memories are stored, so that a rerun of a recent date still finds the run before it; no list is longer.
     */
    public static final int KEPT_DATES = 14;

    /** How long a claim lives: longer than any run may take, so that a live run is never taken over. */
    public static final Duration CLAIM_LIVES = Duration.ofMinutes(20);

    /**
     * Clocks differ a little; a claim that ends later than this was made by a clock that is wrong, or ours was set
     * back.
     */
    private static final Duration LATEST_END = CLAIM_LIVES.multipliedBy(2);

    /** The head of a memory in which nothing was stored yet. */
    public static final Head FRESH =
            new Head(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), List.of(), "");

    /**
     * A run's hold on a digest date.
     *
     * @param date the digest date
     * @param owner who holds it, to be told in a message
     * @param until when it may be taken over
     */
    public record Claim(LocalDate date, String owner, Instant until) {

        /** A claim that lives as long as claims do. */
        static Claim from(DigestRequest request, Instant now) {
            return new Claim(request.date(), request.owner(), now.plus(CLAIM_LIVES));
        }
    }

    /** A head without a key. */
    public Head(
            Optional<Claim> claim,
            Optional<LocalDate> lastSent,
            List<LocalDate> kept,
            List<LocalDate> doubted,
            Optional<LocalDate> gaveUp,
            List<LocalDate> asked,
            String tag) {
        this(claim, lastSent, kept, doubted, gaveUp, asked, NameKey.NONE, tag);
    }

    /** Copies the lists. */
    public Head {
        kept = List.copyOf(kept);
        doubted = List.copyOf(doubted);
        asked = List.copyOf(asked);
    }

    /** Whether the digest of this date, or of a later one, was sent. */
    public boolean hasSent(LocalDate date) {
        return isAtLeast(lastSent, date);
    }

    /** Whether operators were told that there is no digest of this date, or of a later one. */
    public boolean hasGivenUp(LocalDate date) {
        return isAtLeast(gaveUp, date);
    }

    /** Whether a run holds a claim that has not run out. */
    public boolean isClaimedAt(Instant instant) {
        return claim.map(Claim::until)
                .filter(until -> instant.isBefore(until) && !until.isAfter(instant.plus(LATEST_END)))
                .isPresent();
    }

    /** Whether a run for this date ended without saying whether its mail left. */
    public boolean mayHaveSent(LocalDate date) {
        return doubted.contains(date);
    }

    /** The newest stored date before this one. */
    public Optional<LocalDate> keptBefore(LocalDate date) {
        return kept.stream().filter(keptDate -> keptDate.isBefore(date)).reduce((older, newer) -> newer);
    }

    /** The oldest date up to this one that somebody asked for again. */
    Optional<LocalDate> askedUpTo(LocalDate date) {
        return asked.stream().filter(askedDate -> !askedDate.isAfter(date)).findFirst();
    }

    /** This head, with a digest date asked for again. */
    public Head asking(LocalDate date) {
        return new Head(claim, lastSent, kept, doubted, gaveUp, with(asked, date), key, tag);
    }

    /** This head, claimed by a run. */
    Head claimedBy(Claim next) {
        return new Head(Optional.of(next), lastSent, kept, doubted, gaveUp, asked, key, tag);
    }

    /** This head, given free by the run that held it; what may have been sent stays noted. */
    Head released() {
        return new Head(Optional.empty(), lastSent, kept, doubted, gaveUp, asked, key, tag);
    }

    /** This head, from the moment on in which the mail of this date may leave. */
    Head sending(LocalDate date) {
        return new Head(claim, lastSent, kept, with(doubted, date), gaveUp, asked, key, tag);
    }

    /** This head, after operators were told that there is no digest of this date. */
    Head givenUp(LocalDate date) {
        return new Head(claim, lastSent, kept, doubted, newest(gaveUp, date), asked, key, tag);
    }

    /** This head, after its claim's mail was sent and its memory stored. */
    Head sent(LocalDate date) {
        Head sent = sentWithoutMemory(date);
        return new Head(sent.claim, sent.lastSent, with(kept, date), sent.doubted, sent.gaveUp, sent.asked, key, tag);
    }

    /** This head, after its claim's mail was sent and its memory was lost. */
    Head sentWithoutMemory(LocalDate date) {
        Optional<LocalDate> newest = newest(lastSent, date);
        // What was sent up to the newest date is never sent unasked, so no doubt about it is of use.
        List<LocalDate> stillDoubted =
                doubted.stream().filter(doubt -> doubt.isAfter(newest.get())).toList();
        return new Head(Optional.empty(), newest, kept, stillDoubted, gaveUp, without(asked, date), key, tag);
    }

    /** This head, with another key. */
    public Head keyedBy(NameKey other) {
        return new Head(claim, lastSent, kept, doubted, gaveUp, asked, other, tag);
    }

    /** This head, known to the storage by another tag. */
    public Head tagged(String newTag) {
        return new Head(claim, lastSent, kept, doubted, gaveUp, asked, key, newTag);
    }

    private static boolean isAtLeast(Optional<LocalDate> newest, LocalDate date) {
        return newest.isPresent() && !newest.get().isBefore(date);
    }

    private static Optional<LocalDate> newest(Optional<LocalDate> known, LocalDate date) {
        return isAtLeast(known, date) ? known : Optional.of(date);
    }

    private static List<LocalDate> with(Collection<LocalDate> dates, LocalDate date) {
        TreeSet<LocalDate> more = new TreeSet<>(dates);
        more.add(date);
        while (more.size() > KEPT_DATES) {
            more.pollFirst();
        }
        return List.copyOf(more);
    }

    private static List<LocalDate> without(List<LocalDate> dates, LocalDate date) {
        return dates.stream().filter(other -> !other.equals(date)).toList();
    }
}
