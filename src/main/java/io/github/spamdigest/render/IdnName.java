package io.github.spamdigest.render;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The other spelling of an international domain name: Unicode for an A-label, the A-label for Unicode. The one place where a name
 * is mapped; a mapping that does not lead back to the name is that of another name, and none.
 */
final class IdnName {

    private static final int LAST_ASCII = 0x7f;

    private static final Pattern ENCODED_LABEL = Pattern.compile("(?:^|\\.)xn--");

    /**
     * A host name as it can be registered (RFC 1123 section 2.1): labels of letters, digits and hyphens, at most 63
     * characters each and 253 in all. No label begins or ends with a hyphen, and the last one is not a number, so that an
     * IP address is not taken for a name.
     */
    private static final Pattern HOST_NAME = Pattern.compile(
            "(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])");

    private IdnName() {}

    /** The other spelling, empty for a plain name and for one that cannot be converted there and back. */
    static Optional<String> of(String name) {
        return isAscii(name)
                ? Optional.of(unicode(name)).filter(other -> !other.equals(name))
                : ascii(name).filter(other -> !other.equals(name));
    }

    /** The name in A-labels; empty when it is no host name, or is one only after a change of its characters. */
    static Optional<String> hostName(String name) {
        return ascii(name).filter(ascii -> HOST_NAME.matcher(ascii).matches()).filter(IdnName::isDecodable);
    }

    /** The name in Unicode; unchanged where it cannot be converted. */
    static String unicode(String name) {
        try {
            return IDN.toUnicode(name, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException | IndexOutOfBoundsException notConvertible) {
            // Attackers need not follow the rules of names; the name itself is shown all the same.
            return name;
        }
    }

    private static Optional<String> ascii(String name) {
        if (isAscii(name)) {
            return Optional.of(name);
        }
        try {
            String ascii = IDN.toASCII(name);
            boolean leadsBack = Normalizer.normalize(name, Normalizer.Form.NFC).equals(unicode(ascii));
            return leadsBack ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException notConvertible) {
            return Optional.empty();
        }
    }

    /** What is no A-label although it begins like one stays as it is. */
    private static boolean isDecodable(String ascii) {
        return !ENCODED_LABEL.matcher(unicode(ascii)).find();
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(character -> character <= LAST_ASCII);
    }
}
