package io.github.spamdigest.render;

import io.github.spamdigest.core.life.ClosedTask;
import io.github.spamdigest.core.life.OpenLine;
import io.github.spamdigest.core.life.OpenTask;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was told before, as the mail shows it: what is in inboxes first, and many names with one reason on one line. */
final class LifeView {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private static final Comparator<OpenLine> INSIDE_FIRST =
            Comparator.comparing(line -> line.tasks().stream().noneMatch(task -> task.inside() > 0));

    private LifeView() {}

    /**
     * What was told and has nothing new, or has closed: a name, or several with one reason, the first of them named and
     * {@code more} counted. {@code inside} of their threats reached an inbox, the newest on the day {@code newest}, null when
     * none did, {@code lastDay} when that is the last 24 hours; {@code because} is null while it is open. {@code ids} are those of
     * the names, {@code line} is that of all of them together, null where one id is enough.
     */
    public record Open(
            List<View.Domain> domains,
            List<String> ids,
            @Nullable String line,
            long more,
            String reason,
            String since,
            boolean lookedAt,
            long inside,
            @Nullable String newest,
            boolean lastDay,
            long still,
            long unknown,
            @Nullable String because) {}

    /** The lines of open tasks. */
    static List<Open> open(List<OpenTask> tasks, LocalDate date) {
        return OpenLine.of(tasks).stream()
                .sorted(INSIDE_FIRST)
                .map(line -> line(line, Optional.empty(), date))
                .toList();
    }

    /** The lines of closed tasks. */
    static List<Open> closed(List<ClosedTask> tasks, LocalDate date) {
        List<Open> lines = new ArrayList<>();
        for (ClosedTask.Because because : ClosedTask.Because.values()) {
            List<OpenTask> closed = tasks.stream()
                    .filter(task -> task.because() == because)
                    .map(ClosedTask::task)
                    .toList();
            OpenLine.of(closed).forEach(line -> lines.add(line(line, Optional.of(because), date)));
        }
        return lines;
    }

    private static Open line(OpenLine line, Optional<ClosedTask.Because> because, LocalDate date) {
        List<OpenTask> tasks = line.tasks();
        // Names for which the memory had no room are only counted.
        List<OpenTask> named = tasks.stream()
                .filter(task -> task.names() == 1)
                .limit(OpenLine.FOLDED)
                .toList();
        return new Open(
                named.stream().map(task -> ViewMaker.domain(task.domain())).toList(),
                named.stream().map(OpenTask::id).toList(),
                line.id().filter(any -> because.isEmpty()).orElse(null),
                tasks.stream().mapToLong(OpenTask::names).sum() - named.size(),
                tasks.get(0).reason().name(),
                day(tasks.stream().map(OpenTask::since).toList(), Comparator.reverseOrder())
                        .orElseThrow(),
                tasks.stream().allMatch(OpenTask::isLookedAt),
                tasks.stream().mapToLong(OpenTask::inside).sum(),
                day(
                                tasks.stream()
                                        .map(OpenTask::newest)
                                        .flatMap(Optional::stream)
                                        .toList(),
                                Comparator.naturalOrder())
                        .orElse(null),
                tasks.stream().anyMatch(task -> task.newest().equals(Optional.of(date))),
                tasks.stream().mapToLong(OpenTask::still).sum(),
                tasks.stream().mapToLong(OpenTask::unknown).sum(),
                because.map(Enum::name).orElse(null));
    }

    /** The greatest of some dates, as {@code 18 Nov}. */
    private static Optional<String> day(Collection<LocalDate> dates, Comparator<LocalDate> order) {
        return dates.stream().max(order).map(DAY::format);
    }
}
