package io.github.spamdigest.app.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the kills have cost so far. */
final class Toll {

    private final List<String> troubles = new ArrayList<>();
    private final Map<String, Integer> places = new TreeMap<>();
    private final long seed;
    private int kills;
    private int digests;
    private int mails;
    private int repeats;

    Toll(long seed) {
        this.seed = seed;
    }

    /** A run was killed. */
    void kill(String place) {
        kills++;
        places.merge(place, 1, Integer::sum);
    }

    /** A digest date is over, with so many accepted mails. */
    void digest(int accepted) {
        digests++;
        mails += accepted;
        repeats += Math.max(0, accepted - 1);
    }

    /** Something that must not be, unless it holds. */
    void check(boolean holds, String otherwise) {
        if (!holds) {
            troubles.add(otherwise);
        }
    }

    int kills() {
        return kills;
    }

    List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** The figures, one line; then where the kills fell. */
    String told() {
        StringBuilder text = new StringBuilder("crash: seed=" + seed + " kills=" + kills + " digests=" + digests
                + " mails=" + mails + " repeats=" + repeats + " troubles=" + troubles.size() + "\n");
        places.forEach((place, times) ->
                text.append("  ").append(times).append(" x ").append(place).append('\n'));
        troubles.forEach(trouble -> text.append("  TROUBLE ").append(trouble).append('\n'));
        return text.toString();
    }
}
