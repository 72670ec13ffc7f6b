package io.github.spamdigest.core.families;

/**
 * A family that is worth a line, with the place that it would have in the list. Immutable.
 *
 * @param family the family, of a registered name
 * @param rank the place it would have if it were one domain, from 1
 */
public record RankedFamily(Family family, int rank) {}
