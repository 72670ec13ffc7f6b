package io.github.spamdigest.app.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.OneLine;
import io.github.spamdigest.core.Schedule;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.GivenDecisions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads decisions from {@code decisions.json}, or from the same JSON written out instead of a path. What cannot be read
 * decides nothing and stops no run: a sentence says so. Made for one text; not thread-safe.
 */
final class DecisionsFile {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final String DECISIONS = "decisions";
    private static final String UNTIL_MENDED = " until it is mended.";

    private final JsonParser parser;
    private final GivenDecision reading;
    private final List<GivenDecisions.Entry> entries = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private DecisionsFile(JsonParser parser, Schedule schedule) {
        this.parser = parser;
        this.reading = new GivenDecision(schedule);
    }

    /**
     * The decisions that a path or a text beginning with a brace names.
     *
     * @param schedule tells which digest was due by the time of a decision
     */
    static GivenDecisions read(String pathOrJson, Schedule schedule) {
        String setting = Setting.DIGEST_DECISIONS.name();
        try {
            SettingFile file = SettingFile.read(pathOrJson, DECISIONS);
            String where = setting
                    + file.name().map(name -> " (" + new OneLine(name) + ")").orElse("");
            return read(where, file.text(), schedule);
        } catch (DigestException noFile) {
            String said = setting + " decides nothing" + UNTIL_MENDED + " " + new OneLine(noFile.sentence());
            return new GivenDecisions(setting, List.of(), Optional.of(said));
        }
    }

    private static GivenDecisions read(String where, String text, Schedule schedule) {
        try (JsonParser parser = JSON.createParser(text)) {
            DecisionsFile file = new DecisionsFile(parser, schedule);
            file.readAll();
            return new GivenDecisions(where, file.entries, file.unread(where));
        } catch (JsonProcessingException broken) {
            return none(where, "line " + ExclusionProblems.lineOf(broken) + " is broken, or has a key twice");
        } catch (DigestException wrong) {
            return none(where, wrong.sentence());
        } catch (IOException impossible) {
            throw DigestException.failed(where + " could not be read; try again.", impossible);
        }
    }

    private static GivenDecisions none(String where, String problem) {
        return new GivenDecisions(
                where,
                List.of(),
                Optional.of(where + " cannot be read: " + problem + ". None of its decisions counts" + UNTIL_MENDED));
    }

    /** Names the first problem, as one sentence is enough to begin with. */
    private Optional<String> unread(String where) {
        return problems.stream()
                .findFirst()
                .map(first -> where + " cannot be read whole: " + first + ". "
                        + (problems.size() == 1 ? "One decision does" : problems.size() + " decisions do")
                        + " not count" + UNTIL_MENDED);
    }

    private void readAll() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw DigestException.usage("it is not an object; write { \"decisions\": [ ... ] }");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            boolean isList = parser.nextToken() == JsonToken.START_ARRAY;
            if (key.equals(DECISIONS) && isList) {
                readList();
            } else if (key.equals("$schema")) {
                parser.skipChildren();
            } else {
                throw DigestException.usage("it needs a list under \"decisions\", and holds something else");
            }
        }
        if (parser.nextToken() != null) {
            throw DigestException.usage("more text follows its end");
        }
    }

    private void readList() throws IOException {
        int number = 0;
        // At a text that is cut off the parser throws, so the loop ends.
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            number++;
            if (number > Decision.MOST) {
                throw DigestException.usage("it holds more than " + Decision.MOST + " decisions");
            }
            Map<String, String> texts = texts();
            try {
                entries.add(reading.of(texts));
            } catch (DigestException wrong) {
                // The values may be addresses, which stand in no mail; the number tells enough.
                problems.add("decision " + number + " " + wrong.sentence());
            }
        }
    }

    /** The texts of an entry by their keys. A value that is no text counts as an empty one, which is refused. */
    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new HashMap<>();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return texts;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            boolean isText = parser.nextToken() == JsonToken.VALUE_STRING;
            texts.put(key, isText ? parser.getText() : "");
            parser.skipChildren();
        }
        return texts;
    }
}
