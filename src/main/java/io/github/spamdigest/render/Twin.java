package io.github.spamdigest.render;

import java.net.IDN;
import java.util.Optional;

/** The other spelling of an international domain name: Unicode for an A-label, the A-label for Unicode. */
final class Twin {

    private static final int LAST_ASCII = 0x7f;

    private Twin() {}

    /** The other spelling, empty for a plain name and for one that cannot be converted. */
    static Optional<String> of(String name) {
        try {
            String other = isAscii(name) ? IDN.toUnicode(name, IDN.ALLOW_UNASSIGNED) : IDN.toASCII(name);
            return other.equals(name) ? Optional.empty() : Optional.of(other);
        } catch (IllegalArgumentException | IndexOutOfBoundsException notConvertible) {
            // Attackers need not follow the rules of names; the name itself is shown all the same.
            return Optional.empty();
        }
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(character -> character <= LAST_ASCII);
    }
}
