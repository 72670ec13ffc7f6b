package io.github.spamdigest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Prints each path at which two digests for programs differ: {@code JsonDifference BEFORE.json NOW.json}. */
public final class JsonDifference {

    private final String text;
    private final Map<String, String> values = new LinkedHashMap<>();
    private int at;

    private JsonDifference(String text) {
        this.text = text;
    }

    /** Prints a line a path, with both values. */
    public static void main(String[] args) throws IOException {
        between(Files.readString(Path.of(args[0])), Files.readString(Path.of(args[1])))
                .forEach((path, both) -> System.out.println("  " + path + ": " + both));
    }

    /** The paths at which two texts differ, each with what was there before and what is there now. */
    static Map<String, String> between(String before, String now) {
        Map<String, String> first = values(before);
        Map<String, String> second = values(now);
        Set<String> paths = new LinkedHashSet<>(first.keySet());
        paths.addAll(second.keySet());
        Map<String, String> differences = new LinkedHashMap<>();
        for (String path : paths) {
            String was = first.getOrDefault(path, "nothing");
            String is = second.getOrDefault(path, "nothing");
            if (!was.equals(is)) {
                differences.put(path, was + " -> " + is);
            }
        }
        return differences;
    }

    /** Each value by its path; a domain's values stand under its name, so that a moved rank moves no other path. */
    private static Map<String, String> values(String text) {
        JsonDifference reader = new JsonDifference(text);
        reader.value("");
        return reader.values;
    }

    private void value(String path) {
        switch (next()) {
            case '{' -> members(path);
            case '[' -> elements(path);
            default -> values.put(path, scalar());
        }
    }

    private void members(String path) {
        at++;
        while (next() != '}') {
            String name = scalar();
            next();
            at++;
            value(path + "/" + name.substring(1, name.length() - 1));
            skipComma();
        }
        at++;
    }

    private void elements(String path) {
        at++;
        for (int i = 0; next() != ']'; i++) {
            value(path + "/" + nameOf(i));
            skipComma();
        }
        at++;
    }

    /** The domain of the object that begins here, where it has one, or its number. */
    private String nameOf(int number) {
        int name = text.indexOf("\"domain\": ", at);
        int end = text.indexOf('}', at);
        if (text.charAt(at) != '{' || name < 0 || name > end) {
            return String.valueOf(number);
        }
        int start = name + "\"domain\": ".length();
        return text.substring(start, text.indexOf('\n', start)).replaceAll("^\"|\",?$", "");
    }

    private void skipComma() {
        if (next() == ',') {
            at++;
        }
    }

    private String scalar() {
        int start = at;
        if (text.charAt(at) == '"') {
            for (at++; text.charAt(at) != '"'; at++) {
                at += text.charAt(at) == '\\' ? 1 : 0;
            }
            return text.substring(start, ++at);
        }
        while (",]}\n \r".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private char next() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }
}
