package io.github.spamdigest.memory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;

/** Writes the stored form: one object, its version first, in ASCII so that no half of a surrogate pair is ever lost. */
final class Json {

    private static final int MAX_NESTING = 16;

    /** Reads and writes strictly; thread-safe. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
            .build();

    private Json() {}

    /** The fields of one object. */
    interface Fields {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** The bytes of an object with these fields. */
    static byte[] object(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField(Schema.FIELD, Schema.KNOWN);
            fields.writeTo(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to the computer's own memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    /** Writes a date, or nothing at all when there is none. */
    static void writeDate(JsonGenerator json, String name, Optional<LocalDate> date) throws IOException {
        if (date.isPresent()) {
            json.writeStringField(name, date.get().toString());
        }
    }
}
