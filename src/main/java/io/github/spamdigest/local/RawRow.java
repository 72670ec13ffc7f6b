package io.github.spamdigest.local;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** A row whose values are still bytes of the file until somebody asks for one. Used again for row after row. */
final class RawRow extends EventRow {

    private final RawTexts texts;
    private final int[] starts = new int[Column.values().length];
    private final int[] ends = new int[Column.values().length];
    private final Writing[] writings = new Writing[Column.values().length];
    private byte[] bytes = {};
    private long raw;

    /** Of the raw ones, those whose bytes are the text; only the others have their writing noted. */
    private long plain;

    RawRow(RawTexts texts) {
        super(0);
        this.texts = texts;
        Arrays.fill(writings, Writing.PLAIN);
    }

    /** Forgets everything, to be the row of another line in these bytes. */
    void restart(long line, byte[] newBytes) {
        restart(line);
        bytes = newBytes;
        raw = 0;
    }

    /** Keeps a value that stands in the bytes. */
    void put(Column column, boolean utc, int start, int end, Writing writing) {
        if (takes(column, utc, start == end)) {
            int i = column.ordinal();
            starts[i] = start;
            ends[i] = end;
            raw |= column.bit();
            if (writing == Writing.PLAIN) {
                plain |= column.bit();
            } else {
                plain &= ~column.bit();
                writings[i] = writing;
            }
        }
    }

    @Override
    String text(Column column) {
        if (isRaw(column)) {
            int i = column.ordinal();
            keep(column, texts.read(column, bytes, starts[i], ends[i], writingOf(column)));
            raw &= ~column.bit();
        }
        return super.text(column);
    }

    @Override
    boolean isEmpty(Column column) {
        return isRaw(column) ? starts[column.ordinal()] == ends[column.ordinal()] : super.isEmpty(column);
    }

    @Override
    boolean is(Column column, String text) {
        if (!isPlain(column)) {
            return super.is(column, text);
        }
        int start = starts[column.ordinal()];
        int length = text.length();
        if (ends[column.ordinal()] - start != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[start + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    Optional<Instant> utcTime(Column column, UtcTime times) {
        int i = column.ordinal();
        return isPlain(column) ? times.read(bytes, starts[i], ends[i]) : super.utcTime(column, times);
    }

    private boolean isRaw(Column column) {
        return (raw & column.bit()) != 0;
    }

    private boolean isPlain(Column column) {
        return (raw & plain & column.bit()) != 0;
    }

    private Writing writingOf(Column column) {
        return isPlain(column) ? Writing.PLAIN : writings[column.ordinal()];
    }

    @Override
    void keptAsText(Column column) {
        raw &= ~column.bit();
    }
}
