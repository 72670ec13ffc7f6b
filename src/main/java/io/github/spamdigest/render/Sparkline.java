package io.github.spamdigest.render;

import java.util.ArrayList;
import java.util.List;

/** Counts per day as heights of bars, against the day with the most. */
final class Sparkline {

    /** The height of the day with the most. */
    static final int HIGHEST = 8;

    private Sparkline() {}

    /** A height per day, oldest day first: 0 for no delivery, and never 0 for one. */
    static List<Integer> of(List<Long> newestFirst) {
        long most = newestFirst.stream().mapToLong(Long::longValue).max().orElse(0);
        List<Integer> heights = new ArrayList<>();
        for (int day = newestFirst.size() - 1; day >= 0; day--) {
            long count = newestFirst.get(day);
            heights.add(count == 0 ? 0 : (int) Math.max(1, Math.round((double) HIGHEST * count / most)));
        }
        return List.copyOf(heights);
    }
}
