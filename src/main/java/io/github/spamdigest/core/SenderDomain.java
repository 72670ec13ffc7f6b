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

    /** Normalises the name, so that {@code A.com}, {@code a.com} and {@code a.com.} are one domain. */
    public SenderDomain {
        name = withoutTrailingDots(name.toLowerCase(Locale.ROOT));
    }

    /** Whether the mail had no sender domain at all. */
    public boolean isNone() {
        return name.isEmpty();
    }

    /** Orders by code point, as Kusto does, so that ties come out the same in both worlds. */
    @Override
    public int compareTo(SenderDomain other) {
        return CODE_POINTS.compare(name, other.name);
    }

    @Override
    public String toString() {
        return name;
    }

    private static final Comparator<String> CODE_POINTS = (a, b) -> {
        int shorter = Math.min(a.length(), b.length());
        int i = 0;
        while (i < shorter && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        if (i == shorter) {
            return Integer.compare(a.length(), b.length());
        }
        // A difference in the second half of a surrogate pair is decided by the whole pair.
        int start = i > 0 && Character.isHighSurrogate(a.charAt(i - 1)) ? i - 1 : i;
        return Integer.compare(a.codePointAt(start), b.codePointAt(start));
    };

    private static String withoutTrailingDots(String name) {
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) == '.') {
            end--;
        }
        return name.substring(0, end);
    }
}
