package io.github.spamdigest.local;

import io.github.spamdigest.local.DateOrders.DateOrderException;
import io.github.spamdigest.local.LocalAdapters.DateOrder;
import io.github.spamdigest.local.LocalAdapters.EventFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the times of rows, in every form that exports write. A date that could be read both ways is not guessed. Not
 * thread-safe.
 */
final class EventTime {

    private static final List<Column> BY_PREFERENCE =
            List.of(Column.TIME_GENERATED, Column.TIMESTAMP, Column.ENVELOPE_TIME);

    /** TimeGenerated is the time of the job there. */
    private static final List<Column> OF_SEARCH_JOB = List.of(Column.ORIGINAL_TIME, Column.TIMESTAMP);

    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(.*)");

    /** What machines write most, of days that every month has; an instant is read faster than all forms. */
    private static final Pattern PLAIN = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])-([01][1-9]|10|2[0-8])"
            + "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?Z");

    private static final Pattern ISO = Pattern.compile("\\d{4}-.*");
    private static final Pattern MILLISECONDS = Pattern.compile("/Date\\((-?\\d{1,15})(?:[+-]\\d{4})?\\)/");
    private static final Pattern ODD_SPACE = Pattern.compile("[\\u00a0\\u202f\\u2009\\s]+");
    private static final Pattern HALF_OF_DAY = Pattern.compile("(?i) ?([ap])\\.?m\\.?$");

    private static final String OFFSET = "[ ][XXX][XX][X]";
    private static final String CLOCK_24 = " H:mm";
    private static final String CLOCK_12 = " h:mm";

    private static final DateTimeFormatter ISO_TIME = strict(new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern(OFFSET));
    private static final DateTimeFormatter PORTAL_24 = portal(CLOCK_24, "");
    private static final DateTimeFormatter PORTAL_12 = portal(CLOCK_12, " a");

    private final EventFormat format;
    private final DateOrders orders;
    private boolean sawLocalTime;

    EventTime(EventFormat format, DateOrders orders) {
        this.format = format;
        this.orders = orders;
    }

    /** The time of a row: its own, or that of its envelope when it has none. */
    Instant of(EventRow row) throws UnreadableRowException, DateOrderException {
        for (Column column : row.isOfSearchJob() ? OF_SEARCH_JOB : BY_PREFERENCE) {
            String text = row.text(column);
            if (PLAIN.matcher(text).matches()) {
                return Instant.parse(text);
            }
            if (!text.isBlank()) {
                return read(text, row.isInUtc(column) ? ZoneOffset.UTC : format.zone(), !row.isInUtc(column));
            }
        }
        throw new UnreadableRowException(
                row.isOfSearchJob()
                        ? "it is a result of a search job and has neither _OriginalTimeGenerated nor Timestamp"
                        : "it has no time");
    }

    /** The same with other orders of dates. */
    EventTime with(DateOrders others) {
        EventTime times = new EventTime(format, others);
        times.sawLocalTime = sawLocalTime;
        return times;
    }

    /** Whether a time without an offset was read, so that the zone asked for decided. */
    boolean sawLocalTime() {
        return sawLocalTime;
    }

    private Instant read(String text, ZoneId zone, boolean zoneIsAssumed)
            throws UnreadableRowException, DateOrderException {
        try {
            Matcher milliseconds = MILLISECONDS.matcher(text);
            if (milliseconds.matches()) {
                return Instant.ofEpochMilli(Long.parseLong(milliseconds.group(1)));
            }
            return inZone(parse(ODD_SPACE.matcher(text).replaceAll(" ").strip()), zone, zoneIsAssumed);
        } catch (DateTimeException e) {
            throw new UnreadableRowException(UnreadableRowException.quoted(text) + " is not a time that can be read");
        }
    }

    private TemporalAccessor parse(String text) throws DateOrderException {
        if (ISO.matcher(text).matches()) {
            String withT = text.length() > 10 && text.charAt(10) == ' '
                    ? text.substring(0, 10) + 'T' + text.substring(11)
                    : text;
            return ISO_TIME.parseBest(withT, OffsetDateTime::from, LocalDateTime::from);
        }
        Matcher date = NUMERIC.matcher(text);
        return date.matches() ? numeric(text, date) : portal(text);
    }

    /** A date with numbers only: both orders are tried, because only what is a time in one alone tells the order. */
    private TemporalAccessor numeric(String text, Matcher date) throws DateOrderException {
        String rest = "/" + date.group(4) + date.group(5);
        Optional<TemporalAccessor> dayFirst = tried(date.group(1) + "/" + date.group(3) + rest);
        Optional<TemporalAccessor> monthFirst = tried(date.group(3) + "/" + date.group(1) + rest);
        if (dayFirst.equals(monthFirst)) {
            return dayFirst.orElseThrow(() -> new DateTimeException("It is no time"));
        }
        DateOrder order = orders.of(
                text,
                dayFirst.isPresent(),
                monthFirst.isPresent(),
                date.group(2).equals("."));
        return (order == DateOrder.DMY ? dayFirst : monthFirst).orElseThrow();
    }

    private static Optional<TemporalAccessor> tried(String text) {
        try {
            return Optional.of(portal(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static TemporalAccessor portal(String text) {
        Matcher half = HALF_OF_DAY.matcher(text);
        if (half.find()) {
            return PORTAL_12.parse(half.replaceFirst(" $1m"), LocalDateTime::from);
        }
        return PORTAL_24.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    }

    private Instant inZone(TemporalAccessor time, ZoneId zone, boolean zoneIsAssumed) {
        if (time instanceof OffsetDateTime exact) {
            return exact.toInstant();
        }
        sawLocalTime |= zoneIsAssumed;
        return LocalDateTime.from(time).atZone(zone).toInstant();
    }

    private static DateTimeFormatter portal(String clock, String end) {
        return strict(new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("[d/M/uuuu][MMM d, uuuu][d MMM uuuu][','][" + clock + "]")
                .appendPattern("[:ss]")
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .appendPattern(end.isEmpty() ? OFFSET : end));
    }

    private static DateTimeFormatter strict(DateTimeFormatterBuilder builder) {
        return builder.toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT)
                .withChronology(IsoChronology.INSTANCE);
    }
}
