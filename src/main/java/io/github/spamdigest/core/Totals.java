package io.github.spamdigest.core;

import java.time.Instant;
import java.util.Optional;

/**
 * The whole of a window, all domains together. Immutable.
 *
 * @param inbound inbound deliveries of any verdict, per day
 * @param spam inbound deliveries judged spam, per day
 * @param domains how many sender domains had a spam delivery
 * @param oldestEvent the oldest event of any direction that the source holds, as far as it looked back
 * @param newestEvent the newest event of any direction up to the window's end
 */
public record Totals(
        DailySeries inbound,
        DailySeries spam,
        long domains,
        Optional<Instant> oldestEvent,
        Optional<Instant> newestEvent) {}
