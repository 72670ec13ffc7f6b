package io.github.spamdigest.app.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the values of one list and checks each. */
final class ExclusionValues {

    private final JsonParser parser;
    private final ExclusionProblems problems;
    private final ExclusionList list;

    ExclusionValues(JsonParser parser, ExclusionProblems problems, ExclusionList list) {
        this.parser = parser;
        this.problems = problems;
        this.list = list;
    }

    /** The list's values, up to its end; wrong ones too, so that what belongs together can still be checked. */
    List<String> read() throws IOException {
        List<String> values = new ArrayList<>();
        int index = 0;
        // At a text that is cut off the parser throws, so the loop ends.
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String path = list.path() + "[" + index++ + "]";
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                String value = parser.getText();
                values.add(value);
                list.problemOf(value).ifPresent(fix -> problems.addValue(path, value, fix));
            } else {
                problems.addWrongType(path, "a text, such as \"" + list.example() + "\"");
                parser.skipChildren();
            }
        }
        return values;
    }
}
