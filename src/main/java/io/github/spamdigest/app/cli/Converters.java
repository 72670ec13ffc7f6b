package io.github.spamdigest.app.cli;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.local.LocalAdapters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From what is typed to what is meant; a wrong value gets a sentence that says what to write instead. */
final class Converters {

    private Converters() {}

    /** An instant with an offset. */
    static final class InstantConverter implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String value) {
            try {
                return OffsetDateTime.parse(value).toInstant();
            } catch (DateTimeException e) {
                throw wrong(value, "is not an instant; write it like 2026-11-23T06:15:00Z");
            }
        }
    }

    /** A digest date. */
    static final class DateConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException e) {
                throw wrong(value, "is not a date; write it like 2026-11-23");
            }
        }
    }

    /** A time zone by its name. */
    static final class ZoneConverter implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String value) {
            try {
                return ZoneId.of(value);
            } catch (DateTimeException e) {
                throw wrong(value, "is not a time zone; write one like Europe/Berlin or UTC");
            }
        }
    }

    /** The order of day and month. */
    static final class DateOrderConverter implements ITypeConverter<LocalAdapters.DateOrder> {
        @Override
        public LocalAdapters.DateOrder convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "dmy" -> LocalAdapters.DateOrder.DMY;
                case "mdy" -> LocalAdapters.DateOrder.MDY;
                default -> throw wrong(value, "is not a date order; write dmy (day first) or mdy (month first)");
            };
        }
    }

    /** What a person decides. */
    static final class DecisionConverter implements ITypeConverter<Decision.As> {
        @Override
        public Decision.As convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "expected" -> Decision.As.EXPECTED;
                case "watching" -> Decision.As.WATCHING;
                case "done" -> Decision.As.DONE;
                default -> throw wrong(value, "is not a decision; write expected, watching or done");
            };
        }
    }

    /** The length of the list. */
    static final class TopConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return number(value, Hunt.TRACKED);
        }
    }

    /** The length of the window in days. */
    static final class LookbackConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return number(value, Hunt.MAX_LOOKBACK_DAYS);
        }
    }

    /** The bulk threshold. */
    static final class BulkThresholdConverter implements ITypeConverter<Integer> {

        private static final int HIGHEST = 9;

        @Override
        public Integer convert(String value) {
            return number(value, HIGHEST);
        }
    }

    /** What is counted. */
    static final class CountingConverter implements ITypeConverter<Counting> {
        @Override
        public Counting convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "deliveries" -> Counting.DELIVERIES;
                case "latest" -> Counting.LATEST;
                default -> throw wrong(value, "is not a way to count; write deliveries or latest");
            };
        }
    }

    private static int number(String value, int highest) {
        if (value.matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= highest) {
                return number;
            }
        }
        throw wrong(value, "is out of range; write a whole number from 1 to " + highest);
    }

    private static TypeConversionException wrong(String value, String fix) {
        return new TypeConversionException("'" + value + "' " + fix);
    }
}
