package io.github.spamdigest.local;

import java.time.Instant;

/**
 * One inbound row, as it is counted. Immutable.
 *
 * @param time when it happened
 * @param profile all else that counts of it
 */
record Delivery(Instant time, Profile profile) {}
