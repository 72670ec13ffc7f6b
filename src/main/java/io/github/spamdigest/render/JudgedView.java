package io.github.spamdigest.render;

import io.github.spamdigest.core.Change;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.Verdict;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The judgement as the templates read it. */
final class JudgedView {

    /** Steps that come with a command. */
    private static final Set<NextStep> WITH_COMMAND = EnumSet.of(
            NextStep.BLOCK_CANDIDATE, NextStep.FIND_ALLOW_AND_BLOCK_SPOOF_PAIR, NextStep.HONOUR_DMARC_AND_BLOCK_PAIR);

    private static final Pattern NETWORK = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}/24|[0-9a-f:]{3,43}/48");

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
                change.isClassChanged(),
                noCommand(change).orElse(null)));
    }

    /** What each scenario hid, in the order of the scenarios. */
    static List<View.Hidden> hidden(Snapshot snapshot) {
        return Arrays.stream(Scenario.values())
                .filter(snapshot.totals().excluded()::containsKey)
                .map(scenario -> hidden(snapshot, scenario))
                .toList();
    }

    /** The commands of the listed domains whose names can be written down safely. */
    static List<View.Command> commands(List<Change> changes) {
        return changes.stream()
                .filter(change -> WITH_COMMAND.contains(change.verdict().step()))
                .flatMap(change -> command(change).stream())
                // Two spellings of a name are two rows and one command.
                .distinct()
                .toList();
    }

    /** Why the step of a domain comes without its command, empty when it has one or needs none. */
    private static Optional<String> noCommand(Change change) {
        if (!WITH_COMMAND.contains(change.verdict().step()) || command(change).isPresent()) {
            return Optional.empty();
        }
        boolean isNamed = typed(change.activity().domain().name()).isPresent();
        return Optional.of(isNamed ? "NO_NETWORK" : "NO_HOST_NAME");
    }

    private static Optional<View.Command> command(Change change) {
        DomainActivity activity = change.activity();
        Optional<String> network = activity.evidence()
                .topNetwork()
                .filter(text -> NETWORK.matcher(text).matches());
        boolean isPair = change.verdict().step() != NextStep.BLOCK_CANDIDATE;
        if (isPair && network.isEmpty()) {
            return Optional.empty();
        }
        return typed(activity.domain().name())
                .map(name -> new View.Command(
                        change.verdict().step().name(),
                        name,
                        activity.evidence()
                                .topEnvelopeDomain()
                                .flatMap(JudgedView::typed)
                                .orElse(null),
                        network.orElse(null)));
    }

    /** A name as a command may hold it; empty where it is no host name, or the mail does not show all of it. */
    private static Optional<String> typed(String name) {
        return IdnName.hostName(name).filter(any -> Defanged.isWhole(name));
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
