package io.github.spamdigest.core;

import java.time.LocalDate;

/**
 * When a domain was among the tracked domains. Immutable.
 *
 * @param first the first digest date that tracked it
 * @param last the last digest date that tracked it
 * @param lastRun the number of that run, so that absence is measured in tracked days and an outage is none
 */
public record Sighting(LocalDate first, LocalDate last, long lastRun) {}
