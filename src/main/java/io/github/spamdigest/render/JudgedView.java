package io.github.spamdigest.render;

import io.github.spamdigest.core.Change;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.Verdict;
import io.github.spamdigest.core.signals.Campaign;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The judgement as the templates read it. */
final class JudgedView {

    private JudgedView() {}

    /** What a domain was judged, empty when it was not. */
    static Optional<View.Judged> of(Change change) {
        Verdict verdict = change.verdict();
        if (!verdict.isJudged()) {
            return Optional.empty();
        }
        return Optional.of(new View.Judged(
                verdict.senderClass().name(),
                verdict.facts().stream().map(JudgedView::fact).toList(),
                verdict.against().map(JudgedView::fact).orElse(null),
                verdict.step().name(),
                change.previousClass().map(Enum::name).orElse(null),
                change.isClassChanged()));
    }

    /**
     * Why no block of a listed domain is offered: of one that floods inboxes, and of one that is watched where a block would
     * be thought of.
     */
    static Optional<Verdict.NoBlock> noBlock(Change change, List<Task> tasks) {
        return tasks.stream()
                .filter(task -> task.domain().equals(change.activity().domain()))
                .flatMap(task -> task.noBlock().stream())
                .findFirst()
                .or(() -> change.verdict()
                        .noBlock()
                        .filter(any -> change.verdict().step() == NextStep.WATCH));
    }

    /** The campaigns, that with the most domains first; none on a day without data. */
    static List<View.Campaign> campaigns(Findings findings) {
        List<Campaign> found = findings.state() == Findings.State.NO_DATA ? List.of() : findings.campaigns();
        return found.stream()
                .map(campaign -> new View.Campaign(
                        campaign.senders().size(),
                        campaign.networks().size(),
                        campaign.deliveries(),
                        campaign.inside(),
                        campaign.cutNames() > 0))
                .toList();
    }

    /** What each scenario hid, in the order of the scenarios. */
    static List<View.Hidden> hidden(Snapshot snapshot) {
        return Arrays.stream(Scenario.values())
                .filter(snapshot.totals().excluded()::containsKey)
                .map(scenario -> hidden(snapshot, scenario))
                .toList();
    }

    private static View.Hidden hidden(Snapshot snapshot, Scenario scenario) {
        DailySeries series = snapshot.totals().excluded().getOrDefault(scenario, DailySeries.zero(0));
        return new View.Hidden(
                scenario.name(),
                series.total(),
                series.last24h(),
                snapshot.usual(series).orElse(null));
    }

    /** A fact as the templates read it. */
    static View.Fact fact(Fact fact) {
        return new View.Fact(fact.kind().name(), fact.part(), fact.whole());
    }
}
