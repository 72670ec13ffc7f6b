package io.github.spamdigest.local;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Reads the time that machines write, such as {@code 2026-11-23T06:15:00.123Z}, without a formatter. */
final class UtcTime {

    private static final int DATE_AND_TIME = 19;
    private static final int MOST_FRACTION = 9;
    private static final String SHAPE = "0000-00-00T00:00:00";

    private UtcTime() {}

    /** The time, empty when the text is not exactly of that form or no such time exists. */
    static Optional<Instant> read(String text) {
        int last = text.length() - 1;
        if (last < DATE_AND_TIME || text.charAt(last) != 'Z' || !hasShape(text)) {
            return Optional.empty();
        }
        int nanos = nanos(text, last);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        boolean isTime = month >= 1 && month <= 12 && hour < 24 && minute < 60 && second < 60 && nanos >= 0;
        int year = number(text, 0, 4);
        if (!isTime || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            return Optional.empty();
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Optional.of(Instant.ofEpochSecond(days * 86_400 + hour * 3_600 + minute * 60 + second, nanos));
    }

    private static boolean hasShape(String text) {
        for (int i = 0; i < DATE_AND_TIME; i++) {
            char wanted = SHAPE.charAt(i);
            char c = text.charAt(i);
            if (wanted == '0' ? !isDigit(c) : c != wanted) {
                return false;
            }
        }
        return true;
    }

    /** The fraction between a point and the last letter, -1 when there is something else. */
    private static int nanos(String text, int last) {
        if (last == DATE_AND_TIME) {
            return 0;
        }
        int digits = last - DATE_AND_TIME - 1;
        if (text.charAt(DATE_AND_TIME) != '.' || digits < 1 || digits > MOST_FRACTION) {
            return -1;
        }
        int nanos = 0;
        for (int i = DATE_AND_TIME + 1; i < last; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            nanos = nanos * 10 + text.charAt(i) - '0';
        }
        for (int i = digits; i < MOST_FRACTION; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
