package io.github.spamdigest.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where the digest stands: who works on which date, and what was sent. Every change is guarded by its tag. Immutable.
 *
 * @param claim the run at work, empty when none is
 * @param lastSent the newest digest date that was sent
 * @param kept the digest dates whose memory is stored, oldest first, at most {@link #KEPT_DATES}
 * @param tag what the storage knows this version by, empty when nothing is stored yet
 */
public record Head(Optional<Claim> claim, Optional<LocalDate> lastSent, List<LocalDate> kept, String tag) {

    /** How many memories are stored, so that a rerun of a recent date still finds the run before it. */
    public static final int KEPT_DATES = 14;

    /** The head of a memory in which nothing was stored yet. */
    public static final Head FRESH = new Head(Optional.empty(), Optional.empty(), List.of(), "");

    /**
     * A run's hold on a digest date.
     *
     * @param date the digest date
     * @param owner who holds it, to be told in a message
     * @param until when it may be taken over
     * @param sending whether the mail may have left already
     */
    public record Claim(LocalDate date, String owner, Instant until, boolean sending) {}

    /** Copies the list. */
    public Head {
        kept = List.copyOf(kept);
    }

    /** Whether the digest of this date, or of a later one, was sent. */
    public boolean hasSent(LocalDate date) {
        return lastSent.isPresent() && !lastSent.get().isBefore(date);
    }

    /** Whether another run holds a claim that has not run out. */
    public boolean isClaimedAt(Instant instant) {
        return claim.isPresent() && instant.isBefore(claim.get().until());
    }

    /** Whether a run for this date ended without saying whether its mail left. */
    public boolean mayHaveSent(LocalDate date) {
        return claim.isPresent() && claim.get().sending() && claim.get().date().equals(date);
    }

    /** The newest stored date before this one. */
    public Optional<LocalDate> keptBefore(LocalDate date) {
        return kept.stream().filter(keptDate -> keptDate.isBefore(date)).reduce((older, newer) -> newer);
    }

    /** This head, claimed by a run. */
    Head claimedBy(Claim next) {
        return new Head(Optional.of(next), lastSent, kept, tag);
    }

    /** This head, given free by the run that held it; what may have been sent stays noted. */
    Head released() {
        if (claim.isPresent() && claim.get().sending()) {
            return claimedBy(new Claim(claim.get().date(), claim.get().owner(), Instant.EPOCH, true));
        }
        return new Head(Optional.empty(), lastSent, kept, tag);
    }

    /** This head, after its claim's mail was sent and its memory stored. */
    Head sent(LocalDate date) {
        LocalDate newest = lastSent.filter(sent -> sent.isAfter(date)).orElse(date);
        TreeSet<LocalDate> dates = new TreeSet<>(kept);
        dates.add(date);
        while (dates.size() > KEPT_DATES) {
            dates.pollFirst();
        }
        return new Head(Optional.empty(), Optional.of(newest), List.copyOf(dates), tag);
    }

    /** This head, known to the storage by another tag. */
    public Head tagged(String newTag) {
        return new Head(claim, lastSent, kept, newTag);
    }
}
