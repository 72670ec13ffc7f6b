package io.github.spamdigest.core;

/**
 * Who is told when a digest is given up. Immutable.
 *
 * @param mail brings the notice to them
 * @param hourly whether the timer ticks at each full hour, so that the next try can be named
 */
public record Operators(DigestSender mail, boolean hourly) {}
