package io.github.spamdigest.eventgen;

/** The network that a row came from, as every source has to name it. */
final class ReferenceNetwork {

    private ReferenceNetwork() {}

    /** A /24 or a /48; empty when the row has no address. An IPv6 address in the column for IPv4 names no network. */
    static String of(EventRow row) {
        byte[] four = ReferenceExclusions.bytes(row.get(EventColumn.SENDER_IPV4));
        byte[] bytes = four.length == 4 ? four : ReferenceExclusions.bytes(row.get(EventColumn.SENDER_IPV6));
        if (bytes.length == 0) {
            return "";
        }
        if (bytes.length == 4) {
            return (bytes[0] & 255) + "." + (bytes[1] & 255) + "." + (bytes[2] & 255) + ".0/24";
        }
        return group(bytes, 0) + ":" + group(bytes, 2) + ":" + group(bytes, 4) + "::/48";
    }

    private static String group(byte[] bytes, int at) {
        return Integer.toHexString((bytes[at] & 255) << 8 | bytes[at + 1] & 255);
    }
}
