package io.github.spamdigest.app;

import io.github.spamdigest.app.settings.Setting;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.RunListener;
import io.github.spamdigest.core.RunListener.StepReport;
import io.github.spamdigest.core.RunReport;
import io.github.spamdigest.core.RunStep;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Writes down what an invocation does: one line a step and one at its end, names and values that a query can take apart.
 * The queries of docs/operations.md and the alert rules read these lines. Not thread-safe; one invocation, one object.
 */
final class RunLog implements RunListener {

    private static final int LONGEST_PROBLEM = 2000;

    /** What ends a line, hides, reorders or is no character. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    /** The beginning of a field; a sentence may quote a service, which must not write one. */
    private static final Pattern FIELD = Pattern.compile("\\b(digestDate|outcome|digest|step|kind|problem)=");

    private final Logger logger;
    private final Clock clock;
    private final String digest;
    private final Instant start;
    private String date = "unknown";
    private RunStep failedStep = RunStep.SETTINGS;
    private boolean gaveUp;

    /**
     * A log of the invocation that starts now.
     *
     * @param digest the digest's name, one word, or {@value Settings#NO_NAME}
     */
    RunLog(Logger logger, Clock clock, String digest) {
        this.logger = logger;
        this.clock = clock;
        this.digest = digest;
        this.start = clock.instant();
    }

    @Override
    public void ended(StepReport step) {
        date = step.date().toString();
        boolean isNotice = step.step() == RunStep.NOTICE;
        if (step.failure().isPresent() && !isNotice) {
            failedStep = step.step();
        }
        gaveUp |= isNotice && step.failure().isEmpty();
        StringBuilder line = new StringBuilder("spam-digest step=" + step.step());
        line.append(outcome(step.failure().isPresent() ? "FAILED" : "OK"))
                .append(" digestDate=")
                .append(date);
        line.append(" ms=").append(step.took().toMillis());
        step.rows().ifPresent(rows -> line.append(" rows=").append(rows));
        step.failure().ifPresent(failure -> line.append(" kind=").append(kind(failure)));
        // What is wrong stands in the last line; a notice that failed has no other.
        step.failure().filter(failure -> isNotice).ifPresent(failure -> line.append(problem(failure)));
        logger.log(step.failure().isPresent() ? Level.WARNING : Level.INFO, line.toString());
    }

    /** The invocation ended well. */
    void done(RunReport report) {
        StringBuilder line = new StringBuilder("spam-digest run digestDate=" + report.date());
        line.append(outcome(report.outcome().name())).append(" ms=").append(passed());
        report.state().ifPresent(state -> {
            line.append(" asOf=").append(report.asOf()).append(" state=").append(state);
            line.append(" inbound=").append(report.inbound()).append(" spam=").append(report.spam());
        });
        report.baseline().ifPresent(kind -> line.append(" baseline=").append(kind));
        report.comparedWith()
                .ifPresent(compared -> line.append(" comparedWith=").append(compared));
        logger.info(line.toString());
    }

    /** The digest is switched off. */
    void paused() {
        logger.info("spam-digest run" + outcome("PAUSED") + " setting=" + Setting.DIGEST_ENABLED);
    }

    /** The invocation failed. */
    void failed(Throwable failure) {
        logger.severe("spam-digest run digestDate=" + date + outcome(gaveUp ? "GAVE_UP" : "FAILED") + " step="
                + failedStep + " kind=" + kind(failure) + " ms=" + passed() + problem(failure));
    }

    /** Always together and in this order, which queries rely on. */
    private String outcome(String outcome) {
        return " outcome=" + outcome + " digest=" + digest;
    }

    private long passed() {
        return Math.max(0, Duration.between(start, clock.instant()).toMillis());
    }

    private static String kind(Throwable failure) {
        return failure instanceof DigestException known ? known.kind().name() : "DEFECT";
    }

    /** The sentence on one line, without quotes and without what could be taken for a line of its own. */
    private static String problem(Throwable failure) {
        String sentence = failure instanceof DigestException known ? known.sentence() : failure.toString();
        String line = UNSEEN.matcher(sentence).replaceAll(" ").replace('"', '\'');
        return " problem=\"" + cut(FIELD.matcher(line).replaceAll("$1:")) + '"';
    }

    /** Never between the two halves of a character. */
    private static String cut(String line) {
        if (line.length() <= LONGEST_PROBLEM) {
            return line;
        }
        boolean halves = Character.isHighSurrogate(line.charAt(LONGEST_PROBLEM - 1));
        return line.substring(0, halves ? LONGEST_PROBLEM - 1 : LONGEST_PROBLEM) + "…";
    }
}
