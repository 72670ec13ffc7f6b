package io.github.spamdigest.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.life.ClosedTask;
import io.github.spamdigest.core.life.Decided;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.LivingTask;
import io.github.spamdigest.core.life.OpenLine;
import io.github.spamdigest.core.life.OpenTask;
import io.github.spamdigest.core.life.TaskLives;
import io.github.spamdigest.core.life.TaskState;
import io.github.spamdigest.core.view.Became;
import io.github.spamdigest.core.view.Carried;
import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.NamesInView;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tasks of the JSON file: all of them, also those that the mail has no room for. */
final class JsonTasks {

    private JsonTasks() {}

    /** Writes the tasks: those with something new, then those that are open, then those that closed. */
    static void tasks(JsonGenerator json, Findings findings) throws IOException {
        NamesInView view = findings.snapshot().inView();
        json.writeArrayFieldStart("tasks");
        for (Task task : findings.tasks()) {
            task(json, task, living(task, findings), view);
        }
        TaskLives lives = findings.lives().orElse(TaskLives.NONE);
        List<OpenLine> lines = OpenLine.of(lives.open());
        for (OpenTask task : lives.open()) {
            open(json, task, TaskState.OPEN, lineOf(task, lines), Optional.empty(), Optional.empty());
        }
        for (Decided.Name decided : lives.decided().names()) {
            open(
                    json,
                    decided.task(),
                    TaskState.DECIDED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(decided.by()));
        }
        for (ClosedTask closed : lives.closed()) {
            open(
                    json,
                    closed.task(),
                    TaskState.CLOSED,
                    Optional.empty(),
                    Optional.of(closed.because()),
                    Optional.empty());
        }
        json.writeEndArray();
    }

    /** The id of a task's line, where that covers it. */
    private static Optional<String> lineOf(OpenTask task, List<OpenLine> lines) {
        return lines.stream()
                .filter(line -> line.ids().contains(task.id()))
                .findFirst()
                .flatMap(OpenLine::id);
    }

    private static Optional<LivingTask> living(Task task, Findings findings) {
        return findings.lives().stream()
                .flatMap(lives -> lives.fresh().stream())
                .filter(living -> living.task().equals(task))
                .findFirst();
    }

    /** Writes a task that has nothing new; what was not looked at is null. */
    private static void open(
            JsonGenerator json,
            OpenTask task,
            TaskState state,
            Optional<String> line,
            Optional<ClosedTask.Because> because,
            Optional<Decision> decision)
            throws IOException {
        json.writeStartObject();
        name(json, task.domain(), task.reason());
        life(json, task.id(), state, task.since());
        if (line.isPresent()) {
            json.writeStringField("line", line.get());
        }
        json.writeStringField("reason", task.reason().name());
        // Only what is open still needs somebody.
        json.writeStringField("urgency", state == TaskState.OPEN ? lowerCase(task.urgency()) : "none");
        reasons(json, task.signals());
        if (task.names() > 1) {
            json.writeNumberField("names", task.names());
        }
        Optional<OpenTask> known = Optional.of(task).filter(OpenTask::isLookedAt);
        JsonDomains.number(json, "reachedInbox", known.map(OpenTask::inside));
        JsonFile.text(json, "newest", known.flatMap(OpenTask::newest));
        JsonDomains.number(json, "stillInInbox", known.map(OpenTask::still));
        JsonDomains.number(json, "notKnown", known.map(OpenTask::unknown));
        if (because.isPresent()) {
            json.writeStringField("closedBecause", because.get().name());
        }
        if (decision.isPresent()) {
            decision(json, decision.get());
        }
        json.writeEndObject();
    }

    /** Writes what was decided; an end that nobody knows is null. */
    private static void decision(JsonGenerator json, Decision decision) throws IOException {
        json.writeStringField("as", lowerCase(decision.as()));
        json.writeStringField("by", decision.who());
        JsonFile.text(json, "until", decision.until());
        json.writeStringField("note", decision.note());
    }

    private static void life(JsonGenerator json, String id, TaskState state, LocalDate since) throws IOException {
        json.writeStringField("id", id);
        json.writeStringField("state", lowerCase(state));
        json.writeStringField("since", since.toString());
    }

