package io.github.spamdigest.core.life;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The random key of a digest's memory, under which addresses are remembered without being stored, and tasks have short
 * ids that nobody outside can aim at. Immutable.
 *
 * @param hex the key as hexadecimal digits; empty where nothing is remembered, as in a preview without a state
 */
public record NameKey(String hex) {

    /** The key of a digest that remembers nothing. */
    public static final NameKey NONE = new NameKey("");

    private static final int KEY_BYTES = 32;

    /** How many hexadecimal digits a key has. */
    public static final int DIGITS = 2 * KEY_BYTES;

    /** How many hexadecimal digits are remembered of an address. */
    public static final int HASH_DIGITS = 32;

    /** 30 bits: of 500 tasks two share an id once in 8,000 memories. */
    private static final int ID_LETTERS = 6;

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789x";

    /** A new random key. */
    public static NameKey random() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new NameKey(HexFormat.of().formatHex(bytes));
    }

    /** What is remembered of an address, whatever its case; empty for the empty text. */
    public String hashOf(String address) {
        if (address.isEmpty()) {
            return "";
        }
        return HexFormat.of()
                .formatHex(hash("address", address.toLowerCase(Locale.ROOT)))
                .substring(0, HASH_DIGITS);
    }

    /** The short id of the task of a name: {@value #ID_LETTERS} letters and digits. */
    public String idOf(String name) {
        byte[] hash = hash("task", name);
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LETTERS; i++) {
            id.append(LETTERS.charAt(hash[i] & 31));
        }
        return id.toString();
    }

    private byte[] hash(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            // An empty key is refused, so the purpose stands in it too.
            mac.init(new SecretKeySpec((purpose + ":" + hex).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256.", impossible);
        }
    }
}
