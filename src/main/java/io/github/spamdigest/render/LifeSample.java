package io.github.spamdigest.render;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.Usual;
import io.github.spamdigest.core.families.Family;
import io.github.spamdigest.core.families.RankedFamily;
import io.github.spamdigest.core.families.Tail;
import io.github.spamdigest.core.families.Unlisted;
import io.github.spamdigest.core.life.ClosedTask;
import io.github.spamdigest.core.life.Decided;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.OpenTask;
import io.github.spamdigest.core.life.TaskLives;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Open and closed tasks for the self-test of templates. */
final class LifeSample {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 18);

    static final TaskLives LIVES = lives();

    /** A family, and domains below the list that are like no day before. */
    static final Unlisted UNLISTED = new Unlisted(
            List.of(new RankedFamily(new Family(new SenderDomain("fabrikam.example"), 2, 9, 1), 1)),
            Optional.of(new Tail(3, 4, 1, Optional.of(Usual.of(List.of(1L))), Optional.of(1L))));

    private LifeSample() {}

    /** Each decision, about a name and about an address, with an end and without. */
    private static Decided decided(List<OpenTask> open) {
        List<Decision> decisions = new ArrayList<>();
        for (Decision.As as : Decision.As.values()) {
            decisions.add(decision("", as, Optional.of(DATE), "alice", "An exercise."));
            decisions.add(decision("hash", as, Optional.empty(), "", ""));
        }
        return new Decided(
                decisions.stream()
                        .map(by -> new Decided.Name(open.get(decisions.indexOf(by)), by))
                        .toList(),
                decisions,
                Optional.of("One sentence."),
                true);
    }

    private static Decision decision(
            String address, Decision.As as, Optional<LocalDate> until, String who, String note) {
        return new Decision(new SenderDomain("decided.example"), address, as, Instant.EPOCH, DATE, until, who, note);
    }

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
                        1,
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
        return new TaskLives(List.of(), open, closed, decided(open), List.of(), 0);
    }
}
