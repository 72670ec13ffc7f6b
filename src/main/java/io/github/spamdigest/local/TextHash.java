package io.github.spamdigest.local;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;

/** Well mixed hashes of texts: of plain ASCII by its bytes, so that they can be taken from a file's bytes as well. */
final class TextHash {

    private static final Hasher64 HASHER = Hashing.xxh3_64();

    private TextHash() {}

    /** The hash of a text. */
    static long of(String text) {
        if (isAscii(text)) {
            return HASHER.hashBytesToLong(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return HASHER.hashCharsToLong(text);
    }

    /** The hash of the text that these bytes of plain ASCII are. */
    static long ofAscii(byte[] bytes, int start, int end) {
        return HASHER.hashBytesToLong(bytes, start, end - start);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }
}
