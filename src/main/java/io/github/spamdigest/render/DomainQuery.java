package io.github.spamdigest.render;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The query by which an analyst sees one domain's mail: a constant file after {@code let} lines of literals. The name is
 * attacker text and stays within its literal.
 */
final class DomainQuery {

    /** The spam deliveries that the list counts. */
    private static final String SPAM = "/queries/sender-domain.kql";

    /** All threats of a name and of those below it, with what was done since and who clicked. */
    private static final String THREATS = "/queries/domain-threats.kql";

    /** Kusto counts in ticks of 100 nanoseconds. */
    private static final int TICK_NANOS = 100;

    private static final int FIRST_PRINTABLE = ' ';
    private static final int LAST_PRINTABLE = '~';

    private final String file;

    private DomainQuery(String name) {
        try (InputStream in = DomainQuery.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + name + " is missing from the jar");
            }
            file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The query for the spam deliveries that the list counts. */
    static DomainQuery ofSpam() {
        return new DomainQuery(SPAM);
    }

    /** The query for all threats of a name and of names below it, with what was done since and who clicked. */
    static DomainQuery ofThreats() {
        return new DomainQuery(THREATS);
    }

    /** What a place that can be asked calls the time of an event. */
    enum Surface {
        /** Advanced hunting in Defender. */
        DEFENDER("Timestamp"),
        /** A Log Analytics workspace. */
        LOG_ANALYTICS("TimeGenerated");

        private final String timeColumn;

        Surface(String timeColumn) {
            this.timeColumn = timeColumn;
        }
    }

    /**
     * The query; empty where the mail shows a name only in part: a name that long is not a domain, and its link would be
     * too long for a mail. Empty also where letters were lost: nothing is found by what stands in their place.
     */
    Optional<String> text(SenderDomain domain, TimeWindow window, Surface surface) {
        if (!Defanged.isWhole(domain.name()) || LostLetters.areIn(domain)) {
            return Optional.empty();
        }
        String name = escaped(domain.name());
        String below = file.contains("Below") ? "let Below = \"." + name + "\";\n" : "";
        return Optional.of("let Domain = dynamic([\"" + name + "\"]);\n"
                + below
                + "let WindowStart = datetime(" + tick(window.from()) + ");\n"
                + "let WindowEnd = datetime(" + tick(window.to()) + ");\n"
                + file.replace("EventTime", surface.timeColumn).strip());
    }

    private static Instant tick(Instant time) {
        return time.minusNanos(time.getNano() % TICK_NANOS);
    }

    /** JSON's escapes, and a number for each character that is not plain ASCII. */
    private static String escaped(String text) {
        StringBuilder ascii = new StringBuilder();
        for (char unit : JsonStringEncoder.getInstance().quoteAsString(text)) {
            if (unit < FIRST_PRINTABLE || unit > LAST_PRINTABLE) {
                ascii.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            } else {
                ascii.append(unit);
            }
        }
        return ascii.toString();
    }
}
