package io.github.spamdigest.bench.cold;

import java.util.List;

/**
 * What came of an invocation.
 *
 * @param lines what the function logged
 * @param failure what it failed with, empty when it did not
 * @param nanos when its end was heard of, by the clock of {@link System#nanoTime}
 */
record Answer(List<String> lines, String failure, long nanos) {

    /** Throws unless it ended well and its last line holds this. */
    void check(String expected) {
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        if (!failure.isEmpty() || !last.contains(expected)) {
            throw new IllegalStateException("not " + expected + ", but " + lines + " " + failure);
        }
    }
}
