package io.github.spamdigest.local;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every inbound row of a window, in 24 bytes and some room: a hash of its message and recipient, its age, a hash of its
 * number, and the number of its profile. It tells repeats and newest rows. It grows piece by piece, so that no growth
 * takes much memory. Not thread-safe.
 */
final class RowTable {

    /** The profile of a row that is not inbound. */
    static final int NO_PROFILE = -1;

    private static final int PIECES = 1 << 8;
    private static final int SMALLEST = 8;
    private static final int FULL_PERCENT = 85;

    /** So many rows of one pair are looked through one by one; ids that were blanked out make more. */
    private static final int CROWD = 32;

    /** A slot is three numbers: the pair, the age in nanoseconds, and report and profile together. */
    private static final int SLOT = 3;

    /** Marks a row whose pair has others, in the sign of the lower half; one without the mark is its pair's newest. */
    private static final long HAS_OTHERS = 1L << 31;

    private static final long PROFILE = HAS_OTHERS - 1;

    private final Instant end;
    private final long[][] pieces = new long[PIECES][];
    private final int[] sizes = new int[PIECES];
    private final Set<PairHash> crowded = new HashSet<>();
    private @Nullable RowTable crowd;

    /** Takes a row. */
    interface RowConsumer {

        /** A row of the pair with these hashes, with its age before the end in nanoseconds and its profile's number. */
        void row(long high, long low, long age, int profile);
    }

    /** A table of rows that are not later than the end, and not much more than a hundred days older. */
    RowTable(Instant end) {
        this(end, 0);
    }

    /** The same with room for so many rows from the start; it grows all the same when there are more. */
    RowTable(Instant end, int expected) {
        this.end = end;
        int room = expected == 0 ? 0 : (int) (expected * 100L / FULL_PERCENT / PIECES) + SMALLEST;
        Arrays.setAll(pieces, piece -> new long[room * SLOT]);
    }

    /** What stands for a pair here; two pairs in 10 million share it once in a hundred million times. */
    static PairHash keptOf(PairHash pair) {
        return new PairHash(pieceOf(pair), lowOf(pair));
    }

    private static int pieceOf(PairHash pair) {
        return (int) (pair.high() >>> 56);
    }

    private static long lowOf(PairHash pair) {
        return pair.low() == 0 ? 1 : pair.low();
    }

    /** Adds a row; false when the same, with a report, was there. */
    boolean add(PairHash pair, Instant time, int report, int profile) {
        long kept = lowOf(pair);
        int piece = pieceOf(pair);
        if (sizes[piece] * 100L >= pieces[piece].length / SLOT * (long) FULL_PERCENT) {
            grow(piece);
        }
        long[] slots = pieces[piece];
        long age = Age.of(time, end);
        int ofPair = 0;
        int at = homeOf(slots, kept);
        while (slots[at] != 0) {
            boolean isOfPair = slots[at] == kept;
            if (isOfPair && slots[at + 1] == age && reportOf(slots, at) == report) {
                if (report != SeenEvent.NO_REPORT) {
                    return false;
                }
                if (profileOf(slots, at) == profile) {
                    // Rows that nothing tells apart all count, and one of them can stand for all as the newest.
                    return true;
                }
            }
            if (isOfPair) {
                slots[at + 2] |= HAS_OTHERS;
                ofPair++;
            }
            at = next(slots, at);
        }
        if (ofPair >= CROWD) {
            return addToCrowd(keptOf(pair), time, report);
        }
        slots[at] = kept;
        slots[at + 1] = age;
        slots[at + 2] = (long) report << Integer.SIZE | (ofPair > 0 ? HAS_OTHERS : 0) | profile + 1;
        sizes[piece]++;
        return true;
    }

    /** Looks at the place where a pair begins; what is there means nothing, but that it is near from then on. */
    long peek(PairHash pair) {
        long[] slots = pieces[pieceOf(pair)];
        return slots.length == 0 ? 0 : slots[homeOf(slots, lowOf(pair))];
    }

    /** The pairs that have so many rows that their newest is not known here. */
    Set<PairHash> crowded() {
        return crowded;
    }

    /**
     * Hands over the inbound rows after one time and up to another that are the newest of their pair; and those whose
     * pair has another as new, which cannot be told apart here.
     */
    void forEachNewest(Instant after, Instant upTo, RowConsumer newest, RowConsumer tied) {
        long from = Age.of(upTo, end);
        long to = Age.of(after, end);
        for (int piece = 0; piece < PIECES; piece++) {
            long[] slots = pieces[piece];
            for (int at = 0; at < slots.length; at += SLOT) {
                if (slots[at] != 0 && isInbound(slots, at, from, to)) {
                    int order = hasOthers(slots, at) ? orderOf(slots, piece, at, from, to) : -1;
                    if (order <= 0) {
                        (order < 0 ? newest : tied).row(piece, slots[at], slots[at + 1], profileOf(slots, at));
                    }
                }
            }
        }
    }

    /** The time of a row of this age. */
    Instant timeOf(long age) {
        return end.minusNanos(age);
    }

    /** Negative when the row is newer than all others of its pair with these ages, 0 when one is as new. */
    private int orderOf(long[] slots, int piece, int row, long from, long to) {
        if (crowded.contains(new PairHash(piece, slots[row]))) {
            return 1;
        }
        int order = -1;
        for (int at = homeOf(slots, slots[row]); slots[at] != 0; at = next(slots, at)) {
            if (slots[at] == slots[row] && at != row && isInbound(slots, at, from, to)) {
                order = Math.max(order, Long.compare(slots[row + 1], slots[at + 1]));
            }
        }
        return order;
    }

    private static boolean isInbound(long[] slots, int at, long from, long to) {
        return slots[at + 1] >= from && slots[at + 1] < to && profileOf(slots, at) != NO_PROFILE;
    }

    /** Each row of a crowd stands for itself, so that none has to be looked for among the others. */
    private boolean addToCrowd(PairHash pair, Instant time, int report) {
        crowded.add(pair);
        if (report == SeenEvent.NO_REPORT) {
            return true;
        }
        RowTable rows = crowd == null ? new RowTable(end) : crowd;
        crowd = rows;
        return rows.add(pair.with(Age.of(time, end)).with(report), time, report, NO_PROFILE);
    }

    private void grow(int piece) {
        long[] old = pieces[piece];
        int room = Math.max(SMALLEST, old.length / SLOT * 5 / 4);
        long[] larger = new long[room * SLOT];
        for (int at = 0; at < old.length; at += SLOT) {
            if (old[at] != 0) {
                int to = homeOf(larger, old[at]);
                while (larger[to] != 0) {
                    to = next(larger, to);
                }
                larger[to] = old[at];
                larger[to + 1] = old[at + 1];
                larger[to + 2] = old[at + 2];
            }
        }
        pieces[piece] = larger;
    }

    private static int homeOf(long[] slots, long pair) {
        return (int) Math.multiplyHigh(pair >>> 1, slots.length / SLOT * 2L) * SLOT;
    }

    private static int next(long[] slots, int at) {
        return at + SLOT == slots.length ? 0 : at + SLOT;
    }

    private static int reportOf(long[] slots, int at) {
        return (int) (slots[at + 2] >>> Integer.SIZE);
    }

    private static int profileOf(long[] slots, int at) {
        return (int) (slots[at + 2] & PROFILE) - 1;
    }

    private static boolean hasOthers(long[] slots, int at) {
        return (slots[at + 2] & HAS_OTHERS) != 0;
    }
}
