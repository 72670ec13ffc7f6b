package io.github.spamdigest.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A notice that a digest could not be made: what operators are told instead. Never looks like "no spam". Immutable.
 *
 * @param date the digest date that has no digest
 * @param zone the time zone that times are shown in
 * @param at when it was given up
 * @param step where the run failed
 * @param sentence where, what is wrong and what to do
 * @param run the platform's identifier of the run, for the logs
 * @param lastSent the newest digest date that was sent, empty when none ever was
 * @param next when the next tick tries again, empty when a person has to act first
 */
public record Notice(
        LocalDate date,
        ZoneId zone,
        Instant at,
        RunStep step,
        String sentence,
        String run,
        Optional<LocalDate> lastSent,
        Optional<Instant> next) {}
