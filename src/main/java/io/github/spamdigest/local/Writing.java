package io.github.spamdigest.local;

import java.nio.charset.StandardCharsets;

/** How the bytes of a value in a file stand for its text; all are plain ASCII. */
enum Writing {
    /** As they are. */
    PLAIN,
    /** With the escapes of JSON. */
    JSON;

    /** The text that is meant. */
    String decode(byte[] bytes, int start, int end) {
        String text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        return this == JSON ? JsonEscapes.resolve(text) : text;
    }
}
