package io.github.spamdigest.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.spamdigest.core.Change;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Standing;
import io.github.spamdigest.core.Usual;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The attached table of all tracked domains, for a spreadsheet: no cell of it can start a formula. */
final class CsvFile {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** A formula may also start behind a separator: where the list separator is a semicolon, programs split there. */
    private static final Pattern FORMULA =
            Pattern.compile("(^|[,;|])([\\s\\p{Z}\"']*[=+\\-@\uff1d\uff0b\uff0d\uff20\\t\\r\\n])");

    private static final List<String> HEADER = List.of(
            "rank",
            "domain",
            "standing",
            "deliveries",
            "last24h",
            "usual24h",
            "inboundDeliveries",
            "reachedInbox",
            "recipients",
            "senders",
            "messages",
            "phish",
            "firstSpam");

    private CsvFile() {}

    /** The file's bytes: UTF-8 with a byte order mark, which spreadsheets need, and CRLF. */
    static byte[] of(Findings findings) {
        Map<SenderDomain, Standing> standings = standings(findings);
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(HEADER);
            int rank = 0;
            for (DomainActivity activity : findings.snapshot().ranking()) {
                rank++;
                Optional<Standing> standing = Optional.ofNullable(standings.get(activity.domain()));
                Optional<Usual> usual = findings.snapshot().usual(activity.spam());
                csv.writeRecord(cells(rank, activity, standing, usual));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<SenderDomain, Standing> standings(Findings findings) {
        Map<SenderDomain, Standing> standings = new HashMap<>();
        for (Change change : findings.diff().changes()) {
            change.standing()
                    .ifPresent(standing -> standings.put(change.activity().domain(), standing));
        }
        return standings;
    }

    private static List<String> cells(
            int rank, DomainActivity activity, Optional<Standing> standing, Optional<Usual> usual) {
        return List.of(
                Integer.toString(rank),
                cell(activity.domain().name()),
                standing.map(Standing::name).orElse(""),
                Long.toString(activity.deliveries()),
                Long.toString(activity.spam().last24h()),
                usual.map(CsvFile::median).orElse(""),
                Long.toString(activity.inbound()),
                Long.toString(activity.reachedInbox()),
                Long.toString(activity.recipients()),
                Long.toString(activity.senders()),
                Long.toString(activity.messages()),
                Long.toString(activity.phish()),
                activity.firstSpam().map(Instant::toString).orElse(""));
    }

    /** A median is a whole number or a half. */
    private static String median(Usual usual) {
        double median = usual.median();
        return median == Math.rint(median) ? Long.toString((long) median) : Double.toString(median);
    }

    /** The text as a cell that stays text. */
    static String cell(String text) {
        return Harmless.visible(FORMULA.matcher(text).replaceAll("$1'$2"));
    }
}
