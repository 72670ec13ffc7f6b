package io.github.spamdigest.azure.logs;

import com.azure.core.credential.TokenCredential;
import io.github.spamdigest.azure.SignIn;
import io.github.spamdigest.azure.TimeBudget;
import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.SpamSource;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.core.families.SpamOfNames;
import io.github.spamdigest.core.view.NamesInView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the events in a Log Analytics workspace: one query a window, and one for the names in view at the first window's
 * end. Thread-safe.
 */
public final class LogAnalyticsSource implements SpamSource {

    private final Workspace workspace;
    private final QueryRunner runner;
    private final Workspace viewed;
    private final QueryRunner viewRunner;

    public LogAnalyticsSource(Workspace workspace, TokenCredential credential, TimeBudget budget) {
        this(workspace, credential, RetryTimes.USUAL, budget);
    }

    public LogAnalyticsSource(Workspace workspace, TokenCredential credential, RetryTimes patience, TimeBudget budget) {
        this.workspace = workspace;
        this.runner = new QueryRunner(workspace, new SignIn(credential), patience, budget);
        this.viewed = workspace.asked("who is in view");
        this.viewRunner = runner.telling(viewed);
    }

    @Override
    public List<Snapshot> find(Hunt hunt, List<TimeWindow> windows, Set<SenderDomain> watched, Set<SenderDomain> open) {
        List<Snapshot> snapshots = new ArrayList<>();
        List<Set<SenderDomain>> asked = new ArrayList<>();
        Set<SenderDomain> all = new HashSet<>(watched);
        for (TimeWindow window : windows) {
            asked.add(Set.copyOf(all));
            Kql kql = new Kql(hunt, window, all);
            Snapshot snapshot = found(kql)
                    .map(answered -> snapshots.isEmpty() ? viewed(hunt, answered, open) : answered)
                    .orElseGet(() -> nothingIn(kql));
            snapshot.ranking().forEach(ranked -> all.add(ranked.domain()));
            snapshots.add(snapshot);
        }
        for (int i = 0; i < snapshots.size(); i++) {
            snapshots.set(i, completed(hunt, snapshots.get(i), asked.get(i), all));
        }
        return List.copyOf(snapshots);
    }

    /** Asks an earlier window again for those domains that only a later one brought up. */
    private Snapshot completed(Hunt hunt, Snapshot snapshot, Set<SenderDomain> asked, Set<SenderDomain> all) {
        Set<SenderDomain> missing = new HashSet<>(all);
        missing.removeAll(asked);
        snapshot.ranking().forEach(ranked -> missing.remove(ranked.domain()));
        if (missing.isEmpty()) {
            return snapshot;
        }
        Kql kql = new Kql(hunt, snapshot.window(), missing);
        Snapshot again = found(kql).orElseGet(() -> nothingIn(kql));
        Stream<DomainActivity> found = missing.stream().flatMap(domain -> again.activityOf(domain).stream());
        List<DomainActivity> others = Stream.concat(snapshot.others().stream(), found)
                .sorted(DomainActivity.RANKING)
                .toList();
        return new Snapshot(
                snapshot.window(),
                snapshot.ranking(),
                others,
                snapshot.totals(),
                snapshot.rejects(),
                snapshot.inView());
    }

    /** Nothing where the workspace has no table. */
    private Optional<Snapshot> found(Kql kql) {
        return told(
                workspace,
                () -> ResultReader.read(
                        kql, runner.ask(kql.text(), kql.start(), kql.window().to())));
    }

    /** The snapshot with the names in view at its end. */
    private Snapshot viewed(Hunt hunt, Snapshot snapshot, Set<SenderDomain> open) {
        ViewKql kql = new ViewKql(hunt, snapshot.window(), open);
        NamesInView inView = told(
                        viewed,
                        () -> ViewReader.read(
                                kql,
                                viewRunner.ask(
                                        kql.text(), kql.start(), kql.window().to())))
                .orElse(NamesInView.NONE);
        return snapshot.with(inView);
    }

    private static <T> Optional<T> told(Workspace asked, Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (WrongShapeException e) {
            throw QueryFailure.wrongShape(asked, e);
        } catch (RuntimeException e) {
            if (QueryFailure.isMissingTable(e)) {
                return Optional.empty();
            }
            throw QueryFailure.of(asked, e);
        } catch (StackOverflowError nested) {
            // The SDK reads an error within an error within an error without a limit.
            throw QueryFailure.tooDeep(asked);
        }
    }

    /** A table that was never written to is a workspace without data, and not a query that failed. */
    private Snapshot nothingIn(Kql kql) {
        String why = workspace.describe() + " " + QueryRefusal.NO_TABLE;
        DailySeries none = DailySeries.zero(kql.window().days());
        ExcludedRows excluded =
                new ExcludedRows(kql.hunt().exclusions(), kql.window().days());
        Totals totals = new Totals(
                none,
                none,
                0,
                Optional.empty(),
                Optional.empty(),
                Authentication.NONE,
                excluded.byScenario(),
                0,
                List.of(),
                Optional.of(new Totals.RowsOfWindow(0, 0, 0)),
                SpamOfNames.of(List.of(), 0));
        return new Snapshot(
                kql.window(), List.of(), List.of(), totals, new ReadingReport(0, 0, List.of(), List.of(why)));
    }
}
