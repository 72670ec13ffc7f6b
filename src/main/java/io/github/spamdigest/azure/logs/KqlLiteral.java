package io.github.spamdigest.azure.logs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Values as KQL literals, the only form in which a value reaches a query. */
final class KqlLiteral {

    /** Kusto counts in ticks of 100 nanoseconds; a finer instant would not survive the trip. */
    private static final int TICK_NANOS = 100;

    /** The tilde: what follows in ASCII is a control character. */
    private static final int LAST_SEEN = '~';

    private KqlLiteral() {}

    /** An instant, cut to its tick. */
    static String of(Instant time) {
        return "datetime(" + time.minusNanos(time.getNano() % TICK_NANOS) + ")";
    }

    /** A number. */
    static String of(long number) {
        return "long(" + number + ")";
    }

    /** A duration in whole days. */
    static String of(Duration duration) {
        return duration.toDays() + "d";
    }

    /** Texts as a JSON array in visible ASCII, so that nothing that somebody wrote can end the literal or steer a terminal. */
    static String of(List<String> texts) {
        StringWriter json = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(json)) {
            generator.setHighestNonEscapedChar(LAST_SEEN);
            generator.writeStartArray();
            for (String text : texts) {
                generator.writeString(text);
            }
            generator.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "dynamic(" + json + ")";
    }
}
