package io.github.spamdigest.local;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of fields seen so far. Rows of one export have them in one order, which is tried first. Not thread-safe. */
final class JsonNames {

    private static final int LONGEST = 128;
    private static final int MOST_KEPT = 4_096;

    private final Map<String, JsonName> known = new HashMap<>();
    private final JsonName first = new JsonName("");

    /** What stands before the first name of a line. */
    JsonName first() {
        return first;
    }

    /** The name at a place, which follows another; null when it is not plain, or too long. */
    @Nullable
    JsonName at(byte[] bytes, int place, JsonName before) {
        int end = endOf(bytes, place + 1);
        if (end < 0) {
            return null;
        }
        String name = new String(bytes, place + 1, end - place - 1, StandardCharsets.ISO_8859_1);
        if (known.size() > MOST_KEPT) {
            known.clear();
        }
        JsonName found = known.computeIfAbsent(name, JsonName::new);
        before.followedBy(found);
        return found;
    }

    private static int endOf(byte[] bytes, int start) {
        int limit = Math.min(bytes.length, start + LONGEST);
        for (int i = start; i < limit; i++) {
            if (bytes[i] == '"') {
                return i;
            }
            if (bytes[i] < ' ' || bytes[i] == '\\') {
                return -1;
            }
        }
        return -1;
    }
}
