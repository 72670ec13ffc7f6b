package io.github.spamdigest.local;

/**
 * Steps over the fields of a table in bytes, eight at a time. Bytes must go on {@link JsonBytes#SLACK} beyond the last
 * line, and start there with a line's end.
 */
final class CsvBytes {

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long LINE_FEEDS = '\n' * ONES;
    private static final long RETURNS = '\r' * ONES;

    private final long separators;

    /** Steps over fields with this ASCII character between them. */
    CsvBytes(char separator) {
        separators = separator * ONES;
    }

    /** The next byte that is a separator, a quote, or part of a line's end. */
    int endOfPlain(byte[] bytes, int place) {
        int at = place;
        while (true) {
            long word = (long) JsonBytes.WORDS.get(bytes, at);
            // Written out here, because the quick compiler would call it.
            long separator = word ^ separators;
            long quote = word ^ QUOTES;
            long feed = word ^ LINE_FEEDS;
            long carriageReturn = word ^ RETURNS;
            long stops = (separator - ONES & ~separator
                            | quote - ONES & ~quote
                            | feed - ONES & ~feed
                            | carriageReturn - ONES & ~carriageReturn)
                    & HIGHS;
            if (stops != 0) {
                return at + JsonBytes.bytesBefore(stops);
            }
            at += Long.BYTES;
        }
    }

    /** The next quote from a place on, or the end when there is none before it. */
    static int nextQuote(byte[] bytes, int place, int end) {
        int at = place;
        while (at < end) {
            long stops = zeros((long) JsonBytes.WORDS.get(bytes, at) ^ QUOTES);
            if (stops != 0) {
                return Math.min(end, at + JsonBytes.bytesBefore(stops));
            }
            at += Long.BYTES;
        }
        return end;
    }

    /** Whether all the bytes are ASCII. */
    static boolean isAscii(byte[] bytes, int start, int end) {
        int at = start;
        while (at + Long.BYTES <= end) {
            if (((long) JsonBytes.WORDS.get(bytes, at) & HIGHS) != 0) {
                return false;
            }
            at += Long.BYTES;
        }
        long rest = (long) JsonBytes.WORDS.get(bytes, at) & HIGHS;
        return at == end || rest << Byte.SIZE * (Long.BYTES - (end - at)) == 0;
    }

    /** How many lines end within the bytes, in any of the three ways. */
    static int lineEndsIn(byte[] bytes, int start, int end) {
        int at = start;
        while (at + Long.BYTES <= end && !mayEndLine((long) JsonBytes.WORDS.get(bytes, at))) {
            at += Long.BYTES;
        }
        int lines = 0;
        for (int i = at; i < end; i++) {
            lines += bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n') ? 1 : 0;
        }
        return lines;
    }

    private static boolean mayEndLine(long word) {
        return (zeros(word ^ LINE_FEEDS) | zeros(word ^ RETURNS)) != 0;
    }

    /** High bits mark the bytes that are zero; only the lowest of them is certain, as borrows run upwards. */
    private static long zeros(long word) {
        return word - ONES & ~word & HIGHS;
    }
}
