package io.github.spamdigest.core;

import java.util.Optional;

/**
 * One domain of the list and how it changed. Immutable.
 *
 * @param rank its place, 1 or more
 * @param previousRank its place among the tracked domains of the run compared with, empty when it was not among them
 * @param standing how it stands, empty when there is no run to compare with; never {@link Standing#LEFT}
 * @param activity what it did
 * @param usual what is usual for its last 24 hours, empty when the data cannot tell
 */
public record Change(
        int rank,
        Optional<Integer> previousRank,
        Optional<Standing> standing,
        DomainActivity activity,
        Optional<Usual> usual) {}
