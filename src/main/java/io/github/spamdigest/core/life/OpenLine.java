package io.github.spamdigest.core.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tasks that a mail tells in one line: one, or many with the same reason. Immutable.
 *
 * @param tasks the tasks, the most severe first; 1, or {@value #FOLDED} and more
 */
public record OpenLine(List<OpenTask> tasks) {

    /** So many names with the same reason become one line. */
    public static final int FOLDED = 3;

    /** Copies the list. */
    public OpenLine {
        tasks = List.copyOf(tasks);
    }

    /** The lines of tasks, in their order. */
    public static List<OpenLine> of(List<OpenTask> tasks) {
        Map<Object, List<OpenTask>> reasons = new LinkedHashMap<>();
        tasks.forEach(task -> reasons.computeIfAbsent(List.of(task.urgency(), task.reason()), any -> new ArrayList<>())
                .add(task));
        List<OpenLine> lines = new ArrayList<>();
        reasons.values().forEach(same -> {
            if (same.size() >= FOLDED) {
                lines.add(new OpenLine(same));
            } else {
                same.forEach(task -> lines.add(new OpenLine(List.of(task))));
            }
        });
        return lines;
    }

    /** The short id of all its names together; empty where fewer than two of them can be decided. */
    public Optional<String> id() {
        return Optional.of(ids()).filter(ids -> ids.size() > 1).map(OpenLine::idOf);
    }

    /** The short ids of its names that can be decided, sorted: what had no room of its own has no name that is known. */
    public List<String> ids() {
        return tasks.stream()
                .filter(task -> task.names() == 1 && !task.reason().isOfManyNames())
                .map(OpenTask::id)
                .sorted()
                .toList();
    }

    /** The short id of several tasks: a name more or less makes another, so it never means names that join later. */
    static String idOf(List<String> ids) {
        // The ids are made with the key of the memory, so that nobody outside can aim at this one either.
        return NameKey.NONE.idOf(String.join("\n", ids));
    }
}
