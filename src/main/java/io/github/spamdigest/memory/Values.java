package io.github.spamdigest.memory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Takes single values at their word or not at all. */
final class Values {

    private Values() {}

    static String text(Object value, String name) throws Damage {
        if (value instanceof String text) {
            return text;
        }
        throw new Damage(name + " is not a text");
    }

    /** A whole number that is not negative. */
    static long number(Object value, String name) throws Damage {
        if (value instanceof Long number && number >= 0) {
            return number;
        }
        throw new Damage(name + " is not a number from 0 on");
    }

    /** So many hexadecimal digits, in lower case. */
    static String hex(String text, int digits, String name) throws Damage {
        boolean isHex = text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        if (text.length() == digits && isHex) {
            return text;
        }
        throw new Damage(name + " is not a text of " + digits + " hexadecimal digits");
    }

    static boolean flag(Object value, String name) throws Damage {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new Damage(name + " is neither true nor false");
    }

    static LocalDate date(Object value, String name) throws Damage {
        try {
            return LocalDate.parse(text(value, name));
        } catch (DateTimeException e) {
            throw new Damage(name + " is not a date");
        }
    }

    static Instant instant(Object value, String name) throws Damage {
        try {
            return Instant.parse(text(value, name));
        } catch (DateTimeException e) {
            throw new Damage(name + " is not a time");
        }
    }

    static <E extends Enum<E>> E constant(Class<E> type, Object value, String name) throws Damage {
        String text = text(value, name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new Damage(name + " is unknown");
    }

    /** A list of at most {@code most} items. */
    static List<?> list(Object value, String name, int most) throws Damage {
        if (!(value instanceof List<?> list)) {
            throw new Damage(name + " is not a list");
        }
        if (list.size() > most) {
            throw new Damage(name + " holds " + list.size() + " entries and may hold " + most);
        }
        return list;
    }

    /** A list of exactly {@code size} items. */
    static List<?> row(Object value, String name, int size) throws Damage {
        List<?> list = list(value, name, size);
        if (list.size() < size) {
            throw new Damage("an entry of " + name + " holds " + list.size() + " values and should hold " + size);
        }
        return list;
    }
}
