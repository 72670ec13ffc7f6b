package io.github.spamdigest.render;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Baseline;
import io.github.spamdigest.core.Change;
import io.github.spamdigest.core.Departure;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Notice;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.Standing;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.core.life.LivingTask;
import io.github.spamdigest.core.life.OpenTask;
import io.github.spamdigest.core.life.TaskLives;
import io.github.spamdigest.core.view.Became;
import io.github.spamdigest.render.FreemarkerRenderer.Options;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns findings into what the templates read. */
final class ViewMaker {

    private final Findings findings;
    private final Snapshot snapshot;
    private final ShownTime time;
    private final Options options;
    private final Optional<Attachment> picture;
    private final PortalLinks links;
    private final PortalLinks threatLinks;
    private final List<Task> tasks;
    private final TaskLives lives;

    private ViewMaker(Findings findings, Options options, Optional<Attachment> picture) {
        this.options = options;
        this.picture = picture;
        this.findings = findings;
        this.snapshot = findings.snapshot();
        this.links = PortalLinks.ofSpam(options.portals(), snapshot.window());
        this.threatLinks = PortalLinks.ofThreats(options.portals(), snapshot.window());
        this.time = new ShownTime(findings.zone());
        this.tasks = findings.tasks();
        this.lives = findings.lives().orElse(TaskLives.NONE);
    }

    /** The mail of these findings, which shows this picture of the donut where there is one. */
    static View.Mail mail(Findings findings, Options options, Optional<Attachment> picture) {
        return new ViewMaker(findings, options, picture).mail();
    }

    /** What operators are told when there is no digest. */
    static View.NoDigest notice(Notice notice) {
        ShownTime time = new ShownTime(notice.zone());
        return new View.NoDigest(
                notice.date().toString(),
                time.local(notice.at()),
                notice.step().name(),
                ScopeView.harmless(notice.sentence().lines()),
                Defanged.visible(notice.run()),
                notice.lastSent().map(LocalDate::toString).orElse(null),
                notice.next().map(time::local).orElse(null));
    }

    private View.Mail mail() {
        List<View.Row> rows = findings.diff().changes().stream().map(this::row).toList();
        return new View.Mail(
                findings.state().name(),
                findings.date().toString(),
                findings.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                time.weekdays(snapshot.window().to()),
                findings.circumstances().repeat().name(),
                findings.circumstances().missed().stream()
                        .map(LocalDate::toString)
                        .toList(),
                findings.hunt().lookbackDays(),
                findings.hunt().top(),
                Hunt.TRACKED,
                day(),
                comparison(rows),
                tasks(Task.Urgency.TODAY),
                tasks(Task.Urgency.WEEK),
                LifeView.open(lives.open(), findings.date()),
                lives.open().stream()
                        .filter(task -> task.urgency() == Task.Urgency.TODAY)
                        .mapToLong(OpenTask::names)
                        .sum(),
                lives.dropped(),
                LifeView.closed(lives.closed(), findings.date()),
                DecidedView.of(lives, findings.date()),
                rows,
                UnlistedView.of(findings.unlisted()),
                JudgedView.hidden(snapshot),
                JudgedView.campaigns(findings),
                commands(),
                new View.Donut(picture.map(Attachment::name).orElse(null), DonutPixels.SHOWN, Donut.slices(findings)),
                ScopeView.of(findings));
    }

    private List<View.Command> commands() {
        List<View.Command> commands = TaskCommands.of(tasks);
        if (!lives.decided().isPossible()) {
            return commands;
        }
        Stream<View.Command> names = Stream.concat(commands.stream(), TaskCommands.decisions(tasks).stream());
        return Stream.concat(names, TaskCommands.lines(lives.open()).stream()).toList();
    }

    private View.Day day() {
        Totals totals = snapshot.totals();
        return new View.Day(
                totals.spam().last24h(),
                totals.inbound().last24h(),
                snapshot.usual(totals.spam()).orElse(null),
                findings.isSurging(),
                findings.riser().map(ViewMaker::domain).orElse(null));
    }

    private List<View.Task> tasks(Task.Urgency urgency) {
        return tasks.stream()
                .filter(task -> task.urgency() == urgency)
                .map(this::task)
                .toList();
    }

