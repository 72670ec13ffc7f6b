package io.github.spamdigest.azure.logs;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.core.util.Context;
import com.azure.monitor.query.LogsQueryClient;
import com.azure.monitor.query.LogsQueryClientBuilder;
import com.azure.monitor.query.models.LogsQueryOptions;
import com.azure.monitor.query.models.LogsQueryResult;
import com.azure.monitor.query.models.LogsQueryResultStatus;
import com.azure.monitor.query.models.LogsTable;
import com.azure.monitor.query.models.LogsTableCell;
import com.azure.monitor.query.models.LogsTableRow;
import com.azure.monitor.query.models.QueryTimeInterval;
import io.github.spamdigest.azure.TimeBudget;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends a text to Log Analytics through azure-monitor-query, and is the only class that knows it, because a newer library
 * takes its place one day (docs/decisions/0015). The SDK's own exceptions come out. Thread-safe.
 */
final class QueryRunner {

    /** What the query filters by itself; the service's own filter is a little wider, whatever it does with its ends. */
    private static final Duration SLACK = Duration.ofSeconds(1);

    /** A query that gets less is not worth its load. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Workspace workspace;
    private final RetryTimes patience;
    private final TimeBudget budget;
    private final LogsQueryClient client;

    QueryRunner(Workspace workspace, TokenCredential credential, RetryTimes patience, TimeBudget budget) {
        this(workspace, patience, budget, client(workspace, credential, patience, budget));
    }

    private QueryRunner(Workspace workspace, RetryTimes patience, TimeBudget budget, LogsQueryClient client) {
        this.workspace = workspace;
        this.patience = patience;
        this.budget = budget;
        this.client = client;
    }

    private static LogsQueryClient client(
            Workspace workspace, TokenCredential credential, RetryTimes patience, TimeBudget budget) {
        return new LogsQueryClientBuilder()
                .endpoint(workspace.endpoint().resolve("/v1").toString())
                .credential(credential)
                .httpClient(new QueryHttp(workspace.serverTimeout().plus(patience.margin()), budget))
                .retryPolicy(new RetryPolicy(new QueryRetries(patience, budget), "Retry-After", ChronoUnit.SECONDS))
                .buildClient();
    }

    /** The same connection; what goes wrong is told of this workspace. */
    QueryRunner telling(Workspace named) {
        return new QueryRunner(named, patience, budget, client);
    }

    /** The table that answers the text over the events from {@code start} to {@code end}, complete. */
    Answer ask(String kql, Instant start, Instant end) {
        LogsQueryResult result = run(kql, start, end);
        if (result.getQueryResultStatus() != LogsQueryResultStatus.SUCCESS) {
            throw QueryFailure.partial(workspace, result.getError());
        }
        if (result.getAllTables() == null || result.getAllTables().isEmpty()) {
            throw new WrongShapeException("it has no table");
        }
        return answer(result.getAllTables().get(0));
    }

    /** Columns are named by the cells: the SDK leaves a table's own list of them empty. */
    private static Answer answer(LogsTable table) {
        List<Answer.Row> rows = new ArrayList<>();
        for (LogsTableRow row : table.getRows()) {
            Map<String, Answer.Cell> cells = new HashMap<>();
            for (LogsTableCell cell : row.getRow()) {
                if (cell.getColumnName() != null) {
                    cells.putIfAbsent(cell.getColumnName(), cell(cell));
                }
            }
            rows.add(new Answer.Row(cells));
        }
        return new Answer(rows);
    }

    private static Answer.Cell cell(LogsTableCell cell) {
        return new Answer.Cell(String.valueOf(cell.getColumnType()), Optional.ofNullable(cell.getValueAsString()));
    }

    private LogsQueryResult run(String kql, Instant start, Instant end) {
        QueryTimeInterval interval = new QueryTimeInterval(utc(start.minus(SLACK)), utc(end.plus(SLACK)));
        LogsQueryOptions options = new LogsQueryOptions().setServerTimeout(serverTimeout());
        return client.queryWorkspaceWithResponse(workspace.id(), kql, interval, options, Context.NONE)
                .getValue();
    }

    /** The time that is set, or what the run has left; the run's queries share it. */
    private Duration serverTimeout() {
        Duration left = budget.forQueries().minus(patience.margin());
        if (left.compareTo(SHORTEST) < 0) {
            throw QueryFailure.outOfTime(workspace);
        }
        return left.compareTo(workspace.serverTimeout()) < 0 ? left : workspace.serverTimeout();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
