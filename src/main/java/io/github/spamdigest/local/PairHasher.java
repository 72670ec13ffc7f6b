package io.github.spamdigest.local;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;

/** Hashes the message and the recipient of events, whole and however the file wrote them. Not thread-safe. */
final class PairHasher {

    private static final Hasher128 HASHER = Hashing.xxh3_128();

    private final ByteList bytes = new ByteList();

    /** The hash of an event's message and recipient, {@link PairHash#NONE} when it lacks one of them. */
    PairHash of(Event event) {
        if (event.isEmpty(Column.NETWORK_MESSAGE_ID) || event.isEmpty(Column.RECIPIENT_EMAIL_ADDRESS)) {
            return PairHash.NONE;
        }
        bytes.clear();
        event.row().appendTo(bytes, Column.NETWORK_MESSAGE_ID);
        // No UTF-8 has this byte, so that no two pairs run together to the same bytes.
        bytes.add((byte) 0xff);
        event.row().appendTo(bytes, Column.RECIPIENT_EMAIL_ADDRESS);
        HashValue128 hash = HASHER.hashBytesTo128Bits(bytes.array(), 0, bytes.length());
        return new PairHash(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
    }
}
