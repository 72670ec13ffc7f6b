package io.github.spamdigest.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.signals.Campaign;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The attached table of all tracked domains with all evidence, for a spreadsheet: no cell of it can start a formula, and names stay text. */
final class CsvFile {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** A formula may also start behind a separator: where the list separator is a semicolon, programs split there. */
    private static final Pattern FORMULA =
            Pattern.compile("(^|[,;|])([\\s\\p{Z}\"']*[=+\\-@\uff1d\uff0b\uff0d\uff20\\t\\r\\n])");

    /** Ends in a label of letters, so that no spreadsheet takes it for a number, a date, a time or a truth value. */
    private static final Pattern PLAINLY_A_NAME =
            Pattern.compile(".*\\.(?:\\p{L}[\\p{L}\\p{M}]+|xn--[a-z0-9-]+)", Pattern.DOTALL);

    /** What spreadsheets read as text, and what stands before a formula and before a name that may be a number. */
    private static final String MARK = "'";

    private CsvFile() {}

    /**
     * The file's bytes, with From addresses only where they are to be shown: UTF-8 with a byte order mark, which
     * spreadsheets need, and CRLF.
     */
    static byte[] of(Findings findings, boolean showsSenders) {
        List<CsvColumn> columns = CsvColumn.all(showsSenders);
        List<List<String>> records = new ArrayList<>();
        records.add(columns.stream().map(CsvColumn::heading).toList());
        for (CsvRow row : CsvRow.of(findings)) {
            records.add(columns.stream().map(column -> cell(column, row)).toList());
        }
        return file(records);
    }

    /** The domains of all campaigns, each with the number of its campaign, in the same form. */
    static byte[] ofCampaigns(List<Campaign> campaigns) {
        List<List<String>> records = new ArrayList<>();
        records.add(List.of("campaign", "domain", "networks", "deliveries", "inboxes"));
        for (int i = 0; i < campaigns.size(); i++) {
            String number = String.valueOf(i + 1);
            campaigns
                    .get(i)
                    .senders()
                    .forEach(sender -> records.add(List.of(
                            number,
                            name(sender.domain().name()),
                            cell(String.join(" ", sender.networks())),
                            String.valueOf(sender.deliveries()),
                            String.valueOf(sender.inside()))));
        }
        return file(records);
    }

    private static byte[] file(List<List<String>> records) {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            records.forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(CsvColumn column, CsvRow row) {
        String text = column.cell(row);
        return column.holdsNames() ? name(text) : cell(text);
    }

    /** A sender's name as a cell that stays text: {@code 0012} would lose its zeros, and {@code 1e5} become 100000. */
    static String name(String text) {
        String cell = cell(text);
        boolean staysText = text.isEmpty()
                || cell.startsWith(MARK)
                || PLAINLY_A_NAME.matcher(text).matches();
        return staysText ? cell : MARK + cell;
    }

    /** The text as a cell that starts no formula. */
    static String cell(String text) {
        // Most cells are counts, and looking for a formula takes its time.
        if (isDigits(text)) {
            return text;
        }
        return Defanged.visible(FORMULA.matcher(text).replaceAll("$1" + MARK + "$2"));
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
