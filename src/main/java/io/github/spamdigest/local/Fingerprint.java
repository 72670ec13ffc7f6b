package io.github.spamdigest.local;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What tells one digest's content from another's. Nothing is kept safe by it, so it need not withstand an attack. */
public final class Fingerprint {

    private Fingerprint() {}

    /** The MD5 of everything in the digest, as 32 hexadecimal letters, but for the six bits that make it a UUID. */
    public static String of(Digest digest) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (DataOutputStream parts = new DataOutputStream(all)) {
            add(parts, digest.date().toString().getBytes(StandardCharsets.UTF_8));
            add(parts, digest.asOf().toString().getBytes(StandardCharsets.UTF_8));
            add(parts, digest.subject().getBytes(StandardCharsets.UTF_8));
            add(parts, digest.html().getBytes(StandardCharsets.UTF_8));
            add(parts, digest.text().getBytes(StandardCharsets.UTF_8));
            for (Attachment attachment : digest.attachments()) {
                add(parts, attachment.name().getBytes(StandardCharsets.UTF_8));
                add(parts, attachment.contentType().getBytes(StandardCharsets.UTF_8));
                add(parts, attachment.content());
                parts.writeBoolean(attachment.inline());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written", e);
        }
        return UUID.nameUUIDFromBytes(all.toByteArray()).toString().replace("-", "");
    }

    /** The length comes first, so that two texts cannot trade letters unnoticed. */
    private static void add(DataOutputStream parts, byte[] bytes) throws IOException {
        parts.writeInt(bytes.length);
        parts.write(bytes);
    }
}
