package io.github.spamdigest.app.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Exclusions;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the JSON of exclusions, key by key. Made for one text; not thread-safe. */
final class ExclusionsJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final String SIMULATIONS = "simulations";
    private static final String SCHEMA = "$schema";

    private final JsonParser parser;
    private final ExclusionProblems problems;
    private final Map<ExclusionList, List<String>> lists = new EnumMap<>(ExclusionList.class);
    private boolean simulations = true;

    private ExclusionsJson(JsonParser parser, ExclusionProblems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The exclusions of a text; {@code name} is what the text is called in a sentence. */
    static Exclusions read(String name, String text) {
        ExclusionProblems problems = new ExclusionProblems(name);
        try (JsonParser parser = JSON.createParser(text)) {
            ExclusionsJson reading = new ExclusionsJson(parser, problems);
            reading.readAll();
            ExclusionPairs.check(reading.lists, problems);
            problems.throwAny();
            return reading.exclusions();
        } catch (JsonProcessingException e) {
            problems.addBroken(e);
        } catch (IOException impossible) {
            throw DigestException.failed(name + " could not be read; try again.", impossible);
        }
        problems.throwAny();
        return Exclusions.DEFAULT;
    }

    private void readAll() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            problems.add("$", "is not an object; write { \"schedulers\": { \"senders\": [ … ] } }");
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String section = parser.currentName();
            parser.nextToken();
            readSection(section);
        }
        if (parser.nextToken() != null) {
            problems.add("$", "is followed by more text; write one object and nothing after it");
        }
    }

    private void readSection(String section) throws IOException {
        Map<String, ExclusionList> keys = ExclusionList.ofSection(section);
        if (section.equals(SCHEMA)) {
            parser.skipChildren();
        } else if (section.equals(SIMULATIONS)) {
            readSimulations();
        } else if (keys.isEmpty()) {
            problems.addUnknown("$." + section, sections());
            parser.skipChildren();
        } else if (parser.currentToken() != JsonToken.START_OBJECT) {
            problems.addWrongType("$." + section, "an object with " + String.join(", ", keys.keySet()));
            parser.skipChildren();
        } else {
            readLists("$." + section, keys);
        }
    }

    private void readSimulations() throws IOException {
        if (parser.currentToken().isBoolean()) {
            simulations = parser.getBooleanValue();
        } else {
            problems.addWrongType("$." + SIMULATIONS, "true or false");
            parser.skipChildren();
        }
    }

    private void readLists(String path, Map<String, ExclusionList> keys) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            Optional<ExclusionList> list = Optional.ofNullable(keys.get(key));
            boolean isList = parser.nextToken() == JsonToken.START_ARRAY;
            if (list.isEmpty()) {
                problems.addUnknown(path + "." + key, List.copyOf(keys.keySet()));
                parser.skipChildren();
            } else if (isList) {
                lists.put(list.get(), new ExclusionValues(parser, problems, list.get()).read());
            } else {
                problems.addWrongType(
                        path + "." + key,
                        "a list of texts, such as [\"" + list.get().example() + "\"]");
                parser.skipChildren();
            }
        }
    }

    private static List<String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        for (ExclusionList list : ExclusionList.values()) {
            sections.put(list.section(), "");
        }
        sections.put(SIMULATIONS, "");
        return List.copyOf(sections.keySet());
    }

    private Exclusions exclusions() {
        return new Exclusions(
                new Exclusions.Relays(list(ExclusionList.RANGES), list(ExclusionList.CONNECTORS)),
                new Exclusions.Reports(list(ExclusionList.PHRASES), list(ExclusionList.REPORT_SENDERS)),
                list(ExclusionList.SCHEDULER_SENDERS),
                list(ExclusionList.ALERT_SENDERS),
                new Exclusions.Testing(
                        list(ExclusionList.ENVELOPE_DOMAINS),
                        list(ExclusionList.MESSAGE_ID_SUFFIXES),
                        list(ExclusionList.TEST_SENDERS)),
                simulations);
    }

    private List<String> list(ExclusionList list) {
        return lists.getOrDefault(list, List.of());
    }
}
