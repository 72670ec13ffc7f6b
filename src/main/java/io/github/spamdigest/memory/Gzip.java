package io.github.spamdigest.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compresses, and decompresses within a bound. */
final class Gzip {

    /** The most that is ever decompressed: ten thousand long names fit many times over, and a zip bomb does not. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int TRAILER_BYTES = 8;

    private Gzip() {}

    /** The same content gives the same bytes: the header holds no time. */
    static byte[] compress(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to the computer's own memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] decompress(byte[] compressed) throws Damage {
        try (Member gzip = new Member(compressed)) {
            byte[] content = gzip.readNBytes(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) {
                throw new Damage("it is larger than " + MAX_BYTES + " bytes when decompressed");
            }
            if (gzip.isFollowed()) {
                throw new Damage("something follows its compressed end");
            }
            return content;
        } catch (IOException e) {
            throw new Damage("it is not complete gzip data");
        }
    }

    /** Knows what the platform's stream hides: whether bytes follow the end. */
    private static final class Member extends GZIPInputStream {

        Member(byte[] compressed) throws IOException {
            // A buffer for all of it, so that everything after the header passes through the inflater's hands.
            super(new ByteArrayInputStream(compressed), Math.max(1, compressed.length));
        }

        boolean isFollowed() {
            return inf.getRemaining() != TRAILER_BYTES;
        }
    }
}
