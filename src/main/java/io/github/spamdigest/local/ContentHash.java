package io.github.spamdigest.local;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for some bytes. */
public final class ContentHash {

    private static final int LENGTH = 16;

    private ContentHash() {}

    /** The first 64 bits of the SHA-256, in hexadecimal digits. */
    public static String of(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