    private static void reasons(JsonGenerator json, List<Task.Reason> reasons) throws IOException {
        json.writeArrayFieldStart("signals");
        for (Task.Reason reason : reasons) {
            json.writeString(reason.name());
        }
        json.writeEndArray();
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Writes the signals that hold for a domain. */
    static void signals(JsonGenerator json, SenderDomain domain, List<Task> tasks) throws IOException {
        json.writeArrayFieldStart("signals");
        for (Task task : tasks) {
            if (task.domain().equals(domain) && !task.reason().isOfManyNames()) {
                for (Task.Reason reason : task.signals()) {
                    json.writeString(reason.name());
                }
            }
        }
        json.writeEndArray();
    }

    private static void name(JsonGenerator json, SenderDomain domain, Task.Reason reason) throws IOException {
        if (domain.isNone()) {
            json.writeNullField("domain");
            String kind = switch (reason) {
                case CUT_FROM_VIEW -> "names beyond the view";
                case CAMPAIGN -> "campaign";
                default -> "no sender name";
            };
            json.writeStringField("kind", kind);
        } else {
            json.writeStringField("domain", domain.name());
        }
    }

    private static void task(JsonGenerator json, Task task, Optional<LivingTask> life, NamesInView view)
            throws IOException {
        json.writeStartObject();
        name(json, task.domain(), task.reason());
        if (life.isPresent()) {
            life(json, life.get().id(), life.get().state(), life.get().since());
        }
        json.writeStringField("reason", task.reason().name());
        json.writeStringField("urgency", lowerCase(task.urgency()));
        facts(json, "facts", task.facts());
        facts(json, "against", task.against().stream().toList());
        json.writeStringField("step", task.step().name());
        JsonFile.text(json, "noBlock", task.noBlock());
        JsonFile.text(json, "allow", task.allow());
        json.writeNumberField("addresses", task.addresses());
        became(json, task.reason().isOfManyNames() ? Optional.empty() : Became.of(task.domain(), view));
        json.writeEndObject();
    }

    /** Writes what became of the threats of the last six days; what is not known is null. */
    private static void became(JsonGenerator json, Optional<Became> known) throws IOException {
        if (known.isEmpty()) {
            json.writeNullField("lastSixDays");
            return;
        }
        Became became = known.get();
        json.writeObjectFieldStart("lastSixDays");
        json.writeNumberField("reachedInbox", became.reached());
        json.writeNumberField("stillInInbox", became.still());
        json.writeNumberField("takenAway", became.gone());
        json.writeNumberField("notKnown", became.unknown());
        JsonDomains.number(json, "clicked", became.clicks().map(Clicks::people));
        JsonDomains.number(json, "gotThrough", became.clicks().map(Clicks::through));
        boolean isTold = became.told().actions();
        Carried carried = became.carried();
        JsonDomains.number(json, "takenAwayByZap", Optional.of(carried.byZap()).filter(any -> isTold));
        JsonDomains.number(
                json, "takenAwayByPeople", Optional.of(carried.byPeople()).filter(any -> isTold));
        JsonDomains.number(json, "takingAwayFailed", became.failed());
        part(json, "firstContacts", carried.firstContacts());
        part(json, "withLinks", carried.withLinks());
        part(json, "withAttachments", carried.withAttachments());
        link(json, carried.link());
        people(json, became.clicks().map(Clicks::accounts).orElse(List.of()));
        json.writeEndObject();
    }

    /** They are there only where they were asked for. */
    private static void people(JsonGenerator json, List<String> accounts) throws IOException {
        if (accounts.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("people");
        for (String account : accounts) {
            json.writeString(account);
        }
        json.writeEndArray();
    }

    private static void part(JsonGenerator json, String name, Optional<Carried.Part> known) throws IOException {
        if (known.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeNumberField("count", known.get().some());
        json.writeNumberField("of", known.get().told());
        json.writeEndObject();
    }

    /** As it is: programs compare it with what they know. */
    private static void link(JsonGenerator json, Optional<Carried.Link> known) throws IOException {
        if (known.isEmpty()) {
            json.writeNullField("topLink");
            return;
        }
        json.writeObjectFieldStart("topLink");
        json.writeStringField("domain", known.get().domain());
        json.writeNumberField("messages", known.get().messages());
        json.writeEndObject();
    }

    private static void facts(JsonGenerator json, String name, List<Fact> facts) throws IOException {
        json.writeArrayFieldStart(name);
        for (Fact fact : facts) {
            JsonEvidence.fact(json, fact);
        }
        json.writeEndArray();
    }
}
