package io.github.spamdigest.render;

import io.github.spamdigest.names.HostName;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The other spelling of an international domain name: Unicode for an A-label, the A-label for Unicode. A text that is a
 * name only after a change of its characters stands for another name, and has none.
 */
final class IdnName {

    /**
     * A host name as it can be registered (RFC 1123 section 2.1): labels of letters, digits and hyphens, at most 63
     * characters each and 253 in all. No label begins or ends with a hyphen, and the last one is not a number, so that an
     * IP address is not taken for a name.
     */
    private static final Pattern HOST_NAME = Pattern.compile(
            "(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])");

    private IdnName() {}

    /** The other spelling, empty for a plain name and for what is no name. */
    static Optional<String> of(String name) {
        return spelt(name)
                .map(host -> name.equals(host.ascii()) ? host.unicode() : host.ascii())
                .filter(other -> !other.equals(name));
    }

    /** The name in A-labels; empty when it is no host name, or is one only after a change of its characters. */
    static Optional<String> hostName(String name) {
        return spelt(name)
                .map(HostName::ascii)
                .filter(ascii -> HOST_NAME.matcher(ascii).matches());
    }

    /** The name in Unicode; unchanged where it cannot be converted. */
    static String unicode(String name) {
        // Attackers need not follow the rules of names; the name itself is shown all the same.
        return HostName.of(name).map(HostName::unicode).orElse(name);
    }

    private static Optional<HostName> spelt(String name) {
        return HostName.of(name).filter(host -> host.isSpelt(name));
    }
}
