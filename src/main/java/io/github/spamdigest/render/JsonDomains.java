package io.github.spamdigest.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.spamdigest.core.Change;
import io.github.spamdigest.core.Departure;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.Usual;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The domains of the JSON file: those listed, and those that left the list. */
final class JsonDomains {

    private JsonDomains() {}

    /** Writes the list, best place first. */
    static void domains(JsonGenerator json, List<Change> changes, List<Task> tasks, boolean showsSenders)
            throws IOException {
        json.writeArrayFieldStart("domains");
        for (Change change : changes) {
            domain(json, change, tasks, showsSenders);
        }
        json.writeEndArray();
    }

    private static void domain(JsonGenerator json, Change change, List<Task> tasks, boolean showsSenders)
            throws IOException {
        DomainActivity activity = change.activity();
        json.writeStartObject();
        json.writeNumberField("rank", change.rank());
        number(json, "previousRank", change.previousRank());
        json.writeStringField("domain", activity.domain().name());
        JsonFile.text(json, "standing", change.standing());
        json.writeNumberField("deliveries", activity.deliveries());
        json.writeNumberField("last24h", activity.spam().last24h());
        usual(json, change.usual());
        json.writeNumberField("inboundDeliveries", activity.inbound());
        json.writeNumberField("reachedInbox", activity.reachedInbox());
        json.writeNumberField("stillInInbox", activity.inbox().still());
        json.writeNumberField("inboxNotKnown", activity.inbox().notKnown());
        json.writeNumberField("recipients", activity.recipients());
        json.writeNumberField("senders", activity.senders());
        json.writeNumberField("messages", activity.messages());
        json.writeNumberField("phish", activity.phish());
        JsonFile.text(json, "firstSpam", activity.firstSpam());
        JsonEvidence.verdict(json, change);
        JsonFile.text(json, "noBlock", JudgedView.noBlock(change, tasks));
        JsonTasks.signals(json, activity.domain(), tasks);
        JsonEvidence.evidence(json, activity.evidence());
        if (showsSenders) {
            JsonEvidence.topSenderAddresses(json, activity.evidence());
        }
        json.writeEndObject();
    }

    /** Writes the domains that left. */
    static void left(JsonGenerator json, List<Departure> left) throws IOException {
        json.writeArrayFieldStart("left");
        for (Departure departure : left) {
            json.writeStartObject();
            json.writeStringField("domain", departure.domain().name());
            json.writeNumberField("previousRank", departure.previousRank());
            json.writeStringField("reason", reason(departure));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Part of the file's contract, so it is fixed here and not in a template. */
    private static String reason(Departure departure) {
        return switch (departure.reason()) {
            case NOW_PHISH -> "now phish";
            case NOW_RANKED ->
                "now rank " + departure.rank().map(String::valueOf).orElse("unknown");
            case NOT_TRACKED -> "no longer in the top " + Hunt.TRACKED;
        };
    }

    static void usual(JsonGenerator json, Optional<Usual> usual) throws IOException {
        double median = usual.map(Usual::median).orElse(Double.NaN);
        if (usual.isEmpty()) {
            json.writeNullField("usual24h");
        } else if (median == Math.rint(median)) {
            json.writeNumberField("usual24h", (long) median);
        } else {
            json.writeNumberField("usual24h", median);
        }
    }

    static void number(JsonGenerator json, String name, Optional<? extends Number> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.get().longValue());
        } else {
            json.writeNullField(name);
        }
    }
}
