package io.github.spamdigest.local;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The same rows as people's tools write them, for tests: bytes by the name of a file. */
final class ExportForms {

    private final List<ExportedRow> rows;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private ExportForms(List<ExportedRow> rows) {
        this.rows = rows;
    }

    /** All forms. */
    static Map<String, byte[]> of(List<ExportedRow> rows) {
        ExportForms forms = new ExportForms(rows);
        forms.tables();
        forms.json();
        forms.answers();
        return forms.files;
    }

    private void tables() {
        add("comma.csv", table(',', false));
        add("packed.csv", table(',', false));
        add("semicolon.csv", table(';', false));
        add("tab.tsv", table('\t', false));
        add("quoted.csv", table(',', true));
        add("excel.csv", "sep=;\r\n" + table(';', false));
        add("marked.csv", "\uFEFF" + table(';', true));
        add("powershell.csv", "#TYPE Selected.System.Object\r\n" + table(',', true));
        add("warned.csv", "WARNING: the command is experimental, and may change\n" + table(',', false));
        files.put("packed.csv", EventDesk.gzip(table(',', false)));
        files.put("utf16.tsv", ("\uFEFF" + table('\t', false)).getBytes(StandardCharsets.UTF_16LE));
    }

    private void json() {
        String list = all(ExportedRow::json, ",\n");
        add("lines.json", all(ExportedRow::json, "\n"));
        add("marked.json", "\uFEFF" + all(ExportedRow::json, "\r\n"));
        add("envelopes.json", all(ExportedRow::envelope, "\r\n"));
        add("list.json", "[" + list + "]");
        add("records.json", "{\"records\":[" + all(ExportedRow::envelope, ",") + "]}");
        add("warned.json", "WARNING: the command is experimental, and may change\n[\n" + list + "]\n");
        files.put("packed.json", EventDesk.gzip(all(ExportedRow::json, "\n")));
        files.put("utf16.json", ("\uFEFF[" + list + "]").getBytes(StandardCharsets.UTF_16BE));
    }

    private void answers() {
        String list = all(ExportedRow::json, ",");
        add("powershell.json", "{\"Results\":[" + list + "],\"Error\":null}");
        add("hunting.json", "{\"schema\":[],\"results\":[" + list + "]}");
        add("logic-app.json", "{\"statusCode\":200,\"body\":{\"value\":[" + list + "]}}");
        add("graph.json", "{\"Results\":[" + all(row -> "{\"AdditionalProperties\":" + row.json() + "}", ",") + "]}");
        String values = all(ExportForms::values, ",");
        add(
                "rest.json",
                "{\"tables\":[{\"name\":\"PrimaryResult\",\"columns\":" + columns("name") + ",\"rows\":[" + values
                        + "]}]}");
        add(
                "kusto1.json",
                "{\"Tables\":[{\"TableName\":\"Table_0\",\"Columns\":" + columns("ColumnName")
                        + ",\"Rows\":[" + values
                        + "]},{\"TableName\":\"Table_1\",\"Columns\":[{\"ColumnName\":\"Severity\"}],"
                        + "\"Rows\":[[4]]}]}");
        add(
                "kusto2.json",
                "[{\"FrameType\":\"DataSetHeader\",\"Version\":\"v2.0\"},{\"FrameType\":\"DataTable\","
                        + "\"TableId\":0,\"TableKind\":\"QueryProperties\",\"Columns\":[{\"ColumnName\":\"Key\"}],\"Rows\":[[\"k\"]]},"
                        + "{\"FrameType\":\"DataTable\",\"TableId\":1,\"TableKind\":\"PrimaryResult\",\"Columns\":"
                        + columns("ColumnName") + ",\"Rows\":[" + values + "]},"
                        + "{\"FrameType\":\"DataSetCompletion\",\"HasErrors\":false,\"Cancelled\":false}]");
        add(
                "progressive.json",
                "[{\"FrameType\":\"TableHeader\",\"TableId\":1,\"Columns\":" + columns("ColumnName") + "},"
                        + all(
                                row ->
                                        "{\"FrameType\":\"TableFragment\",\"TableFragmentType\":\"DataAppend\",\"TableId\":1,\"Rows\":["
                                                + values(row) + "]}",
                                ",")
                        + ",{\"FrameType\":\"TableCompletion\",\"TableId\":1}]");
    }

    private void add(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String all(Function<ExportedRow, String> form, String separator) {
        return rows.stream().map(form).collect(Collectors.joining(separator));
    }

    private String columns(String key) {
        return rows.get(0).values().keySet().stream()
                .map(name -> "{\"" + key + "\":\"" + name + "\",\"type\":\"string\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String values(ExportedRow row) {
        return row.values().keySet().stream()
                .map(name -> new ExportedRow(Map.of("x", row.values().get(name))).json())
                .map(json -> json.substring("{\"x\":".length(), json.length() - 1))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String table(char separator, boolean isQuoted) {
        StringWriter text = new StringWriter();
        CsvWriter.CsvWriterBuilder writer = CsvWriter.builder().fieldSeparator(separator);
        if (isQuoted) {
            writer.quoteStrategy(QuoteStrategies.ALWAYS);
        }
        try (CsvWriter csv = writer.build(text)) {
            csv.writeRecord(rows.get(0).values().keySet());
            rows.forEach(row -> csv.writeRecord(row.values().values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
