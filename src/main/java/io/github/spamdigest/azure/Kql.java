package io.github.spamdigest.azure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * The exact text that is sent for one window: a prologue of literals, then the constant query file. Immutable.
 *
 * <p>Domains reach the text only as a JSON array in plain ASCII, so that nothing an attacker named can end a literal.
 *
 * @param window the window asked about
 * @param watched domains that are reported on whether they are ranked or not
 */
record Kql(TimeWindow window, Set<SenderDomain> watched) {

    private static final String FILE = "/queries/spam-sender-domains.kql";

    /** How the workspace's table becomes what the file asks; another surface would be another line. */
    private static final String WORKSPACE_EVENTS = "EmailEvents | project-rename EventTime = TimeGenerated";

    /** The oldest event is looked for a little before the history, so that a covered history can be told. */
    private static final Duration LOOK_BACK = Hunt.HISTORY.plusDays(1);

    /** Kusto counts in ticks of 100 nanoseconds; a finer instant would not survive the trip. */
    private static final int TICK_NANOS = 100;

    /** Copies the set. */
    Kql {
        watched = Set.copyOf(watched);
    }

    /** After this instant everything lies that the query looks at. */
    Instant start() {
        return window.from().minus(LOOK_BACK);
    }

    /** The text. */
    String text() {
        return "// In the portal, choose a time range that holds " + start() + " to " + window.to() + ".\n"
                + let("WindowStart", datetime(window.from()))
                + let("WindowEnd", datetime(window.to()))
                + let("HistoryStart", datetime(window.from().minus(Hunt.HISTORY)))
                + let("LookBackStart", datetime(start()))
                + let("WindowDays", "long(" + window.days() + ")")
                + let("Tracked", "long(" + Hunt.TRACKED + ")")
                + let("Watched", "dynamic(" + names() + ")")
                + let("Events", WORKSPACE_EVENTS)
                + "\n"
                + file();
    }

    private static String let(String name, String value) {
        return "let " + name + " = " + value + ";\n";
    }

    private static String datetime(Instant time) {
        return "datetime(" + time.minusNanos(time.getNano() % TICK_NANOS) + ")";
    }

    private String names() {
        StringWriter json = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(json)) {
            generator.configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), true);
            generator.writeStartArray();
            // In a fixed order, so that the same question is the same text.
            for (String name : watched.stream().map(SenderDomain::name).sorted().toList()) {
                generator.writeString(name);
            }
            generator.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.toString();
    }

    private static String file() {
        try (InputStream in = Kql.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + FILE + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
