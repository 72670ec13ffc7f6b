package io.github.spamdigest.memory;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.life.NameKey;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stored form of a {@link Head}. Its tag is the storage's and is not written. */
public final class HeadJson {

    private static final String REVISION = "revision";
    private static final String KEY = "key";

    private HeadJson() {}

    /** Writes a head, for a storage that counts its versions itself. */
    public static byte[] write(Head head) {
        return write(head, 0);
    }

    /** Writes a head and the number of its version, for a storage that does not count versions. */
    public static byte[] write(Head head, long revision) {
        return Json.object(json -> {
            json.writeNumberField(REVISION, revision);
            if (head.claim().isPresent()) {
                writeClaim(json, head.claim().get());
            }
            Json.writeDate(json, "lastSent", head.lastSent());
            writeDates(json, "kept", head.kept());
            writeDates(json, "doubted", head.doubted());
            Json.writeDate(json, "gaveUp", head.gaveUp());
            writeDates(json, "asked", head.asked());
            if (!head.key().equals(NameKey.NONE)) {
                json.writeStringField(KEY, head.key().hex());
            }
        });
    }

    /**
     * Reads a head; its tag is empty.
     *
     * @param where what the bytes were read from, the first words of a sentence about them
     * @throws io.github.spamdigest.core.DigestException when they are damaged or a newer version wrote them
     */
    public static Head read(byte[] json, String where) {
        return stored(json, where).head();
    }

    /** Reads the number of a head's version; fails as {@link #read} does. */
    public static long revision(byte[] json, String where) {
        return stored(json, where).revision();
    }

    private static Stored stored(byte[] json, String where) {
        try {
            StoredObject stored = StoredObject.read(json);
            Schema.check(stored, where);
            return new Stored(head(stored), stored.number(REVISION));
        } catch (Damage damage) {
            throw Schema.damaged(where, damage);
        }
    }

    private static Head head(StoredObject stored) throws Damage {
        return new Head(
                claim(stored),
                stored.optionalDate("lastSent"),
                dates(stored, "kept"),
                doubted(stored),
                stored.optionalDate("gaveUp"),
                stored.has("asked") ? dates(stored, "asked") : List.of(),
                stored.has(KEY) ? new NameKey(Values.hex(stored.text(KEY), NameKey.DIGITS, KEY)) : NameKey.NONE,
                "");
    }

    private static void writeDates(JsonGenerator json, String name, List<LocalDate> dates) throws IOException {
        json.writeArrayFieldStart(name);
        for (LocalDate date : dates) {
            json.writeString(date.toString());
        }
        json.writeEndArray();
    }

    private static void writeClaim(JsonGenerator json, Head.Claim claim) throws IOException {
        json.writeObjectFieldStart("claim");
        json.writeStringField("date", claim.date().toString());
        json.writeStringField("owner", claim.owner());
        json.writeStringField("until", claim.until().toString());
        json.writeEndObject();
    }

    private static Optional<Head.Claim> claim(StoredObject stored) throws Damage {
        if (!stored.has("claim")) {
            return Optional.empty();
        }
        StoredObject claim = stored.object("claim");
        return Optional.of(new Head.Claim(claim.date("date"), claim.text("owner"), claim.instant("until")));
    }

    /** Until schema 2 a claim itself said that its mail may have left. */
    private static List<LocalDate> doubted(StoredObject stored) throws Damage {
        if (stored.has("doubted")) {
            return dates(stored, "doubted");
        }
        if (stored.has("claim") && stored.object("claim").flag("sending")) {
            return List.of(stored.object("claim").date("date"));
        }
        return List.of();
    }

    private static List<LocalDate> dates(StoredObject stored, String name) throws Damage {
        List<LocalDate> dates = new ArrayList<>();
        for (Object value : stored.list(name, Head.KEPT_DATES)) {
            LocalDate date = Values.date(value, name);
            if (!dates.isEmpty() && !dates.get(dates.size() - 1).isBefore(date)) {
                throw new Damage("the dates of " + name + " are out of order");
            }
            dates.add(date);
        }
        return dates;
    }

    private record Stored(Head head, long revision) {}
}
