package io.github.spamdigest.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Task;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The tasks of the JSON file: all of them, also those that the mail has no room for. */
final class JsonTasks {

    private JsonTasks() {}

    /** Writes the tasks, the most urgent first. */
    static void tasks(JsonGenerator json, List<Task> tasks) throws IOException {
        json.writeArrayFieldStart("tasks");
        for (Task task : tasks) {
            task(json, task);
        }
        json.writeEndArray();
    }

    /** Writes the signals that hold for a domain. */
    static void signals(JsonGenerator json, SenderDomain domain, List<Task> tasks) throws IOException {
        json.writeArrayFieldStart("signals");
        for (Task task : tasks) {
            if (task.domain().equals(domain) && task.reason() != Task.Reason.CUT_FROM_VIEW) {
                for (Task.Reason reason : task.signals()) {
                    json.writeString(reason.name());
                }
            }
        }
        json.writeEndArray();
    }

    private static void task(JsonGenerator json, Task task) throws IOException {
        json.writeStartObject();
        if (task.domain().isNone()) {
            json.writeNullField("domain");
            boolean isCut = task.reason() == Task.Reason.CUT_FROM_VIEW;
            json.writeStringField("kind", isCut ? "names beyond the view" : "no sender name");
        } else {
            json.writeStringField("domain", task.domain().name());
        }
        json.writeStringField("reason", task.reason().name());
        json.writeStringField("urgency", task.urgency().name().toLowerCase(Locale.ROOT));
        facts(json, "facts", task.facts());
        facts(json, "against", task.against().stream().toList());
        json.writeStringField("step", task.step().name());
        JsonFile.text(json, "noBlock", task.noBlock());
        JsonFile.text(json, "allow", task.allow());
        json.writeNumberField("addresses", task.addresses());
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
