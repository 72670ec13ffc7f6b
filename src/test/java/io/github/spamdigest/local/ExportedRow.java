package io.github.spamdigest.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row of an export for tests: column and value in order, with a null where the export writes none. */
record ExportedRow(Map<String, String> values) {

    ExportedRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** An inbound spam delivery with every column, of which the verdict needs some filled. */
    static ExportedRow spam(String domain, String time) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("TimeGenerated", time);
        values.put("EmailDirection", "Inbound");
        values.put("ThreatTypes", "Spam");
        values.put("SenderFromDomain", domain);
        values.put("SenderFromAddress", "news@" + domain);
        values.put("RecipientEmailAddress", "ada@contoso.example");
        values.put("NetworkMessageId", "message of " + domain + " " + time);
        values.put("DeliveryLocation", "Junk");
        values.put("ReportId", "report-1");
        values.put("SenderMailFromDomain", domain);
        values.put("SenderIPv4", "192.0.2.7");
        values.put("AuthenticationDetails", "");
        values.put("ConfidenceLevel", "");
        values.put("BulkComplaintLevel", "");
        values.put("EmailActionPolicy", "Antispam spam");
        values.put("OrgLevelAction", "");
        values.put("OrgLevelPolicy", "");
        values.put("UserLevelAction", "");
        values.put("UserLevelPolicy", "");
        values.put("ExchangeTransportRule", "");
        return new ExportedRow(values);
    }

    /** The same row with another value. */
    ExportedRow with(String column, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(column, value);
        return new ExportedRow(changed);
    }

    /** The same row without a column. */
    ExportedRow without(String column) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove(column);
        return new ExportedRow(changed);
    }

    /** The row as a JSON object on one line. */
    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, String> entry : values.entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The row in the envelope of the streaming API. */
    String envelope() {
        return "{\"time\":\"2031-01-01T00:00:00Z\",\"category\":\"AdvancedHunting-EmailEvents\",\"properties\":"
                + json() + "}";
    }

    /** Rows as a table under a header of the first row's columns. */
    static String csv(List<ExportedRow> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(rows.get(0).values().keySet());
            rows.forEach(row -> csv.writeRecord(row.values().values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Rows as lines of JSON. */
    static String ndjson(List<ExportedRow> rows) {
        return String.join("\n", rows.stream().map(ExportedRow::json).toList()) + "\n";
    }
}
