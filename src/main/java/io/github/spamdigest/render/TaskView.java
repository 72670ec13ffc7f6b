package io.github.spamdigest.render;

import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The evidence of a task as the mail shows it. */
final class TaskView {

    private TaskView() {}

    /** The facts of a task; where a block is offered, the mail must say how much got in. */
    static List<Fact> facts(Task task, Optional<DomainActivity> activity) {
        List<Fact> facts = new ArrayList<>(task.facts());
        // That the name is our own is the reason already.
        facts.removeIf(fact -> fact.kind() == Fact.Kind.OWN_DOMAIN);
        activity.filter(found -> task.reason() == Task.Reason.BLOCK_CANDIDATE && found.reachedInbox() > 0)
                .filter(found -> lacks(facts, Fact.Kind.REACHED_INBOX))
                .ifPresent(found ->
                        facts.add(new Fact(Fact.Kind.REACHED_INBOX, found.reachedInbox(), found.deliveries())));
        return facts;
    }

    /** What speaks against a task; a fact that made it a task does not. */
    static Optional<Fact> against(Task task, List<Fact> facts) {
        return task.against().filter(against -> lacks(facts, against.kind()));
    }

    /** What let mail in, in words: its kind and the name that somebody gave it. */
    static String allow(String allow) {
        int colon = allow.indexOf(':');
        String name = Defanged.sentence(allow.substring(colon + 1));
        return switch (allow.substring(0, Math.max(0, colon))) {
            case "rule" -> "the transport rule \"" + name + "\"";
            case "organisation" -> "an allow of your organisation, \"" + name + "\"";
            default -> "an allow of its readers, \"" + name + "\"";
        };
    }

    private static boolean lacks(List<Fact> facts, Fact.Kind kind) {
        return facts.stream().noneMatch(fact -> fact.kind() == kind);
    }
}
