package io.github.spamdigest.app.settings;

import io.github.spamdigest.core.IpRange;
import java.util.Optional;

/** Checks a range of addresses: a range that is too wide would hide everybody's mail. */
final class RangeValue {

    private static final int WIDEST_IPV4 = 8;
    private static final int WIDEST_IPV6 = 32;

    private RangeValue() {}

    /** What is wrong with a range, empty when it is right. */
    static Optional<String> problemOf(String value) {
        Optional<IpRange> range = IpRange.parse(value).filter(any -> value.indexOf('/') > 0);
        if (range.isEmpty()) {
            return Optional.of("write an address, a slash and the bits that count, such as 192.0.2.0/24,"
                    + " 192.0.2.7/32 or 2001:db8::/32");
        }
        return problemOf(range.get(), value);
    }

    private static Optional<String> problemOf(IpRange range, String value) {
        if (range.ipv4() && value.indexOf(':') >= 0) {
            return Optional.of("it is IPv4 written as IPv6; write it as IPv4, such as 192.0.2.0/24");
        }
        int widest = range.ipv4() ? WIDEST_IPV4 : WIDEST_IPV6;
        if (range.prefix() < widest) {
            return Optional.of("it is too wide; write one of /" + widest + " or narrower");
        }
        return range.hasHostBits()
                ? Optional.of("its address does not begin the range; write " + range.start() + "/" + range.prefix())
                : Optional.empty();
    }
}
