package io.github.spamdigest.render;

import io.github.spamdigest.core.Change;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.InboxAllows;
import io.github.spamdigest.core.Task;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The evidence of a task: what its verdict stands on, and what made it a matter of today. */
final class TaskView {

    /** Reasons that say that something reached an inbox, so that the evidence must say how much. */
    private static final Set<Task.Reason> GOT_IN = EnumSet.of(
            Task.Reason.SUDDEN_FROM_TRUSTED,
            Task.Reason.NOW_PHISH,
            Task.Reason.OWN_NAME_FORGED,
            Task.Reason.FORGED_NAME_GOT_IN,
            Task.Reason.BLOCK_CANDIDATE);

    private TaskView() {}

    /** The facts of a task, the one that made it a task first where the verdict does not have it. */
    static List<Fact> facts(Task task, Optional<DomainActivity> activity) {
        List<Fact> facts = new ArrayList<>();
        task.change().ifPresent(change -> facts.addAll(change.verdict().facts()));
        // That the name is our own is the reason already.
        facts.removeIf(fact -> fact.kind() == Fact.Kind.OWN_DOMAIN);
        activity.ifPresent(found -> {
            if (task.reason() == Task.Reason.LET_IN_BY_US && lacks(facts, Fact.Kind.ALLOWED)) {
                facts.add(0, allowed(found));
            }
            if (GOT_IN.contains(task.reason()) && found.reachedInbox() > 0 && !tellsOfInbox(facts)) {
                facts.add(new Fact(Fact.Kind.REACHED_INBOX, found.reachedInbox(), found.deliveries()));
            }
        });
        return facts;
    }

    /** What speaks against a task; a fact that made it a task does not. */
    static Optional<Fact> against(Task task, List<Fact> facts) {
        return task.change()
                .map(Change::verdict)
                .flatMap(verdict -> verdict.against())
                .filter(against -> lacks(facts, against.kind()));
    }

    private static boolean tellsOfInbox(List<Fact> facts) {
        return !lacks(facts, Fact.Kind.REACHED_INBOX) || !lacks(facts, Fact.Kind.ALLOWED);
    }

    private static boolean lacks(List<Fact> facts, Fact.Kind kind) {
        return facts.stream().noneMatch(fact -> fact.kind() == kind);
    }

    private static Fact allowed(DomainActivity activity) {
        InboxAllows allowed = activity.evidence().allowed();
        long most = Math.max(allowed.byOrganisation(), allowed.byTransportRule());
        return new Fact(Fact.Kind.ALLOWED, most, activity.evidence().spam());
    }
}