    private View.Task task(Task task) {
        Optional<DomainActivity> activity = snapshot.activityOf(task.domain());
        Optional<Became> became = Became.of(task.domain(), snapshot.inView());
        List<Fact> facts = CarriedView.facts(TaskView.facts(task, activity), became);
        return new View.Task(
                lives.fresh().stream()
                        .filter(living -> lives.decided().isPossible() && DecidedView.canBeDecided(task.reason()))
                        .filter(living -> living.task().equals(task))
                        .map(LivingTask::id)
                        .findFirst()
                        .orElse(null),
                task.reason().name(),
                domain(task.domain()),
                facts.stream().map(JudgedView::fact).toList(),
                TaskView.against(task, facts).map(JudgedView::fact).orElse(null),
                task.step().name(),
                task.allow().map(TaskView::allow).orElse(null),
                TaskCommands.hasPair(task),
                TaskCommands.noCommand(task).orElse(null),
                task.noBlock().map(Enum::name).orElse(null),
                task.domain().isNone() ? View.Links.NONE : threatLinks.of(task.domain()),
                task.change().map(this::row).orElse(null),
                findings.diff().left().stream()
                        .filter(departure -> departure.domain().equals(task.domain()))
                        .findFirst()
                        .map(ViewMaker::gone)
                        .orElse(null),
                activity.filter(found -> task.reason() == Task.Reason.NOW_PHISH)
                        .map(DomainActivity::phishLast24h)
                        .orElse(0L),
                CarriedView.removed(facts, became),
                CarriedView.link(became).orElse(null),
                CarriedView.people(facts, became));
    }

    private View.Comparison comparison(List<View.Row> rows) {
        Baseline baseline = findings.baseline();
        List<View.Group> groups = Arrays.stream(Standing.values())
                .filter(Standing::isRemarkable)
                .map(standing -> new View.Group(standing.name(), of(standing, rows)))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        return new View.Comparison(
                baseline.kind().name(),
                baseline.because().name(),
                baseline.date().map(LocalDate::toString).orElse(null),
                snapshot.coveredDays(),
                groups,
                findings.diff().left().stream().map(ViewMaker::gone).toList());
    }

    private static List<View.Row> of(Standing standing, List<View.Row> rows) {
        return rows.stream()
                .filter(row -> standing.name().equals(row.standing()))
                .toList();
    }

    private View.Row row(Change change) {
        DomainActivity activity = change.activity();
        return new View.Row(
                change.rank(),
                change.previousRank().orElse(null),
                change.standing().map(Standing::name).orElse(null),
                domain(activity.domain()),
                activity.deliveries(),
                activity.spam().last24h(),
                change.usual().orElse(null),
                activity.inbound(),
                activity.spamShare(),
                activity.reachedInbox(),
                activity.inbox().still(),
                activity.inbox().notKnown(),
                activity.recipients(),
                activity.senders(),
                activity.messages(),
                activity.phish(),
                activity.firstSpam().map(time::local).orElse(null),
                options.showsSenders() ? addresses(activity) : List.of(),
                JudgedView.of(change).orElse(null),
                links.of(activity.domain()),
                Sparkline.of(activity.spam().days()),
                change.isSurging(),
                findings.isCalm(change),
                reason(activity.domain(), Task.Urgency.TODAY),
                reason(activity.domain(), Task.Urgency.WEEK),
                JudgedView.noBlock(change, tasks).map(Enum::name).orElse(null));
    }

    private @Nullable String reason(SenderDomain domain, Task.Urgency urgency) {
        return tasks.stream()
                .filter(task -> task.urgency() == urgency && task.domain().equals(domain))
                .findFirst()
                .map(task -> task.reason().name())
                .orElse(null);
    }

    private static List<String> addresses(DomainActivity activity) {
        return activity.evidence().senders().stream().map(Defanged::address).toList();
    }

    private static View.Gone gone(Departure departure) {
        return new View.Gone(
                domain(departure.domain()),
                departure.previousRank(),
                departure.reason().name(),
                departure.rank().orElse(null));
    }

    /** The domain, harmless, with its other spelling. */
    static View.Domain domain(SenderDomain domain) {
        String name = domain.name();
        return new View.Domain(
                Defanged.domain(name), IdnName.of(name).map(Defanged::domain).orElse(""), MixedScripts.areMixed(name));
    }
}
