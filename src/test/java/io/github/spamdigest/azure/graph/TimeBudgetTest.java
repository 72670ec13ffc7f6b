package io.github.spamdigest.azure.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spamdigest.azure.TimeBudget;
import io.github.spamdigest.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** The services' limits together stay below what the platform gives to one run. */
class TimeBudgetTest {

    /** What the SDK waits between its four requests for a token. */
    private static final Duration WAITS_FOR_TOKEN = Duration.ofSeconds(6);

    private static final Duration SIGN_IN = TimeBudget.TOKEN.multipliedBy(4).plus(WAITS_FOR_TOKEN);

    /** The longest DIGEST_QUERY_TIMEOUT. */
    private static final Duration LONGEST_QUERY = Duration.ofMinutes(10);

    @Test
    void theBudgetIsThePlatformsOwnLimit() throws IOException {
        String text = new ObjectMapper()
                .readTree(Path.of("host.json").toFile())
                .get("functionTimeout")
                .asText();

        assertEquals(TimeBudget.RUN, Duration.between(LocalTime.MIDNIGHT, LocalTime.parse(text)));
    }

    @Test
    void aRunInWhichEverythingIsAsSlowAsItMayBeEndsInTime() {
        // A mark is a write and, where its answer was lost, a read; to remember is a write, another without drops and a
        // read, and where all that fails another mark.
        Duration mark = TimeBudget.TABLE.multipliedBy(2);
        Duration remember = TimeBudget.TABLE.multipliedBy(5);

        Duration beforeFirstAttempt = TimeBudget.QUERIES_END.plus(mark);
        Duration afterLastAttempt = SIGN_IN.plus(TimeBudget.MAIL).plus(remember);

        assertTrue(beforeFirstAttempt.compareTo(TimeBudget.LAST_ATTEMPT) < 0);
        assertTrue(TimeBudget.LAST_ATTEMPT.plus(afterLastAttempt).compareTo(TimeBudget.RUN) < 0);
    }

    @Test
    void aSignInThatFailsIsKnownBeforeTheTableCallThatAskedForItEnds() {
        assertTrue(SIGN_IN.compareTo(TimeBudget.TABLE) < 0);
    }

    @Test
    void aRunThatGivesUpItsQueriesStillHasTimeToSaySo() {
        Duration notice = SIGN_IN.plus(TimeBudget.MAIL);
        Duration release = TimeBudget.TABLE.multipliedBy(2);

        assertTrue(TimeBudget.LAST_ATTEMPT.plus(notice).plus(release).compareTo(TimeBudget.RUN) < 0);
    }

    @Test
    void aRunWhoseMailIsRefusedForLongStillHasTimeToSaySo() {
        Duration send = SIGN_IN.plus(TimeBudget.MAIL);
        Duration release = TimeBudget.TABLE.multipliedBy(2);

        assertTrue(TimeBudget.LAST_ATTEMPT.plus(send).plus(send).plus(release).compareTo(TimeBudget.RUN) < 0);
    }

    @Test
    void oneQueryMayTakeTheLongestTimeThatCanBeSet() {
        assertTrue(LONGEST_QUERY.plus(TimeBudget.QUERY_MARGIN).compareTo(TimeBudget.QUERIES_END) < 0);
    }

    @Test
    void whatIsLeftShrinksToNothing() {
        SettableClock clock = new SettableClock(Instant.EPOCH);
        TimeBudget budget = TimeBudget.startingNow(clock);
        assertEquals(TimeBudget.QUERIES_END, budget.forQueries());
        clock.advance(Duration.ofMinutes(11));
        assertEquals(Duration.ZERO, budget.forQueries());
        assertEquals(Duration.ofSeconds(40), budget.forAttempts());
    }

    @Test
    void aMailIsTriedForAsLongAsTheRunHasTime() {
        RetryBudget usual = RetryBudget.USUAL;
        assertEquals(usual, usual.within(TimeBudget.LAST_ATTEMPT));
        RetryBudget late = usual.within(Duration.ofSeconds(30));
        assertTrue(late.allowsAnother(1, Duration.ofSeconds(10), Duration.ofSeconds(20)));
        assertEquals(false, late.allowsAnother(1, Duration.ofSeconds(11), Duration.ofSeconds(20)));
    }
}
