package io.github.spamdigest.local;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the bytes of a file are to be read as text. Immutable.
 *
 * @param charset the encoding
 * @param byteOrderMark how many bytes the mark at the start takes
 */
record Encoding(Charset charset, int byteOrderMark) {

    /** Finds the encoding by the first bytes of a file, of which so many are looked at; refuses what is not text. */
    static Encoding of(byte[] start, int length) throws NotEventsException {
        if (startsWith(start, 0xef, 0xbb, 0xbf)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(start, 0xff, 0xfe)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(start, 0xfe, 0xff)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        checkIsText(start, length);
        return new Encoding(StandardCharsets.UTF_8, 0);
    }

    private static void checkIsText(byte[] start, int length) throws NotEventsException {
        if (start.length == 0) {
            throw new NotEventsException("is empty, so it holds no events", "export it again");
        }
        if (startsWith(start, 'P', 'K', 3, 4)) {
            throw new NotEventsException(
                    "is a zip archive or an Excel workbook", "unpack it, or export the events as CSV first");
        }
        for (int i = 0; i < length; i++) {
            if (start[i] == 0 && i < 2 && start.length > 2 && start[i ^ 1] != 0) {
                throw new NotEventsException(
                        "is text in UTF-16 without the mark that says so",
                        "save it as UTF-8, or with a byte order mark");
            }
            if (start[i] == 0) {
                throw new NotEventsException("is a binary file, not text", "export the events as CSV or JSON");
            }
        }
    }

    private static boolean startsWith(byte[] start, int... magic) {
        if (start.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((start[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
