package io.github.spamdigest.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.spamdigest.core.DigestException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with exclusions, one sentence each, told together. Not thread-safe. */
final class ExclusionProblems {

    private static final int LONGEST_VALUE = 60;

    private final String name;
    private final List<String> sentences = new ArrayList<>();

    ExclusionProblems(String name) {
        this.name = name;
    }

    /** Something about a place, and what to do. */
    void add(String path, String problem) {
        sentences.add(name + ": " + oneLine(path) + " " + problem + ".");
    }

    /** A value that is wrong, and what to write instead. */
    void addValue(String path, String value, String fix) {
        add(path, "is '" + oneLine(value) + "'; " + fix);
    }

    /** A value of the wrong type, and what it should be. */
    void addWrongType(String path, String wanted) {
        add(path, "is of the wrong type; write " + wanted);
    }

    /** A key that nothing is known of, and those that are. */
    void addUnknown(String path, List<String> known) {
        add(path, "is not known; write one of " + String.join(", ", known));
    }

    /** JSON that ends the reading. */
    void addBroken(JsonProcessingException broken) {
        long line = lineOf(broken);
        boolean isTwice = String.valueOf(broken.getOriginalMessage()).startsWith("Duplicate field");
        String problem = isTwice
                ? "a key stands there twice; write each key once"
                : "the JSON is broken there; look for a missing quote, comma or bracket";
        sentences.add(name + ", line " + line + ": " + problem + ".");
    }

    /** The line on which JSON is broken, from 1. */
    static long lineOf(JsonProcessingException broken) {
        return broken.getLocation() == null
                ? 1
                : Math.max(1, broken.getLocation().getLineNr());
    }

    /** Throws when there was any. */
    void throwAny() {
        if (!sentences.isEmpty()) {
            throw DigestException.usage(sentences);
        }
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+", " ");
        return line.length() > LONGEST_VALUE ? line.substring(0, LONGEST_VALUE) + "…" : line;
    }
}
