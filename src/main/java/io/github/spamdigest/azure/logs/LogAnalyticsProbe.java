package io.github.spamdigest.azure.logs;

import com.azure.core.credential.TokenCredential;
import io.github.spamdigest.azure.AzureAdapters;
import io.github.spamdigest.azure.SafeFailure;
import io.github.spamdigest.azure.SignIn;
import io.github.spamdigest.azure.TimeBudget;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.TimeWindow;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Small questions to a Log Analytics workspace, asked the way a run asks its query. Thread-safe. */
public final class LogAnalyticsProbe implements AzureAdapters.WorkspaceProbe {

    /** Needs no table, so that a failure is one of the workspace. */
    static final String ANSWER = "print Answer = 1";

    static final String NEWEST = "EmailEvents | summarize Newest = max(TimeGenerated)";

    static final String OLDEST = "EmailEvents | summarize Oldest = min(TimeGenerated)";

    /** A fuzzy union leaves out what is not there; the first part is always there, so that it never fails for that. */
    static final String FURTHER = """
            union isfuzzy=true
                (print Table = "", Newest = datetime(null)),
                (EmailPostDeliveryEvents
                    | summarize Newest = max(TimeGenerated) | extend Table = "EmailPostDeliveryEvents"),
                (UrlClickEvents | summarize Newest = max(TimeGenerated) | extend Table = "UrlClickEvents"),
                (EmailUrlInfo | summarize Newest = max(TimeGenerated) | extend Table = "EmailUrlInfo")
            | where isnotempty(Table)
            """;

    /** What the query takes for granted, one row an assumption. */
    static final String ENGINE_CHECK = "/queries/engine-check.kql";

    private final Workspace workspace;
    private final QueryRunner runner;
    private final Instant now;

    public LogAnalyticsProbe(Workspace workspace, TokenCredential credential, TimeBudget budget) {
        this.workspace = workspace;
        this.runner = new QueryRunner(workspace, new SignIn(credential), RetryTimes.USUAL, budget);
        this.now = budget.start();
    }

    @Override
    public void ask() {
        told(() -> runner.ask(ANSWER, now, now));
    }

    @Override
    public Optional<Instant> newestEvent(TimeWindow window) {
        return told(() -> time("Newest", runner.ask(NEWEST, window.from(), window.to())));
    }

    @Override
    public Optional<Instant> oldestEvent(TimeWindow window) {
        return told(() -> time("Oldest", runner.ask(OLDEST, window.from().minus(Kql.LOOK_BACK), window.to())));
    }

    @Override
    public Map<String, Optional<Instant>> furtherTables(TimeWindow window) {
        return told(() -> {
            Map<String, Optional<Instant>> tables = new TreeMap<>();
            for (Answer.Row row :
                    runner.ask(FURTHER, window.from(), window.to()).rows()) {
                tables.put(text(row, "Table"), time("Newest", row));
            }
            return tables;
        });
    }

    @Override
    public List<AzureAdapters.Assumption> assumptions() {
        return told(() -> {
            List<AzureAdapters.Assumption> found = runner.ask(Kql.file(ENGINE_CHECK), now, now).rows().stream()
                    .map(LogAnalyticsProbe::assumption)
                    .toList();
            if (found.isEmpty()) {
                throw new WrongShapeException("it has no row");
            }
            return found;
        });
    }

    private static AzureAdapters.Assumption assumption(Answer.Row row) {
        return new AzureAdapters.Assumption(
                text(row, "Check"),
                Boolean.parseBoolean(text(row, "Counts")),
                text(row, "Changes"),
                text(row, "Expected"),
                text(row, "Actual"));
    }

    private static String text(Answer.Row row, String column) {
        return row.cell(column)
                .orElseThrow(() -> new WrongShapeException("the column " + column + " is missing"))
                .text()
                .orElse("");
    }

    private <T> T told(Supplier<T> question) {
        try {
            return question.get();
        } catch (WrongShapeException e) {
            throw QueryFailure.wrongShape(workspace, e);
        } catch (RuntimeException e) {
            throw QueryFailure.isMissingTable(e) ? noTable(e) : QueryFailure.of(workspace, e);
        }
    }

    private DigestException noTable(RuntimeException failure) {
        return SafeFailure.of(
                DigestException.Kind.REFUSED, workspace.describe() + " " + QueryRefusal.NO_TABLE, failure);
    }

    private static Optional<Instant> time(String column, Answer answer) {
        return time(
                column,
                answer.rows().stream()
                        .findFirst()
                        .orElseThrow(() -> new WrongShapeException("the column " + column + " is missing")));
    }

    private static Optional<Instant> time(String column, Answer.Row row) {
        Answer.Cell cell =
                row.cell(column).orElseThrow(() -> new WrongShapeException("the column " + column + " is missing"));
        try {
            return cell.text()
                    .filter(value -> !value.isEmpty())
                    .map(value -> OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException e) {
            throw new WrongShapeException(column + " is not a time");
        }
    }
}
