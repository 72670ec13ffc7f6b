package io.github.spamdigest.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an engine answers to the check of its assumptions, read from the text: each holds, but for those that are broken. */
public final class EngineCheckWire {

    private static final Pattern ROW =
            Pattern.compile("Check = \"([^\"]*)\", Counts = (true|false), Changes = \"([^\"]*)\"");

    private EngineCheckWire() {}

    /** An assumption as the text has it. */
    public record Row(String name, boolean counts, String changes) {}

    /** The text. */
    public static String text() {
        try (InputStream in = EngineCheckWire.class.getResourceAsStream("/queries/engine-check.kql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All assumptions of the text. */
    public static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Matcher row = ROW.matcher(text());
        while (row.find()) {
            rows.add(new Row(row.group(1), row.group(2).equals("true"), row.group(3)));
        }
        return rows;
    }

    /** The answer of an engine on which these assumptions do not hold. */
    public static Answer answer(List<String> broken) {
        ObjectNode answer = new ObjectMapper().createObjectNode();
        ObjectNode table = answer.putArray("tables").addObject().put("name", "PrimaryResult");
        ArrayNode columns = table.putArray("columns");
        for (String column : List.of("Check", "Counts", "Changes", "Expected", "Actual", "Ok")) {
            boolean isBool = column.equals("Counts") || column.equals("Ok");
            columns.addObject().put("name", column).put("type", isBool ? "bool" : "string");
        }
        ArrayNode cells = table.putArray("rows");
        for (Row row : rows()) {
            boolean holds = !broken.contains(row.name());
            cells.addArray()
                    .add(row.name())
                    .add(row.counts())
                    .add(row.changes())
                    .add("yes")
                    .add(holds ? "yes" : "no")
                    .add(holds);
        }
        return Answer.json(answer.toString());
    }
}
