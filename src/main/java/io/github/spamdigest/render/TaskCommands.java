package io.github.spamdigest.render;

import io.github.spamdigest.core.Change;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.life.OpenLine;
import io.github.spamdigest.core.life.OpenTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The commands that tasks of today come with; nothing else does. */
final class TaskCommands {

    /** Exchange takes no network of IPv6. */
    private static final Pattern NETWORK = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}/24");

    private TaskCommands() {}

    /** The commands of tasks whose names can be written down safely. */
    static List<View.Command> of(List<Task> tasks) {
        List<View.Command> commands = new ArrayList<>();
        for (Task task : tasks) {
            if (task.urgency() == Task.Urgency.TODAY) {
                block(task).ifPresent(commands::add);
                pair(task).ifPresent(commands::add);
            }
        }
        // Two spellings of a name are two rows and one command.
        return commands.stream().distinct().toList();
    }

    /** How to decide about tasks, by the names that can be written down safely. */
    static List<View.Command> decisions(List<Task> tasks) {
        return tasks.stream()
                .filter(task -> !task.reason().isOfManyNames())
                .flatMap(task -> typed(task.domain().name()).stream())
                .distinct()
                .map(name -> new View.Command("DECISION", name, null, null))
                .toList();
    }

    /** How to decide about all names of a line at once, by its id. */
    static List<View.Command> lines(List<OpenTask> open) {
        return OpenLine.of(open).stream()
                .flatMap(line -> line.id().stream())
                .map(id -> new View.Command("DECISION", id, null, null))
                .toList();
    }

    /** Whether a task comes with a spoof pair. */
    static boolean hasPair(Task task) {
        return task.urgency() == Task.Urgency.TODAY && pair(task).isPresent();
    }

    /** Why a block comes without its command, empty when it has one or none is advised. */
    static Optional<String> noCommand(Task task) {
        boolean isAdvised = task.step() == NextStep.BLOCK_CANDIDATE;
        return isAdvised && block(task).isEmpty() ? Optional.of("NO_HOST_NAME") : Optional.empty();
    }

    private static Optional<View.Command> block(Task task) {
        return task.step() == NextStep.BLOCK_CANDIDATE
                ? typed(task.domain().name())
                        .map(name -> new View.Command(
                                "BLOCK",
                                name,
                                task.change().flatMap(TaskCommands::envelope).orElse(null),
                                null))
                : Optional.empty();
    }

    private static Optional<View.Command> pair(Task task) {
        String kind = task.reason() == Task.Reason.OWN_NAME_FORGED ? "INTERNAL_PAIR" : "EXTERNAL_PAIR";
        return task.pair()
                .filter(network -> NETWORK.matcher(network).matches())
                .flatMap(network -> typed(task.domain().name())
                        .map(name -> new View.Command(
                                kind,
                                name,
                                task.change().flatMap(TaskCommands::envelope).orElse(null),
                                network)));
    }

    private static Optional<String> envelope(Change change) {
        return change.activity().evidence().topEnvelopeDomain().flatMap(TaskCommands::typed);
    }

    /** A name as a command may hold it; empty where it is no host name, or the mail does not show all of it. */
    private static Optional<String> typed(String name) {
        return IdnName.hostName(name).filter(any -> Defanged.isWhole(name));
    }
}
