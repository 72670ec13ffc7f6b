package io.github.spamdigest.render;

import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.life.Decided;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.LivingTask;
import io.github.spamdigest.core.life.OpenTask;
import io.github.spamdigest.core.life.TaskLives;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people decided, as the mail shows it; what they wrote is text of anybody. */
final class DecidedView {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private DecidedView() {}

    /**
     * What was decided, and what ended since the digest before. {@code unread} says why some decide nothing, null when all
     * do or the mail before said the same; {@code example} is the id of a task that can be decided, null when there is none.
     */
    public record Decisions(
            List<Decided> names,
            List<Decided> ended,
            @Nullable String unread,
            @Nullable String example) {}

    /**
     * A decision. {@code address} says that it is about one address of the name; {@code until} is null while it holds until
     * the name changes; {@code task} is what is open of it, null when it ended.
     */
    public record Decided(
            View.Domain domain,
            boolean address,
            String as,
            String who,
            @Nullable String until,
            String note,
            LifeView.@Nullable Open task) {}

    /** What was decided about the tasks of a digest. */
    static Decisions of(TaskLives lives, LocalDate date) {
        return new Decisions(
                lives.decided().names().stream()
                        .map(name -> decided(name.by(), Optional.of(name.task()), date))
                        .toList(),
                lives.decided().ended().stream()
                        .map(decision -> decided(decision, Optional.empty(), date))
                        .toList(),
                lives.decided().unread().map(Defanged::sentence).orElse(null),
                Stream.concat(
                                lives.fresh().stream()
                                        .filter(living ->
                                                canBeDecided(living.task().reason()))
                                        .map(LivingTask::id),
                                lives.open().stream()
                                        .filter(open -> canBeDecided(open.reason()))
                                        .map(OpenTask::id))
                        .findFirst()
                        .filter(any -> lives.decided().isPossible())
                        .orElse(null));
    }

    /** What had no room in view has other names each day. */
    static boolean canBeDecided(Task.Reason reason) {
        return !reason.isOfManyNames();
    }

    private static Decided decided(Decision decision, Optional<OpenTask> task, LocalDate date) {
        return new Decided(
                ViewMaker.domain(decision.name()),
                !decision.address().isEmpty(),
                decision.as().name(),
                Defanged.sentence(decision.who()),
                decision.until().map(DAY::format).orElse(null),
                Defanged.sentence(decision.note()),
                task.map(open -> LifeView.open(List.of(open), date).get(0)).orElse(null));
    }
}
