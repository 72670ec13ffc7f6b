package io.github.spamdigest.local;

import com.dynatrace.hash4j.hashing.HashValue128;

/** A row whose values are still bytes of the file until somebody asks for one. Used again for row after row. */
final class RawRow extends EventRow {

    private final RawTexts texts;
    private final int[] starts = new int[Column.values().length];
    private final int[] ends = new int[Column.values().length];
    private byte[] bytes = {};
    private long raw;
    private long escaped;

    RawRow(RawTexts texts) {
        super(0);
        this.texts = texts;
    }

    /** Forgets everything, to be the row of another line in these bytes. */
    void restart(long line, byte[] newBytes) {
        restart(line);
        bytes = newBytes;
        raw = 0;
        escaped = 0;
    }

    /** Keeps a value that stands in the bytes, plain ASCII but for escapes where it has some. */
    void put(ColumnName name, int start, int end, boolean hasEscapes) {
        Column column = name.column().orElseThrow();
        if (takes(column, name.utc(), start == end)) {
            starts[column.ordinal()] = start;
            ends[column.ordinal()] = end;
            raw |= column.bit();
            escaped = hasEscapes ? escaped | column.bit() : escaped & ~column.bit();
        }
    }

    @Override
    String text(Column column) {
        if ((raw & column.bit()) != 0) {
            int i = column.ordinal();
            keep(column, texts.read(column, bytes, starts[i], ends[i], (escaped & column.bit()) != 0));
            raw &= ~column.bit();
        }
        return super.text(column);
    }

    @Override
    boolean isEmpty(Column column) {
        boolean isRaw = (raw & column.bit()) != 0;
        return isRaw ? starts[column.ordinal()] == ends[column.ordinal()] : super.isEmpty(column);
    }

    @Override
    HashValue128 hash(Column column) {
        boolean isPlain = (raw & ~escaped & column.bit()) != 0;
        return isPlain ? TextHash.ofAscii(bytes, starts[column.ordinal()], ends[column.ordinal()]) : super.hash(column);
    }

    @Override
    void keptAsText(Column column) {
        raw &= ~column.bit();
    }
}
