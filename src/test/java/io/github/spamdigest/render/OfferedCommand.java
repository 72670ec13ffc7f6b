package io.github.spamdigest.render;

import io.github.spamdigest.core.Findings;
import java.util.List;
import java.util.Optional;

/**
 * A command that a digest comes with.
 *
 * @param name the entry, or the name of the pair
 * @param network the network of a pair; empty for a sender block
 */
public record OfferedCommand(String name, Optional<String> network) {

    /** The commands of a digest. */
    public static List<OfferedCommand> of(Findings findings) {
        return TaskCommands.of(findings.tasks()).stream()
                .map(command -> new OfferedCommand(command.name(), Optional.ofNullable(command.network())))
                .toList();
    }
}
