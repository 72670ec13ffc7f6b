package io.github.spamdigest.memory;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads bytes into maps, lists, strings and longs. Whatever else JSON knows becomes {@link #OTHER}. */
final class JsonTree {

    /** A value of a type that the stored form does not use; only unknown fields may hold it. */
    static final Object OTHER = new Object();

    private JsonTree() {}

    /** Reads exactly one value; anything after it is damage. */
    static Object read(byte[] json) throws Damage {
        try (JsonParser parser = Json.FACTORY.createParser(json)) {
            Object value = value(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw new Damage("something follows its end");
            }
            return value;
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new Damage("it is not valid JSON" + place);
        } catch (IOException e) {
            throw new Damage("it is not valid text");
        }
    }

    private static Object value(JsonParser parser, @Nullable JsonToken token) throws IOException, Damage {
        if (token == null) {
            throw new Damage("it ends too early");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? OTHER : (Object) parser.getLongValue();
            default -> OTHER;
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException, Damage {
        Map<String, Object> fields = new HashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            fields.put(name, value(parser, parser.nextToken()));
        }
        return fields;
    }

    private static List<Object> array(JsonParser parser) throws IOException, Damage {
        List<Object> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return items;
    }
}
