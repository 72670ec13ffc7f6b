package io.github.spamdigest.core;

import java.util.Optional;

/**
 * A range of addresses in CIDR form. An IPv6 range holds no IPv4 address, however wide it is. Immutable.
 *
 * @param first the address as it was written
 * @param ipv4 whether it is a range of IPv4
 * @param prefix how many bits of the address count: 0 to 32 of IPv4, 0 to 128 of IPv6
 */
public record IpRange(IpAddress first, boolean ipv4, int prefix) {

    private static final int IPV4_BITS = 32;
    private static final int BITS = 128;

    /** Reads a range, empty when it is none; without a slash it is the one address. */
    public static Optional<IpRange> parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        String prefix = slash < 0 ? "" : text.substring(slash + 1);
        return IpAddress.parse(address).flatMap(first -> {
            boolean isIpv4 = first.isIpv4() && address.indexOf(':') < 0;
            int most = isIpv4 ? IPV4_BITS : BITS;
            int bits = slash < 0 ? most : number(prefix);
            return bits < 0 || bits > most ? Optional.empty() : Optional.of(inOneForm(first, isIpv4, bits));
        });
    }

    /** Whether the address lies in the range. */
    public boolean contains(IpAddress address) {
        return address.isIpv4() == ipv4 && masked(address).equals(masked(first));
    }

    /** Whether the address has bits that the prefix does not cover, so that the range can be read in two ways. */
    public boolean hasHostBits() {
        return !masked(first).equals(first);
    }

    /** The first address of the range, written in full: without the bits that the prefix does not cover. */
    public String start() {
        return masked(first).text();
    }

    private static IpRange inOneForm(IpAddress first, boolean isIpv4, int bits) {
        int mapped = bits - (BITS - IPV4_BITS);
        return !isIpv4 && first.isIpv4() && mapped >= 0
                ? new IpRange(first, true, mapped)
                : new IpRange(first, isIpv4, bits);
    }

    private static int number(String prefix) {
        return prefix.matches("[0-9]{1,3}") ? Integer.parseInt(prefix) : -1;
    }

    private IpAddress masked(IpAddress address) {
        int bits = ipv4 ? prefix + BITS - IPV4_BITS : prefix;
        return new IpAddress(address.high() & mask(bits), address.low() & mask(bits - Long.SIZE));
    }

    private static long mask(int bits) {
        if (bits <= 0) {
            return 0;
        }
        return bits >= Long.SIZE ? -1 : -1L << (Long.SIZE - bits);
    }
}
