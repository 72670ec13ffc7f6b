package io.github.spamdigest.render;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.life.ClosedTask;
import io.github.spamdigest.core.life.Decided;
import io.github.spamdigest.core.life.OpenTask;
import io.github.spamdigest.core.life.TaskLives;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Open and closed tasks for the self-test of templates. */
final class LifeSample {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 18);

    static final TaskLives LIVES = lives();

    private LifeSample() {}

    /** Open and closed tasks of each reason, and many of one. */
    private static TaskLives lives() {
        List<OpenTask> open = new ArrayList<>();
        for (Task.Reason reason : Task.Reason.values()) {
            for (int inside = 0; inside <= reason.ordinal() % 5; inside++) {
                open.add(new OpenTask(
                        "id",
                        new SenderDomain("open-" + inside + ".example"),
                        reason,
                        Task.Urgency.values()[reason.ordinal() % 2],
                        DATE,
                        List.of(reason),
                        inside > 0,
                        inside,
                        Optional.of(DATE).filter(any -> reason.ordinal() % 5 > 0),
                        inside % 2,
                        inside % 3));
            }
        }
        List<ClosedTask> closed = open.stream()
                .map(task -> new ClosedTask(
                        task,
                        ClosedTask.Because.values()[task.reason().ordinal() % ClosedTask.Because.values().length]))
                .toList();
        return new TaskLives(List.of(), open, closed, Decided.NOTHING, List.of());
    }
}
