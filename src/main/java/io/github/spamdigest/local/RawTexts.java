package io.github.spamdigest.local;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Makes texts of bytes; of columns whose values come again and again, the same text each time. Not thread-safe. */
final class RawTexts {

    /** More find few more repeats, and what is kept there for long is copied by the collector. */
    private static final int SLOTS = 1 << 10;

    private static final int LONGEST_KEPT = 256;

    private static final Set<Column> SELDOM_REPEATED = EnumSet.of(
            Column.TIME_GENERATED,
            Column.TIMESTAMP,
            Column.ENVELOPE_TIME,
            Column.NETWORK_MESSAGE_ID,
            Column.REPORT_ID,
            Column.INTERNET_MESSAGE_ID,
            Column.SUBJECT);

    private final byte[][] keys = new byte[SLOTS][];
    private final String[] texts = new String[SLOTS];
    private final Writing[] writings = new Writing[SLOTS];

    RawTexts() {
        Arrays.fill(keys, new byte[0]);
        Arrays.fill(texts, "");
        Arrays.fill(writings, Writing.PLAIN);
    }

    /** The text that the bytes are. */
    String read(Column column, byte[] bytes, int start, int end, Writing writing) {
        int length = end - start;
        if (length == 0) {
            return "";
        }
        if (length > LONGEST_KEPT || SELDOM_REPEATED.contains(column)) {
            return writing.decode(bytes, start, end);
        }
        int slot = slotOf(bytes, start, end);
        boolean isKnown =
                writings[slot] == writing && Arrays.equals(keys[slot], 0, keys[slot].length, bytes, start, end);
        if (!isKnown) {
            writings[slot] = writing;
            keys[slot] = Arrays.copyOfRange(bytes, start, end);
            texts[slot] = writing.decode(bytes, start, end);
        }
        return texts[slot];
    }

    private static int slotOf(byte[] bytes, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash ^ hash >>> 14 ^ hash >>> 28) & SLOTS - 1;
    }
}
