package io.github.spamdigest.local;

import java.nio.charset.StandardCharsets;

/**
 * Reads a line of JSON that holds one plain row, as nearly all lines of an export do, straight from the bytes. It takes
 * a line only when it is sure to find there what the parser would; all others are left to the parser. Not thread-safe.
 */
final class JsonLine {

    private static final int DEEPEST = 4;

    private final JsonNames names = new JsonNames();
    private final RawRow row;
    private byte[] bytes = {};

    /** Reads lines into a row. */
    JsonLine(RawRow row) {
        this.row = row;
    }

    /** Reads the line that starts at a place: where it ends, or {@link JsonBytes#UNSURE}. */
    int read(byte[] block, int start, long number) {
        if (block[start] != '{') {
            return JsonBytes.UNSURE;
        }
        bytes = block;
        row.restart(number, block);
        int at = afterFields(start + 1, 0);
        if (at < 0) {
            return JsonBytes.UNSURE;
        }
        at = JsonBytes.afterBlanks(block, at);
        at += block[at] == '\r' ? 1 : 0;
        return block[at] == '\n' ? at : JsonBytes.UNSURE;
    }

    /** The row that was read last; it is used again for the next. */
    EventRow row() {
        return row;
    }

    private int afterFields(int start, int depth) {
        int at = JsonBytes.afterBlanks(bytes, start);
        if (bytes[at] == '}') {
            return at + 1;
        }
        JsonName name = names.first();
        while (bytes[at] == '"') {
            JsonName guess = name.next();
            if (guess != null && guess.isAt(bytes, at)) {
                name = guess;
                at = JsonBytes.afterBlanks(bytes, at + name.length());
            } else {
                JsonName found = names.at(bytes, at, name);
                if (found == null) {
                    return JsonBytes.UNSURE;
                }
                name = found;
                at = JsonBytes.afterColon(bytes, at + name.length() - 1);
            }
            at = afterField(name, at, depth);
            if (at < 0) {
                return JsonBytes.UNSURE;
            }
            at = JsonBytes.afterBlanks(bytes, at);
            if (bytes[at] == '}') {
                return at + 1;
            }
            if (bytes[at] != ',') {
                return JsonBytes.UNSURE;
            }
            at = JsonBytes.afterBlanks(bytes, at + 1);
        }
        return JsonBytes.UNSURE;
    }

    private int afterField(JsonName name, int value, int depth) {
        if (value < 0) {
            return JsonBytes.UNSURE;
        }
        if (name.isColumn()) {
            return afterColumn(name, value);
        }
        if (name.isRow()) {
            return bytes[value] == '{' && depth < DEEPEST ? afterFields(value + 1, depth + 1) : JsonBytes.UNSURE;
        }
        boolean mayHoldRows = name.isListOfRows() && bytes[value] == '[';
        return mayHoldRows ? JsonBytes.UNSURE : JsonBytes.afterValue(bytes, value, depth);
    }

    private int afterColumn(JsonName name, int value) {
        byte start = bytes[value];
        if (start == '"') {
            return afterText(name, value + 1);
        }
        if (start == '{' || start == '[') {
            return JsonBytes.UNSURE;
        }
        int end = JsonBytes.afterBareWord(bytes, value);
        if (end >= 0 && start == 'n') {
            row.put(name.columnName(), "");
        } else if (end >= 0) {
            row.put(name.column(), name.isUtc(), value, end, Writing.PLAIN);
        }
        return end;
    }

    private int afterText(JsonName name, int start) {
        int end = JsonBytes.endOfPlain(bytes, start);
        if (bytes[end] == '"') {
            row.put(name.column(), name.isUtc(), start, end, Writing.PLAIN);
            return end + 1;
        }
        end = name.endOfRepeated(bytes, start);
        if (end < 0) {
            end = JsonBytes.endOfText(bytes, start);
            if (end < 0) {
                return JsonBytes.UNSURE;
            }
            if (!CsvBytes.isAscii(bytes, start, end)) {
                return afterUtf8(name, start, end);
            }
            name.mayRepeat(bytes, start, end);
        }
        row.put(name.column(), name.isUtc(), start, end, Writing.JSON);
        return end + 1;
    }

    private int afterUtf8(JsonName name, int start, int end) {
        if (name.column() == Column.SUBJECT) {
            // Nearly nobody reads it, and of all columns it is the one that is seldom plain.
            row.put(name.column(), name.isUtc(), start, end, Writing.UTF8_JSON);
            return end + 1;
        }
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        row.put(name.columnName(), JsonEscapes.resolve(text));
        // The parser is given text that was decoded as a whole, which may replace broken bytes in another way.
        return text.indexOf('\uFFFD') < 0 ? end + 1 : JsonBytes.UNSURE;
    }
}
