package io.github.spamdigest.local;

import java.nio.charset.StandardCharsets;

/** How the bytes of a value in a file stand for its text; all are plain ASCII. */
enum Writing {
    /** As they are. */
    PLAIN,
    /** With the escapes of JSON. */
    JSON,
    /** With its quotes doubled. */
    DOUBLED;

    /** The text that is meant. */
    String decode(byte[] bytes, int start, int end) {
        String text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        return switch (this) {
            case PLAIN -> text;
            case JSON -> JsonEscapes.resolve(text);
            case DOUBLED -> withSingleQuotes(text);
        };
    }

    /** The text with each pair of quotes made one. */
    static String withSingleQuotes(String text) {
        return text.replace("\"\"", "\"");
    }
}
