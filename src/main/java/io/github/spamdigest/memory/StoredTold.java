package io.github.spamdigest.memory;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.life.NameKey;
import io.github.spamdigest.core.life.Said;
import io.github.spamdigest.core.life.ToldSignal;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was told, a row for each signal; memories from before tasks had a life hold none. */
final class StoredTold {

    static final String TOLD = "told";
    static final String DROPPED = "dropped";
    private static final String LINES = "lines";
    private static final String UNREAD = "unread";

    private static final int COLUMNS = 11;

    private static final int NEAR = 3;

    private StoredTold() {}

    static void write(JsonGenerator json, ToldSignal told) throws IOException {
        json.writeStartArray();
        json.writeString(told.key().domain().name());
        json.writeString(told.key().reason().name());
        json.writeString(told.key().address());
        json.writeString(told.urgency().name());
        json.writeString(told.first().toString());
        json.writeString(told.last().toString());
        json.writeBoolean(told.inside());
        json.writeNumber(told.harmed());
        json.writeNumber(told.calm());
        json.writeNumber(told.names());
        json.writeNumber(told.daily());
        json.writeEndArray();
    }

    static long dropped(StoredObject stored) throws Damage {
        return stored.has(DROPPED) ? stored.number(DROPPED) : 0;
    }

    /** Writes what was said beside what was told; older versions, which do not ask for it, read the rest. */
    static void write(JsonGenerator json, Said said) throws IOException {
        if (!said.lines().isEmpty()) {
            json.writeArrayFieldStart(LINES);
            for (List<String> line : said.lines()) {
                json.writeString(String.join(" ", line));
            }
            json.writeEndArray();
        }
        if (!said.unread().isEmpty()) {
            json.writeStringField(UNREAD, said.unread());
        }
    }

    static Said said(StoredObject stored) throws Damage {
        List<List<String>> lines = new ArrayList<>();
        for (Object line : stored.has(LINES) ? stored.list(LINES, Memory.MAX_TOLD) : List.of()) {
            lines.add(List.of(Values.text(line, LINES).split(" ", -1)));
        }
        return new Said(lines, stored.has(UNREAD) ? stored.text(UNREAD) : "");
    }

    static List<ToldSignal> read(StoredObject stored, LocalDate date) throws Damage {
        List<ToldSignal> told = new ArrayList<>();
        Set<ToldSignal.Key> seen = new HashSet<>();
        for (Object entry : stored.has(TOLD) ? stored.list(TOLD, Memory.MAX_TOLD) : List.of()) {
            List<?> row = Values.row(entry, TOLD, COLUMNS);
            Optional<Task.Reason> reason = reason(row.get(1));
            if (reason.isPresent()) {
                ToldSignal signal = signal(row, reason.get());
                if (!seen.add(signal.key())) {
                    throw new Damage("a signal of " + TOLD + " comes twice");
                }
                if (!isInOrder(signal, date)) {
                    throw new Damage("the dates of " + TOLD + " are out of order");
                }
                told.add(signal);
            }
        }
        return told;
    }

    /** A window ends near its digest date: zones, and how long rows are waited for, make a difference of a day each. */
    private static boolean isInOrder(ToldSignal signal, LocalDate date) {
        LocalDate last = LocalDate.ofInstant(signal.last(), ZoneOffset.UTC);
        return !signal.first().isAfter(date)
                && !last.isBefore(signal.first().minusDays(NEAR))
                && !last.isAfter(date.plusDays(NEAR));
    }

    /** A reason that only a later version knows is no damage: the signal is left out. */
    private static Optional<Task.Reason> reason(Object value) throws Damage {
        String name = Values.text(value, TOLD);
        return Arrays.stream(Task.Reason.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
    }

    private static ToldSignal signal(List<?> row, Task.Reason reason) throws Damage {
        ToldSignal.Key key = new ToldSignal.Key(
                new SenderDomain(Values.text(row.get(0), TOLD)), reason, Values.text(row.get(2), TOLD));
        ToldSignal signal = new ToldSignal(
                key,
                Values.constant(Task.Urgency.class, row.get(3), TOLD),
                Values.date(row.get(4), TOLD),
                Values.instant(row.get(5), TOLD),
                Values.flag(row.get(6), TOLD),
                Values.number(row.get(7), TOLD),
                calm(Values.number(row.get(8), TOLD)),
                Values.number(row.get(9), TOLD),
                Values.number(row.get(10), TOLD));
        checkName(signal);
        return signal;
    }

    private static int calm(long digests) throws Damage {
        if (digests > ToldSignal.CLOSES_AFTER) {
            throw new Damage("a signal of " + TOLD + " was calm for longer than any stays open");
        }
        return (int) digests;
    }

    private static void checkName(ToldSignal signal) throws Damage {
        String address = signal.key().address();
        boolean isFolded = signal.key().isFolded();
        if (!address.isEmpty() && !isFolded) {
            Values.hex(address, NameKey.HASH_DIGITS, "an address of " + TOLD);
        }
        boolean isCounted = isFolded
                ? signal.names() > 0 && signal.key().domain().isNone() && signal.urgency() == Task.Urgency.TODAY
                : signal.names() == 1;
        if (!isCounted) {
            throw new Damage("an entry of " + TOLD + " is neither one name nor many");
        }
    }
}
