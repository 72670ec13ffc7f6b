package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.RunListener.StepReport;
import io.github.spamdigest.core.RunStep;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Lines that queries and alert rules stand on. */
class RunLogTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 21);

    private final List<String> lines = new ArrayList<>();
    private final RunLog log =
            new RunLog(logger(lines), Clock.fixed(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC), "night");

    @Test
    void aStepSaysHowItEndedForWhichDateHowLongItTookAndHowManyRows() {
        log.ended(new StepReport(DATE, RunStep.QUERY, Duration.ofMillis(5312), OptionalLong.of(137), Optional.empty()));
        assertEquals(
                List.of("INFO spam-digest step=QUERY outcome=OK digest=night digestDate=2026-11-21 ms=5312 rows=137"),
                lines);
    }

    @Test
    void theLastLineNamesTheStepThatFailedAlsoAfterANotice() {
        DigestException refused = DigestException.refused("The app may not send; grant the right.");
        log.ended(failed(RunStep.SEND, refused));
        log.ended(new StepReport(DATE, RunStep.NOTICE, Duration.ZERO, OptionalLong.empty(), Optional.empty()));
        log.failed(refused);
        assertEquals(
                List.of(
                        "WARNING spam-digest step=SEND outcome=FAILED digest=night digestDate=2026-11-21 ms=0 kind=REFUSED",
                        "INFO spam-digest step=NOTICE outcome=OK digest=night digestDate=2026-11-21 ms=0",
                        "SEVERE spam-digest run digestDate=2026-11-21 outcome=GAVE_UP digest=night step=SEND kind=REFUSED ms=0"
                                + " problem=\"The app may not send; grant the right.\""),
                lines);
    }

    @Test
    void aNoticeThatFailedSaysWhyAndNobodyWasTold() {
        log.ended(failed(RunStep.QUERY, DigestException.failed("No answer.")));
        log.ended(failed(RunStep.NOTICE, DigestException.failed("Graph is down.")));
        log.failed(DigestException.failed("No answer."));
        assertTrue(
                lines.get(1)
                        .endsWith("step=NOTICE outcome=FAILED digest=night digestDate=2026-11-21 ms=0 kind=FAILED"
                                + " problem=\"Graph is down.\""),
                lines.get(1));
        assertTrue(lines.get(2).contains("outcome=FAILED digest=night step=QUERY"), lines.get(2));
    }

    @Test
    void aFailureBeforeTheFirstStepIsOneOfTheSettings() {
        log.failed(DigestException.usage(List.of("2 settings are wrong:", "- a", "- b")));
        assertEquals(
                "SEVERE spam-digest run digestDate=unknown outcome=FAILED digest=night step=SETTINGS kind=USAGE ms=0"
                        + " problem=\"2 settings are wrong: - a - b\"",
                lines.get(0));
    }

    @Test
    void whatAServiceSaidMakesNoLineOfItsOwnAndEndsNoValue() {
        log.failed(DigestException.failed(
                "It said \"\r\nspam-digest run outcome=SENT\u2028\u0085\u001b[0m\"" + "x".repeat(5000)));
        String line = lines.get(0);
        assertEquals(1, line.lines().count());
        assertFalse(line.contains("\u2028") || line.contains("\u0085") || line.contains("\u001b"), line);
        assertEquals(2, line.chars().filter(character -> character == '"').count());
        assertTrue(line.length() < 2300, () -> "" + line.length());
    }

    @Test
    void nothingThatIsNotSeenIsLogged() {
        log.failed(new IllegalStateException("a\u202eb\ufeffc\u200dd\ud800e\udc00f\ng \ud83d\ude00"));
        assertTrue(lines.get(0).endsWith("a b c d e f g \ud83d\ude00\""), lines.get(0));
        assertEquals(1, lines.get(0).lines().count());
    }

    @Test
    void aLongProblemIsNotCutWithinACharacter() {
        String odd = "x" + "\ud83d\ude00".repeat(1_500);
        log.failed(DigestException.failed(odd));
        log.failed(DigestException.failed("x" + odd));
        for (String line : lines) {
            assertTrue(line.endsWith("\ud83d\ude00…\""), line);
        }
    }

    @Test
    void whatIsNoSentenceOfOursIsADefect() {
        log.failed(new IllegalStateException("no such row"));
        assertTrue(lines.get(0).contains("kind=DEFECT"), lines.get(0));
        assertTrue(lines.get(0).contains("no such row"), lines.get(0));
    }

    private static StepReport failed(RunStep step, DigestException failure) {
        return new StepReport(DATE, step, Duration.ZERO, OptionalLong.empty(), Optional.of(failure));
    }

    private static Logger logger(List<String> lines) {
        Logger logger = Logger.getAnonymousLogger();
        logger.setUseParentHandlers(false);
        logger.addHandler(new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(entry.getLevel() + " " + entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        return logger;
    }
}
