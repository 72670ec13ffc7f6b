package io.github.spamdigest.local;

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
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the times of rows, in every form that exports write. Not thread-safe. */
final class EventTime {

    private static final Column[] BY_PREFERENCE = {Column.TIME_GENERATED, Column.TIMESTAMP, Column.ENVELOPE_TIME};

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
    private final DateNumbers dateNumbers;
    private final UtcTime utcTimes = new UtcTime();
    private boolean sawLocalTime;

    EventTime(EventFormat format) {
        this.format = format;
        this.dateNumbers = new DateNumbers(format.dateOrder());
    }

    /** The time of a row: its own, or that of its envelope when it has none. */
    Instant of(EventRow row) throws UnreadableRowException, AmbiguousDateException {
        for (Column column : BY_PREFERENCE) {
            if (!row.has(column)) {
                continue;
            }
            Optional<Instant> plain = row.utcTime(column, utcTimes);
            if (plain.isPresent()) {
                return plain.get();
            }
            String text = row.text(column);
            if (!text.isBlank()) {
                return read(text, row.isInUtc(column) ? ZoneOffset.UTC : format.zone(), !row.isInUtc(column));
            }
        }
        throw new UnreadableRowException("it has no time");
    }

    /** Whether a time without an offset was read, so that the zone asked for decided. */
    boolean sawLocalTime() {
        return sawLocalTime;
    }

    private Instant read(String text, ZoneId zone, boolean zoneIsAssumed)
            throws UnreadableRowException, AmbiguousDateException {
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

    private TemporalAccessor parse(String text) throws AmbiguousDateException {
        if (ISO.matcher(text).matches()) {
            String withT = text.length() > 10 && text.charAt(10) == ' '
                    ? text.substring(0, 10) + 'T' + text.substring(11)
                    : text;
            return ISO_TIME.parseBest(withT, OffsetDateTime::from, LocalDateTime::from);
        }
        String dayFirst = dateNumbers.dayFirst(text);
        Matcher half = HALF_OF_DAY.matcher(dayFirst);
        if (half.find()) {
            return PORTAL_12.parse(half.replaceFirst(" $1m"), LocalDateTime::from);
        }
        return PORTAL_24.parseBest(dayFirst, OffsetDateTime::from, LocalDateTime::from);
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
