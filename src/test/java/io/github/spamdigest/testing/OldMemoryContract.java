package io.github.spamdigest.testing;

import static io.github.spamdigest.testing.Heads.claimed;
import static io.github.spamdigest.testing.Heads.sent;
import static io.github.spamdigest.testing.Memories.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.core.RecallResult;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.life.NameKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every memory does with what an earlier version stored, which knew of no tasks. */
public interface OldMemoryContract extends MemoryStorage {

    /** Stores the head, and the memory of a date in which nothing is told, as an earlier version did. */
    void makeOlder(LocalDate date, int schema);

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    default void whatAnEarlierVersionStoredIsReadAndWhatIsToldAfterwardsIsKept(int schema) {
        Memory old = Memories.of(DAY, 1, "a.example");
        Head first = open().replace(claimed(Head.FRESH, DAY)).orElseThrow();
        open().remember(sent(first, DAY), old, Memories.report(DAY)).orElseThrow();
        makeOlder(DAY, schema);

        Head head = open().head();
        assertEquals(NameKey.NONE, head.key());
        assertEquals(List.of(DAY), head.kept());
        assertEquals(new RecallResult.Found(old), open().recall(DAY));

        LocalDate next = DAY.plusDays(1);
        Memory told = Memories.telling(
                Memories.of(next, 2, "a.example"),
                List.of(Memories.told("a.example", Task.Reason.OWN_NAME_FORGED, next, next)));
        Head second = open().replace(claimed(head, next)).orElseThrow();
        open().remember(sent(second, next), told, Memories.report(next)).orElseThrow();
        assertEquals(new RecallResult.Found(told), open().recall(next));
        assertEquals(new RecallResult.Found(old), open().recall(DAY));
        assertNotEquals(NameKey.NONE, open().head().key());
    }

    /** The JSON of an earlier version, which has no key. */
    static String older(String json, int schema) {
        return json.replaceFirst("\"schema\":\\d+", "\"schema\":" + schema).replaceFirst(",\"key\":\"[^\"]*\"", "");
    }

    /** The same of compressed JSON. */
    static byte[] older(byte[] compressed, int schema) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed));
                GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            out.write(older(json, schema).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
