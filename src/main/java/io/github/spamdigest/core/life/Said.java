package io.github.spamdigest.core.life;

import java.util.List;
import java.util.Optional;

/**
 * What a digest said beside its tasks, as it is remembered. Immutable.
 *
 * @param lines the short ids of the tasks of each line that told several names, sorted
 * @param unread what stands for the sentence on decisions that decide nothing; empty where there was none
 */
public record Said(List<List<String>> lines, String unread) {

    /** Nothing was said. */
    public static final Said NOTHING = new Said(List.of(), "");

    /** Copies the lists. */
    public Said {
        lines = lines.stream().map(List::copyOf).toList();
    }

    /**
     * What a digest says.
     *
     * @param open the tasks that it tells as open
     * @param unread its sentence on decisions that decide nothing, also where the digest before said the same
     * @param key the key of the memory
     */
    public static Said of(List<OpenTask> open, Optional<String> unread, NameKey key) {
        return new Said(
                OpenLine.of(open).stream()
                        .filter(line -> line.id().isPresent())
                        .map(OpenLine::ids)
                        .toList(),
                unread.map(key::idOf).orElse(""));
    }

    /** The short ids of the tasks of a line; empty where no line has this id. */
    List<String> line(String id) {
        return lines.stream()
                .filter(ids -> OpenLine.idOf(ids).equals(id))
                .findFirst()
                .orElse(List.of());
    }
}
