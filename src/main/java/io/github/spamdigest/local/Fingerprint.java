package io.github.spamdigest.local;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.Hashing;
import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What tells one digest's content from another's. Nothing is kept safe by it, so it need not withstand an attack: SHA-256
 * takes 20 ms in a JVM that was just started.
 */
public final class Fingerprint {

    private Fingerprint() {}

    /** The XXH3 hash of everything in the digest, as 32 hexadecimal letters. */
    public static String of(Digest digest) {
        HashStream128 hash = Hashing.xxh3_128().hashStream();
        add(hash, digest.date().toString());
        add(hash, digest.asOf().toString());
        add(hash, digest.subject());
        add(hash, digest.html());
        add(hash, digest.text());
        for (Attachment attachment : digest.attachments()) {
            add(hash, attachment.name());
            add(hash, attachment.contentType());
            hash.putByteArray(attachment.content());
            hash.putBoolean(attachment.inline());
        }
        return HexFormat.of().formatHex(hash.get().toByteArray());
    }

    /** The length is hashed as well, so that two texts cannot trade letters unnoticed. */
    private static void add(HashStream128 hash, String text) {
        hash.putByteArray(text.getBytes(StandardCharsets.UTF_8));
    }
}
