package io.github.spamdigest.local;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Reads the time that machines write, such as {@code 2026-11-23T06:15:00.123Z}, fast. Not thread-safe. */
final class UtcTime {

    private static final int DATE_AND_TIME = 19;
    private static final int MOST_FRACTION = 9;
    private static final int LONGEST = DATE_AND_TIME + 1 + MOST_FRACTION + 1;
    private static final String SHAPE = "0000-00-00T00:00:00";

    private int lastDate;
    private long lastDay;

    /** The time, empty when the text is not exactly of that form or no such time exists. */
    Optional<Instant> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return read(bytes, 0, bytes.length);
    }

    /** The time that these bytes of ASCII are, empty likewise. */
    Optional<Instant> read(byte[] text, int start, int end) {
        int length = end - start;
        boolean isLong = length > DATE_AND_TIME && length <= LONGEST;
        if (!isLong || text[end - 1] != 'Z' || !hasShape(text, start)) {
            return Optional.empty();
        }
        int nanos = nanos(text, start + DATE_AND_TIME, end - 1);
        int year = number(text, start, 4);
        int month = number(text, start + 5, 2);
        int day = number(text, start + 8, 2);
        int hour = number(text, start + 11, 2);
        int minute = number(text, start + 14, 2);
        int second = number(text, start + 17, 2);
        boolean isTime = month >= 1 && month <= 12 && hour < 24 && minute < 60 && second < 60 && nanos >= 0;
        if (!isTime || !isDate(year, month, day)) {
            return Optional.empty();
        }
        return Optional.of(Instant.ofEpochSecond(lastDay * 86_400 + hour * 3_600 + minute * 60 + second, nanos));
    }

    /** Whether there is such a date; its day is then the last one. Rows of one day mostly follow each other. */
    private boolean isDate(int year, int month, int day) {
        int date = (year * 100 + month) * 100 + day;
        if (date != lastDate) {
            if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
                return false;
            }
            lastDate = date;
            lastDay = LocalDate.of(year, month, day).toEpochDay();
        }
        return true;
    }

    private static boolean hasShape(byte[] text, int start) {
        for (int i = 0; i < DATE_AND_TIME; i++) {
            char wanted = SHAPE.charAt(i);
            byte found = text[start + i];
            if (wanted == '0' ? !isDigit(found) : found != wanted) {
                return false;
            }
        }
        return true;
    }

    /** The fraction between a point and the last letter, -1 when there is something else. */
    private static int nanos(byte[] text, int point, int last) {
        if (last == point) {
            return 0;
        }
        int digits = last - point - 1;
        if (text[point] != '.' || digits < 1 || digits > MOST_FRACTION) {
            return -1;
        }
        int nanos = 0;
        for (int i = point + 1; i < last; i++) {
            if (!isDigit(text[i])) {
                return -1;
            }
            nanos = nanos * 10 + text[i] - '0';
        }
        for (int i = digits; i < MOST_FRACTION; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(byte[] text, int start, int digits) {
        int number = 0;
        for (int i = start; i < start + digits; i++) {
            number = number * 10 + text[i] - '0';
        }
        return number;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }
}
