package io.github.spamdigest.local;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the bytes of a value in a file stand for its text. */
enum Writing {
    /** Plain ASCII, as it is. */
    PLAIN(false, false),
    /** Plain ASCII with the escapes of JSON. */
    JSON(true, false),
    /** Plain ASCII with its quotes doubled. */
    DOUBLED(false, true),
    /** UTF-8, as it is. */
    UTF8_PLAIN(false, false),
    /** UTF-8 with the escapes of JSON. */
    UTF8_JSON(true, false),
    /** UTF-8 with its quotes doubled. */
    UTF8_DOUBLED(false, true);

    private final boolean escaped;
    private final boolean doubled;

    Writing(boolean escaped, boolean doubled) {
        this.escaped = escaped;
        this.doubled = doubled;
    }

    /** Whether all of the bytes are plain ASCII. */
    boolean isAscii() {
        return this == PLAIN || this == JSON || this == DOUBLED;
    }

    /** The text that is meant. */
    String decode(byte[] bytes, int start, int end) {
        Charset charset = isAscii() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        String text = new String(bytes, start, end - start, charset);
        if (escaped) {
            return JsonEscapes.resolve(text);
        }
        return doubled ? text.replace("\"\"", "\"") : text;
    }
}
