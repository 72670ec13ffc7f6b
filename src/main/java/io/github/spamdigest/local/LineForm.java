package io.github.spamdigest.local;

import java.util.Optional;

/** How lines of objects stand in a file, so that the database can read them. */
enum LineForm {
    /** One row a line. */
    BARE(false, false),
    /** One row a line, packed with gzip. */
    PACKED_BARE(false, true),
    /** One row a line, in the envelope of the streaming API. */
    ENVELOPES(true, false),
    /** The same, packed with gzip. */
    PACKED_ENVELOPES(true, true);

    private final boolean envelopes;
    private final boolean packed;

    LineForm(boolean envelopes, boolean packed) {
        this.envelopes = envelopes;
        this.packed = packed;
    }

    /** The form of a file by its first line, empty when the line is neither. */
    static Optional<LineForm> of(String line, boolean isPacked) {
        if (JsonShape.isPlainRow(line)) {
            return Optional.of(isPacked ? PACKED_BARE : BARE);
        }
        return JsonShape.isPlainEnvelope(line)
                ? Optional.of(isPacked ? PACKED_ENVELOPES : ENVELOPES)
                : Optional.empty();
    }

    /** Whether rows stand in envelopes. */
    boolean isInEnvelopes() {
        return envelopes;
    }

    /** Whether the file is packed with gzip. */
    boolean isPacked() {
        return packed;
    }
}
