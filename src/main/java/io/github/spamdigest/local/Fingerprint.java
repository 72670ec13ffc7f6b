package io.github.spamdigest.local;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells one digest's content from another's. */
final class Fingerprint {

    private static final int LETTERS = 40;

    private Fingerprint() {}

    /** The start of the SHA-256 of everything in the digest, in hexadecimal letters. */
    static String of(Digest digest) {
        MessageDigest hash = sha256();
        add(hash, digest.date().toString());
        add(hash, digest.asOf().toString());
        add(hash, digest.subject());
        add(hash, digest.html());
        add(hash, digest.text());
        for (Attachment attachment : digest.attachments()) {
            add(hash, attachment.name());
            add(hash, attachment.contentType());
            add(hash, attachment.content());
            add(hash, attachment.inline() ? "inline" : "file");
        }
        return HexFormat.of().formatHex(hash.digest()).substring(0, LETTERS);
    }

    private static void add(MessageDigest hash, String text) {
        add(hash, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The length goes first, so that two texts cannot trade letters unnoticed. */
    private static void add(MessageDigest hash, byte[] bytes) {
        hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        hash.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
