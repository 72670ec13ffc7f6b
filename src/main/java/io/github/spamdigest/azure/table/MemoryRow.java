package io.github.spamdigest.azure.table;

import com.azure.data.tables.models.TableEntity;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.memory.MemoryJson;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** A memory as it is stored: its bytes, cut into the binary properties m0, m1 and so on. */
final class MemoryRow {

    /** A binary property holds 64 KiB. */
    static final int PART_BYTES = 64 * 1024;

    /** An entity holds 1 MiB, and its names and keys count too. */
    static final int MAX_BYTES = 14 * PART_BYTES;

    private static final String PART = "m";

    private MemoryRow() {}

    /** The row of a memory. */
    static TableEntity entity(TableKeys keys, Memory memory, String where) {
        byte[] bytes = fitting(memory, where);
        TableEntity entity = StoredRow.entity(keys, keys.memory(memory.date()));
        for (int part = 0; part * PART_BYTES < bytes.length; part++) {
            int end = Math.min(bytes.length, (part + 1) * PART_BYTES);
            entity.addProperty(PART + part, Arrays.copyOfRange(bytes, part * PART_BYTES, end));
        }
        return entity;
    }

    /** Reads the row; fails when a newer version wrote it. A part that is missing makes the whole unreadable. */
    static MemoryJson.Reading read(TableEntity entity, String where) {
        StoredRow.checkSchema(entity, where);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int part = 0; entity.getProperty(PART + part) instanceof byte[] next; part++) {
            bytes.writeBytes(next);
        }
        return MemoryJson.read(bytes.toByteArray(), where);
    }

    /** A ranking of absurd names may be longer than a memory should be; a row holds it still, up to a point. */
    private static byte[] fitting(Memory memory, String where) {
        byte[] bytes = MemoryJson.write(memory);
        if (bytes.length > MAX_BYTES) {
            throw DigestException.failed(
                    where + " cannot hold the memory of " + memory.date() + ": its ranking alone has "
                            + bytes.length + " bytes and a row may have " + MAX_BYTES
                            + "; look for sender domains of absurd length in the digest and exclude them.");
        }
        return bytes;
    }
}
