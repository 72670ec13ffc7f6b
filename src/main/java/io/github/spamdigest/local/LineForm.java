package io.github.spamdigest.local;

import java.util.Optional;

/** How lines of objects stand in a file, so that the database can read them. */
enum LineForm {
    /** Each is a row. */
    BARE,
    /** Each stands in the envelope of the streaming API. */
    IN_ENVELOPES;

    /** The form of a file by its first line, empty when the line is neither a row nor an envelope of one. */
    static Optional<LineForm> of(String line) {
        if (JsonShape.isPlainRow(line)) {
            return Optional.of(BARE);
        }
        return JsonShape.isPlainEnvelope(line) ? Optional.of(IN_ENVELOPES) : Optional.empty();
    }
}
