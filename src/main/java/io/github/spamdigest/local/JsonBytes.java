package io.github.spamdigest.local;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Steps over JSON values in bytes without making anything of them. Each step returns where it ended, or {@link #UNSURE}
 * for whatever is not plainly right. Bytes must go on {@link #SLACK} beyond the line, whose end stops every step.
 */
final class JsonBytes {

    /** Not a place: the parser must have a look. */
    static final int UNSURE = -1;

    /** How many bytes are read at once beyond a line's end. */
    static final int SLACK = 8;

    private static final int DEEPEST = 16;
    private static final int MOST_DIGITS = 18;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long BLANKS = ' ' * ONES;
    static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private JsonBytes() {}

    /** The next byte of a text, from a place on, that is a quote, a backslash, a control character or not ASCII. */
    static int endOfPlain(byte[] bytes, int place) {
        int at = place;
        while (true) {
            long word = (long) WORDS.get(bytes, at);
            // High bits mark what ends plain text; only the lowest of them is certain, as borrows run upwards.
            long stops = ((word ^ QUOTES) - ONES | (word ^ BACKSLASHES) - ONES | word - BLANKS | word) & HIGHS;
            if (stops != 0) {
                return at + bytesBefore(stops);
            }
            at += Long.BYTES;
        }
    }

    /** Steps over a text whose first quote was just passed: to its closing quote. */
    static int endOfText(byte[] bytes, int place) {
        int at = endOfPlain(bytes, place);
        while (bytes[at] != '"') {
            if (bytes[at] == '\\') {
                at = afterEscape(bytes, at);
            } else if (bytes[at] < 0) {
                at++;
            } else {
                return UNSURE;
            }
            if (at < 0) {
                return UNSURE;
            }
            at = endOfPlain(bytes, at);
        }
        return at;
    }

    /** Steps over a number without a fraction, or over true, false or null. */
    static int afterBareWord(byte[] bytes, int place) {
        return switch (bytes[place]) {
            case 't' -> afterWord(bytes, place, "true");
            case 'f' -> afterWord(bytes, place, "false");
            case 'n' -> afterWord(bytes, place, "null");
            default -> afterNumber(bytes, place);
        };
    }

    /** Steps over blanks. */
    static int afterBlanks(byte[] bytes, int place) {
        int at = place;
        while (bytes[at] == ' ') {
            at++;
        }
        return at;
    }

    /** Steps over any value. */
    static int afterValue(byte[] bytes, int place, int depth) {
        byte start = bytes[place];
        if (start == '"') {
            int end = endOfText(bytes, place + 1);
            return end < 0 ? UNSURE : end + 1;
        }
        if (start != '{' && start != '[') {
            return afterBareWord(bytes, place);
        }
        return depth > DEEPEST ? UNSURE : afterGroup(bytes, place, depth);
    }

    private static int afterGroup(byte[] bytes, int place, int depth) {
        boolean isObject = bytes[place] == '{';
        byte close = (byte) (isObject ? '}' : ']');
        int at = afterBlanks(bytes, place + 1);
        if (bytes[at] == close) {
            return at + 1;
        }
        while (at >= 0) {
            at = isObject ? afterName(bytes, at) : at;
            at = at < 0 ? UNSURE : afterValue(bytes, at, depth + 1);
            if (at < 0) {
                return UNSURE;
            }
            at = afterBlanks(bytes, at);
            if (bytes[at] == close) {
                return at + 1;
            }
            at = bytes[at] == ',' ? afterBlanks(bytes, at + 1) : UNSURE;
        }
        return UNSURE;
    }

    private static int afterName(byte[] bytes, int place) {
        int end = bytes[place] == '"' ? endOfPlain(bytes, place + 1) : UNSURE;
        return end < 0 || bytes[end] != '"' ? UNSURE : afterColon(bytes, end + 1);
    }

    /** Steps over the colon behind a name, and to the value. */
    static int afterColon(byte[] bytes, int place) {
        int at = afterBlanks(bytes, place);
        return bytes[at] == ':' ? afterBlanks(bytes, at + 1) : UNSURE;
    }

    private static int afterEscape(byte[] bytes, int backslash) {
        byte kind = bytes[backslash + 1];
        if (kind != 'u') {
            return isShortEscape(kind) ? backslash + 2 : UNSURE;
        }
        for (int i = backslash + 2; i < backslash + 6; i++) {
            if (Character.digit(bytes[i], 16) < 0) {
                return UNSURE;
            }
        }
        return backslash + 6;
    }

    private static boolean isShortEscape(byte kind) {
        return switch (kind) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> true;
            default -> false;
        };
    }

    private static int afterWord(byte[] bytes, int place, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (bytes[place + i] != word.charAt(i)) {
                return UNSURE;
            }
        }
        return place + word.length();
    }

    private static int afterNumber(byte[] bytes, int place) {
        int start = bytes[place] == '-' ? place + 1 : place;
        int at = start;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        int digits = at - start;
        boolean isOdd = digits == 0 || digits > MOST_DIGITS || (digits > 1 && bytes[start] == '0');
        return isOdd || !isEndOfValue(bytes[at]) ? UNSURE : at;
    }

    private static boolean isEndOfValue(byte next) {
        return next == ',' || next == '}' || next == ']' || next == ' ';
    }

    /** How many bytes stand before the lowest whose high bit is set; the quick compiler knows no instruction for it. */
    static int bytesBefore(long highs) {
        return (int) (((highs - 1 & ~highs & ONES) * ONES >>> Long.SIZE - Byte.SIZE) - 1);
    }
}
