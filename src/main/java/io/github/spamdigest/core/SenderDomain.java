package io.github.spamdigest.core;

import java.util.Comparator;
import java.util.Locale;

/**
 * The domain of the From header (P2, {@code SenderFromDomain}), in lower case and without a trailing dot. Immutable.
 *
 * <p>It is attacker text: it may hold anything, and the empty string stands for mail without a sender name.
 *
 * @param name the normalised domain, empty when the mail had none
 */
public record SenderDomain(String name) implements Comparable<SenderDomain> {

    /** The sender domain of mail that has none. */
    public static final SenderDomain NONE = new SenderDomain("");

    /** The order of texts in Kusto, so that ties come out the same in both worlds. */
    public static final Comparator<String> CODE_POINTS = (a, b) -> {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            int difference = Integer.compare(codePointRank(a.charAt(i)), codePointRank(b.charAt(i)));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(a.length(), b.length());
    };

    /** Normalises the name, so that {@code A.com}, {@code a.com} and {@code a.com.} are one domain. */
    public SenderDomain {
        // Java would write a sigma at the end of a word as another letter; Kusto and the DNS do not, and it is another
        // name.
        name = withoutTrailingDots(name.replace('\u03a3', '\u03c3').toLowerCase(Locale.ROOT));
    }

    /** Written out, as it is asked millions of times: what the language makes for records starts and runs slower. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof SenderDomain domain && name.equals(domain.name));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Whether the mail had no sender domain at all. */
    public boolean isNone() {
        return name.isEmpty();
    }

    /** Orders by code point, as Kusto does. */
    @Override
    public int compareTo(SenderDomain other) {
        return CODE_POINTS.compare(name, other.name);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Surrogates stand for the code points above U+FFFF, so they come after U+E000 to U+FFFF. */
    private static int codePointRank(char unit) {
        if (unit >= 0xE000) {
            return unit - 0x800;
        }
        return Character.isSurrogate(unit) ? unit + 0x2000 : unit;
    }

    private static String withoutTrailingDots(String name) {
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) == '.') {
            end--;
        }
        return name.substring(0, end);
    }
}
