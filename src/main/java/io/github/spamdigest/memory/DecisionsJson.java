package io.github.spamdigest.memory;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.Decisions;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stored form of {@link Decisions}. Each is read by itself: one that is damaged does not take the others with it. */
public final class DecisionsJson {

    private static final String DECISIONS = "decisions";

    private DecisionsJson() {}

    /** Writes decisions. */
    public static byte[] write(List<Decision> decisions) {
        return Json.object(json -> {
            json.writeArrayFieldStart(DECISIONS);
            for (Decision decision : decisions) {
                write(json, decision);
            }
            json.writeEndArray();
        });
    }

    /**
     * Reads decisions; those that are damaged, or that a newer version wrote, decide nothing, and a sentence says so.
     *
     * @param where what the bytes were read from, the first words of a sentence about them
     */
    public static Decisions read(byte[] json, String where) {
        try {
            StoredObject stored = StoredObject.read(json);
            checkVersion(stored, where);
            return read(stored.list(DECISIONS, Decision.MOST), where);
        } catch (Damage damage) {
            return Decisions.unread(where + " cannot be read: " + damage.reason()
                    + ". None of its decisions counts until it is restored or moved away.");
        } catch (DigestException newer) {
            return Decisions.unread(newer.sentence());
        }
    }

    /**
     * Checks that no newer version wrote decisions, so that they may be overwritten; damaged ones may.
     *
     * @throws DigestException when one did
     */
    public static void checkVersion(byte[] json, String where) {
        try {
            checkVersion(StoredObject.read(json), where);
        } catch (Damage mended) {
            // What nobody can read is lost already.
        }
    }

    /** Says that a newer version wrote decisions, with a schema from {@link Schema#KNOWN} + 1 on. */
    public static DigestException newer(long schema, String where) {
        return DigestException.refused(where + " was written by a newer version of Spam Domain Digest (schema "
                + schema + ", this one knows " + Schema.KNOWN
                + "), so it decides nothing here and stays as it is; update this one.");
    }

    private static void checkVersion(StoredObject stored, String where) throws Damage {
        if (stored.number(Schema.FIELD) > Schema.KNOWN) {
            throw newer(stored.number(Schema.FIELD), where);
        }
        Schema.check(stored, where);
    }

    private static Decisions read(List<?> entries, String where) {
        Decisions read = Decisions.NONE;
        List<String> problems = new ArrayList<>();
        for (Object entry : entries) {
            try {
                read = read.newer(decision(StoredObject.of(entry, "one")));
            } catch (Damage damage) {
                problems.add(damage.reason());
            }
        }
        if (problems.isEmpty()) {
            return read;
        }
        String sentence = where + " cannot be read whole: " + problems.get(0) + ". "
                + (problems.size() == 1 ? "One decision does" : problems.size() + " decisions do")
                + " not count until it is mended or moved away.";
        return new Decisions(read.all(), Optional.of(sentence));
    }

    private static void write(JsonGenerator json, Decision decision) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", decision.name().name());
        if (!decision.address().isEmpty()) {
            json.writeStringField("address", decision.address());
        }
        json.writeStringField("as", decision.as().name());
        json.writeStringField("at", decision.at().toString());
        json.writeStringField("seen", decision.seen().toString());
        Json.writeDate(json, "until", decision.until());
        json.writeStringField("who", decision.who());
        json.writeStringField("note", decision.note());
        json.writeEndObject();
    }

    private static Decision decision(StoredObject stored) throws Damage {
        String address = stored.has("address") ? stored.text("address") : "";
        if (!address.matches("|[0-9a-f]{32}")) {
            throw new Damage("an address is not a hash");
        }
        LocalDate seen = stored.date("seen");
        if (seen.isAfter(
                LocalDate.ofInstant(stored.instant("at"), ZoneOffset.UTC).plusDays(2))) {
            throw new Damage("what was seen is later than the decision");
        }
        return new Decision(
                new SenderDomain(stored.text("name")),
                address,
                stored.constant(Decision.As.class, "as"),
                stored.instant("at"),
                seen,
                stored.optionalDate("until"),
                stored.has("who") ? stored.text("who") : "",
                stored.has("note") ? stored.text("note") : "");
    }
}
