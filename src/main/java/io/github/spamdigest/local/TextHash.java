package io.github.spamdigest.local;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;

/** Well mixed hashes of texts: of plain ASCII by its bytes, so that they can be taken from a file's bytes as well. */
final class TextHash {

    private static final Hasher128 HASHER = Hashing.xxh3_128();

    private TextHash() {}

    /** The hash of a text. */
    static HashValue128 of(String text) {
        if (isAscii(text)) {
            return HASHER.hashBytesTo128Bits(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return HASHER.hashCharsTo128Bits(text);
    }

    /** The hash of the text that these bytes of plain ASCII are. */
    static HashValue128 ofAscii(byte[] bytes, int start, int end) {
        return HASHER.hashBytesTo128Bits(bytes, start, end - start);
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
