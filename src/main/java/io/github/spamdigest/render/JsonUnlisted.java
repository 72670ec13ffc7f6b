package io.github.spamdigest.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.spamdigest.core.families.RankedFamily;
import io.github.spamdigest.core.families.Tail;
import io.github.spamdigest.core.families.Unlisted;
import java.io.IOException;
import java.util.Optional;

/** What the list does not show, in the JSON file. */
final class JsonUnlisted {

    private JsonUnlisted() {}

    /** Writes the families, and the tail or null. */
    static void write(JsonGenerator json, Unlisted unlisted) throws IOException {
        json.writeArrayFieldStart("families");
        for (RankedFamily ranked : unlisted.families()) {
            json.writeStartObject();
            json.writeStringField("registrable", ranked.family().name().name());
            json.writeNumberField("names", ranked.family().names());
            json.writeNumberField("deliveries", ranked.family().spam());
            json.writeNumberField("reachedInbox", ranked.family().inInbox());
            json.writeNumberField("wouldBeRank", ranked.rank());
            json.writeEndObject();
        }
        json.writeEndArray();
        Optional<Tail> tail = unlisted.tail();
        if (tail.isEmpty()) {
            json.writeNullField("tail");
            return;
        }
        json.writeObjectFieldStart("tail");
        json.writeNumberField("domains", tail.get().domains());
        json.writeNumberField("deliveries", tail.get().spam());
        json.writeNumberField("last24h", tail.get().last24h());
        JsonDomains.usual(json, tail.get().usual());
        JsonDomains.number(json, "freshDomains", tail.get().fresh());
        json.writeEndObject();
    }
}
