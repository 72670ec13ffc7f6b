package io.github.spamdigest.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which digest is wanted. Immutable.
 *
 * @param date the digest date
 * @param asOf the end of its window
 * @param zone the time zone that dates and times are shown in
 * @param again whether a digest that was sent before, or that another run holds, is made all the same
 * @param owner who asks, told to others while it works
 */
public record DigestRequest(LocalDate date, Instant asOf, ZoneId zone, boolean again, String owner) {}
