package io.github.spamdigest.render;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.spamdigest.core.Baseline;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.core.Totals.RowsOfWindow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** The attached digest for programs. Fields are added, never renamed; names are the real ones, not defanged. */
final class JsonFile {

    private static final int SCHEMA = 1;

    /** Escaped to ASCII, so that nothing in a name can reorder or break the text for somebody who opens the file. */
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private JsonFile() {}

    /** The file's bytes, with From addresses only where they are to be shown: UTF-8, indented, with a line feed at the end. */
    static byte[] of(Findings findings, boolean showsSenders) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes, JsonEncoding.UTF8)) {
            json.setPrettyPrinter(printer());
            write(json, findings, showsSenders);
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
    }

    private static void write(JsonGenerator json, Findings findings, boolean showsSenders) throws IOException {
        Baseline baseline = findings.baseline();
        json.writeStartObject();
        json.writeNumberField("schema", SCHEMA);
        json.writeStringField("digestDate", findings.date().toString());
        json.writeStringField("state", lowerCase(findings.state()));
        window(json, findings.snapshot().window());
        json.writeStringField("baseline", lowerCase(baseline.kind()));
        text(json, "comparedWith", baseline.date());
        JsonDomains.domains(json, findings.diff().changes(), findings.holding(), showsSenders);
        JsonDomains.left(json, findings.diff().left());
        JsonUnlisted.write(json, findings.unlisted());
        JsonTasks.tasks(json, findings);
        totals(json, findings.snapshot().totals());
        JsonEvidence.excluded(json, findings.snapshot().totals());
        JsonEvidence.ownProposed(json, findings.ownProposed());
        rejects(json, findings.snapshot().rejects());
        missing(json, findings.snapshot().totals());
        json.writeEndObject();
    }

    private static void window(JsonGenerator json, TimeWindow window) throws IOException {
        json.writeObjectFieldStart("window");
        json.writeStringField("from", window.from().toString());
        json.writeStringField("to", window.to().toString());
        json.writeEndObject();
    }

    private static void totals(JsonGenerator json, Totals totals) throws IOException {
        json.writeObjectFieldStart("totals");
        json.writeNumberField("inbound", totals.inbound().total());
        json.writeNumberField("spam", totals.spam().total());
        json.writeNumberField("domains", totals.domains());
        json.writeNumberField("inboundLast24h", totals.inbound().last24h());
        json.writeNumberField("spamLast24h", totals.spam().last24h());
        text(json, "newestEvent", totals.newestEvent());
        text(json, "oldestEvent", totals.oldestEvent());
        json.writeEndObject();
    }

    private static void rejects(JsonGenerator json, ReadingReport rejects) throws IOException {
        json.writeObjectFieldStart("rejects");
        json.writeNumberField("rows", rejects.rows());
        json.writeNumberField("duplicates", rejects.duplicates());
        if (!rejects.losses().isEmpty()) {
            json.writeArrayFieldStart("losses");
            for (String loss : rejects.losses()) {
                json.writeString(loss);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** Writes which rows are missing, of how many there are; nothing where none are. */
    private static void missing(JsonGenerator json, Totals totals) throws IOException {
        if (!totals.lacksCleanInbound() && !totals.lacksOutbound()) {
            return;
        }
        RowsOfWindow rows = totals.rows().orElseThrow();
        json.writeObjectFieldStart("missingRows");
        json.writeBooleanField("cleanInbound", totals.lacksCleanInbound());
        json.writeBooleanField("outbound", totals.lacksOutbound());
        json.writeObjectFieldStart("of");
        json.writeNumberField("all", rows.all());
        json.writeNumberField("cleanInbound", rows.cleanInbound());
        json.writeNumberField("outbound", rows.outbound());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Writes the value's text, or null. */
    static void text(JsonGenerator json, String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get().toString());
        } else {
            json.writeNullField(name);
        }
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
