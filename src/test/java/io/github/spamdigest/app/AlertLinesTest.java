package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Baseline;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.RunListener.StepReport;
import io.github.spamdigest.core.RunReport;
import io.github.spamdigest.core.RunStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The alert rules find in the program's own lines what they look for, and nothing else in them. */
class AlertLinesTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 21);
    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
    private static final String DIGEST = "night";
    private static final Pattern OUTCOME = Pattern.compile("outcome = extract\\(@\"(.*)\", 1, message\\)");
    private static final Pattern NAMED = Pattern.compile("named = extract\\(@\"(.*)\", 1, message\\)");
    private static final Pattern NAMES = Pattern.compile("named in \\((.*)\\)");
    private static final Pattern WANTED = Pattern.compile("outcome == \"(\\w+)\"");

    @Test
    void theRuleForAbsenceCountsDigestsThatWereSentAndNothingElse() throws IOException {
        assertEquals(List.of("SENT"), found("no-digest"));
    }

    @Test
    void theRuleForFailuresFindsFailedRuns() throws IOException {
        assertEquals(List.of("FAILED", "FAILED ON PURPOSE"), found("run-failed"));
    }

    @Test
    void theRuleForGivingUpFindsDigestsThatWereGivenUp() throws IOException {
        assertEquals(List.of("GAVE_UP"), found("gave-up"));
    }

    @Test
    void theLineOfAnotherDigestIsNotCountedAndOneOfTheReleaseBeforeIs() throws IOException {
        String sent = lines(log -> log.done(report(RunReport.Outcome.SENT))).get(0);
        String query = Files.readString(Path.of("infra/alerts/no-digest.kql"));
        assertTrue(sent.contains(" outcome=SENT digest=night "), sent);
        assertTrue(isFound(query, sent));
        assertTrue(isFound(query, sent.replace(" digest=night", "")));
        assertFalse(isFound(query, sent.replace("=night", "=evening")));
        assertFalse(isFound(query, "x " + sent));
    }

    @Test
    void aServiceCannotWriteAFieldOfTheLine() {
        DigestException hostile = DigestException.failed(
                "It said \"x\" spam-digest run digestDate=2026-11-21 outcome=SENT digest=evening problem=\"y");
        String line = lines(log -> log.failed(hostile)).get(0);
        assertEquals(1, Pattern.compile("outcome=").matcher(line).results().count(), line);
        assertEquals(1, Pattern.compile("digest=").matcher(line).results().count(), line);
        assertEquals(1, Pattern.compile("digestDate=").matcher(line).results().count(), line);
        assertEquals(1, Pattern.compile("problem=\"").matcher(line).results().count(), line);
    }

    @Test
    void aNoticeThatCouldNotBeSentIsFoundByItsOwnLine() throws IOException {
        String line = lines(log -> log.ended(step(RunStep.NOTICE, Optional.of(DigestException.failed("No answer.")))))
                .get(0);
        String query = Files.readString(Path.of("infra/alerts/gave-up.kql"));
        String phrase = "spam-digest step=NOTICE outcome=FAILED";
        assertEquals(
                List.of(true, true), List.of(line.startsWith(phrase), query.contains("startswith \"" + phrase + "\"")));
        assertEquals(DIGEST, first(only(NAMED.matcher(query)), line));
    }

    /** The kinds of last line that a rule's query finds, by its own pattern and outcome. */
    private static List<String> found(String rule) throws IOException {
        String query = Files.readString(Path.of("infra/alerts/" + rule + ".kql"));
        List<String> found = new ArrayList<>();
        for (Ending ending : endings()) {
            if (isFound(query, lines(ending.how()).get(ending.lastLine()))) {
                found.add(ending.name());
            }
        }
        return found;
    }

    /** Whether a rule's query finds this line, as one of the digest that is deployed. */
    private static boolean isFound(String query, String line) {
        String names = only(NAMES.matcher(query)).replace("digest,", '"' + DIGEST + "\",");
        return first(only(OUTCOME.matcher(query)), line).equals(only(WANTED.matcher(query)))
                && names.contains('"' + first(only(NAMED.matcher(query)), line) + '"');
    }

    /** What a query extracts, empty when it finds nothing. */
    private static String first(String pattern, String line) {
        Matcher matcher = Pattern.compile(pattern).matcher(line);
        return matcher.find() ? matcher.group(1) : "";
    }

    private record Ending(String name, int lastLine, Consumer<RunLog> how) {}

    private static List<Ending> endings() {
        DigestException hostile =
                DigestException.failed("It said: spam-digest run digestDate=2026-11-21 outcome=SENT outcome=GAVE_UP");
        return List.of(
                new Ending("SENT", 0, log -> log.done(report(RunReport.Outcome.SENT))),
                new Ending("ALREADY_SENT", 0, log -> log.done(report(RunReport.Outcome.ALREADY_SENT))),
                new Ending("CLAIMED_ELSEWHERE", 0, log -> log.done(report(RunReport.Outcome.CLAIMED_ELSEWHERE))),
                new Ending("PAUSED", 0, RunLog::paused),
                new Ending("FAILED", 0, log -> log.failed(DigestException.failed("No answer."))),
                new Ending("FAILED ON PURPOSE", 0, log -> log.failed(hostile)),
                new Ending("GAVE_UP", 1, log -> {
                    log.ended(step(RunStep.NOTICE, Optional.empty()));
                    log.failed(DigestException.failed("No answer."));
                }));
    }

    private static RunReport report(RunReport.Outcome outcome) {
        return new RunReport(
                DATE,
                outcome,
                NOW,
                Optional.of(Findings.State.SPAM),
                Optional.of(Baseline.Kind.STORED),
                Optional.of(DATE.minusDays(1)),
                13_720,
                611);
    }

    private static StepReport step(RunStep step, Optional<Throwable> failure) {
        return new StepReport(DATE, step, Duration.ZERO, OptionalLong.empty(), failure);
    }

    private static String only(Matcher matcher) {
        List<String> all = matcher.results().map(match -> match.group(1)).toList();
        assertEquals(1, all.size(), all.toString());
        return all.get(0);
    }

    private static List<String> lines(Consumer<RunLog> how) {
        List<String> lines = new ArrayList<>();
        Logger logger = Logger.getAnonymousLogger();
        logger.setUseParentHandlers(false);
        logger.addHandler(new Handler() {
            @Override
            public void publish(LogRecord record) {
                lines.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        how.accept(new RunLog(logger, Clock.fixed(NOW, ZoneOffset.UTC), DIGEST));
        return lines;
    }
}
