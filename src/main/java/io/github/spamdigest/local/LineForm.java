package io.github.spamdigest.local;

import java.util.Optional;

/**
 * How lines of objects stand in a file, so that the database can read them. Immutable.
 *
 * @param isInEnvelopes whether each stands in the envelope of the streaming API
 * @param isPacked whether the file is packed with gzip
 */
record LineForm(boolean isInEnvelopes, boolean isPacked) {

    /** The form of a file by its first line, empty when the line is neither a row nor an envelope of one. */
    static Optional<LineForm> of(String line, boolean isPacked) {
        if (JsonShape.isPlainRow(line)) {
            return Optional.of(new LineForm(false, isPacked));
        }
        return JsonShape.isPlainEnvelope(line) ? Optional.of(new LineForm(true, isPacked)) : Optional.empty();
    }
}
