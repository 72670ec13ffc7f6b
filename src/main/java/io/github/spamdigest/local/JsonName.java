package io.github.spamdigest.local;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A field's name as it stands in lines of JSON, with the name that followed it last time. Not thread-safe. */
final class JsonName {

    /** The object that holds a row's columns in the envelope of the streaming API. */
    static final String ROW = "properties";

    /** Lists that hold rows of their own. */
    static final Set<String> LISTS_OF_ROWS = Set.of("records", "Records", "results", "Results");

    private static final int LONGEST_REPEATED = 256;

    private final long[] words;
    private final long lastMask;
    private final int length;
    private final boolean row;
    private final boolean listOfRows;
    private final ColumnName columnName;
    private final @Nullable Column column;
    private @Nullable JsonName next;

    /** The last text with escapes, and its closing quote: many rows have the same. */
    private final byte[] repeated = new byte[LONGEST_REPEATED];

    private int repeatedLength;

    JsonName(String name) {
        byte[] quoted = ('"' + name + "\":").getBytes(StandardCharsets.ISO_8859_1);
        length = quoted.length;
        words = new long[(length + Long.BYTES - 1) / Long.BYTES];
        ByteBuffer.wrap(Arrays.copyOf(quoted, words.length * Long.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asLongBuffer()
                .get(words);
        lastMask = -1L >>> (words.length * Long.BYTES - length) * Byte.SIZE;
        row = name.equals(ROW);
        listOfRows = LISTS_OF_ROWS.contains(name);
        columnName = ColumnName.of(name);
        column = columnName.column().orElse(null);
    }

    /** How many bytes it takes with its quotes and the colon right behind them. */
    int length() {
        return length;
    }

    /** Whether it stands at a place in the bytes, in its quotes and with a colon right behind them. */
    boolean isAt(byte[] bytes, int place) {
        int last = words.length - 1;
        if (place + words.length * Long.BYTES > bytes.length) {
            return false;
        }
        for (int i = 0; i < last; i++) {
            if ((long) JsonBytes.WORDS.get(bytes, place + i * Long.BYTES) != words[i]) {
                return false;
            }
        }
        return ((long) JsonBytes.WORDS.get(bytes, place + last * Long.BYTES) & lastMask) == words[last];
    }

    /** Whether it is the name of the object that holds the columns. */
    boolean isRow() {
        return row;
    }

    /** Whether it is the name of a list of rows. */
    boolean isListOfRows() {
        return listOfRows;
    }

    /** Whether it is a column that is read. */
    boolean isColumn() {
        return column != null;
    }

    /** The column that is read. */
    Column column() {
        return Objects.requireNonNull(column);
    }

    /** Whether it says that its times are in UTC. */
    boolean isUtc() {
        return columnName.utc();
    }

    /** What it means as a column. */
    ColumnName columnName() {
        return columnName;
    }

    /** Where the text that starts at a place ends, when it is that of the last {@link #mayRepeat}; else no place. */
    int endOfRepeated(byte[] bytes, int start) {
        int end = start + repeatedLength;
        boolean isSame = repeatedLength > 0
                && end <= bytes.length
                && Arrays.equals(bytes, start, end, repeated, 0, repeatedLength);
        return isSame ? end - 1 : JsonBytes.UNSURE;
    }

    /** Remembers a text of plain ASCII with escapes, which ends where its closing quote is. */
    void mayRepeat(byte[] bytes, int start, int end) {
        int length = end + 1 - start;
        repeatedLength = length <= LONGEST_REPEATED ? length : 0;
        System.arraycopy(bytes, start, repeated, 0, repeatedLength);
    }

    /** The name that followed it last time. */
    @Nullable
    JsonName next() {
        return next;
    }

    /** Remembers what follows it. */
    void followedBy(JsonName follower) {
        next = follower;
    }
}
