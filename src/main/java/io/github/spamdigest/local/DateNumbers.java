package io.github.spamdigest.local;

import io.github.spamdigest.local.LocalAdapters.DateOrder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the day first in numeric dates, and refuses to guess. Immutable. */
final class DateNumbers {

    private static final int MONTHS = 12;
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(.*)");

    private final Optional<DateOrder> given;

    DateNumbers(Optional<DateOrder> given) {
        this.given = given;
    }

    /** The text with its date as day/month/year; text without a numeric date stays as it is. */
    String dayFirst(String text) throws AmbiguousDateException {
        Matcher date = NUMERIC.matcher(text);
        if (!date.matches()) {
            return text;
        }
        boolean isMonthFirst = orderOf(date) == DateOrder.MDY;
        String day = date.group(isMonthFirst ? 3 : 1);
        String month = date.group(isMonthFirst ? 1 : 3);
        return day + "/" + month + "/" + date.group(4) + date.group(5);
    }

    private DateOrder orderOf(Matcher date) throws AmbiguousDateException {
        if (date.group(2).equals(".")) {
            return DateOrder.DMY;
        }
        if (given.isPresent()) {
            return given.get();
        }
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(3));
        if (first <= MONTHS && second <= MONTHS && first != second) {
            throw new AmbiguousDateException(date.group());
        }
        return second > MONTHS ? DateOrder.MDY : DateOrder.DMY;
    }
}
