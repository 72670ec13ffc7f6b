package io.github.spamdigest.core;

import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * An IPv4 or IPv6 address, read without asking any name server. An IPv4 address written as IPv6 (::ffff:192.0.2.1) is
 * the IPv4 address. Immutable.
 *
 * @param high the first 64 bits
 * @param low the last 64 bits; an IPv4 address is held in its IPv6 form
 */
public record IpAddress(long high, long low) {

    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
    private static final long MAPPED = 0xFFFFL << 32;
    private static final int GROUPS = 8;

    /** Reads an address, empty when it is none. */
    public static Optional<IpAddress> parse(String text) {
        if (IPV4.matcher(text).matches()) {
            return ipv4(text).map(bits -> new IpAddress(0, MAPPED | bits));
        }
        int dots = text.indexOf('.');
        if (dots < 0) {
            return ipv6(text);
        }
        int tail = text.lastIndexOf(':') + 1;
        return IPV4.matcher(text.substring(tail)).matches()
                ? ipv4(text.substring(tail)).flatMap(bits -> ipv6(text.substring(0, tail) + hex(bits)))
                : Optional.empty();
    }

    /** Whether it is an IPv4 address. */
    public boolean isIpv4() {
        return high == 0 && low >>> 32 == MAPPED >>> 32;
    }

    /** The network it belongs to: /24 of IPv4, /48 of IPv6. */
    public String network() {
        if (isIpv4()) {
            return octet(24) + "." + octet(16) + "." + octet(8) + ".0/24";
        }
        return Long.toHexString(high >>> 48) + ":" + Long.toHexString(high >>> 32 & 0xFFFF) + ":"
                + Long.toHexString(high >>> 16 & 0xFFFF) + "::/48";
    }

    /** The address as text, IPv6 with all its groups. */
    public String text() {
        if (isIpv4()) {
            return octet(24) + "." + octet(16) + "." + octet(8) + "." + octet(0);
        }
        StringJoiner groups = new StringJoiner(":");
        for (int shift = 48; shift >= 0; shift -= 16) {
            groups.add(Long.toHexString(high >>> shift & 0xFFFF));
        }
        for (int shift = 48; shift >= 0; shift -= 16) {
            groups.add(Long.toHexString(low >>> shift & 0xFFFF));
        }
        return groups.toString();
    }

    private long octet(int shift) {
        return low >>> shift & 0xFF;
    }

    private static Optional<Long> ipv4(String text) {
        long bits = 0;
        for (String part : text.split("\\.", -1)) {
            int octet = Integer.parseInt(part);
            if (octet > 255) {
                return Optional.empty();
            }
            bits = bits << 8 | octet;
        }
        return Optional.of(bits);
    }

    private static String hex(long bits) {
        return Long.toHexString(bits >>> 16) + ":" + Long.toHexString(bits & 0xFFFF);
    }

    private static Optional<IpAddress> ipv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text.split(":", -1));
        }
        String before = text.substring(0, gap);
        String after = text.substring(gap + 2);
        int missing = GROUPS - count(before) - count(after);
        if (missing < 1) {
            return Optional.empty();
        }
        String zeros = "0:".repeat(missing);
        String head = before.isEmpty() ? zeros : before + ":" + zeros;
        return groups((after.isEmpty() ? head.substring(0, head.length() - 1) : head + after).split(":", -1));
    }

    private static int count(String groups) {
        return groups.isEmpty() ? 0 : groups.split(":", -1).length;
    }

    private static Optional<IpAddress> groups(String[] groups) {
        if (groups.length != GROUPS) {
            return Optional.empty();
        }
        long[] halves = new long[2];
        for (int i = 0; i < GROUPS; i++) {
            if (!GROUP.matcher(groups[i]).matches()) {
                return Optional.empty();
            }
            halves[i / 4] = halves[i / 4] << 16 | Long.parseLong(groups[i], 16);
        }
        return Optional.of(new IpAddress(halves[0], halves[1]));
    }
}
