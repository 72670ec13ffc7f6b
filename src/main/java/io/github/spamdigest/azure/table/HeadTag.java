package io.github.spamdigest.azure.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a head is known by: the row's ETag, and the dates stored under it, so that a run knows what to drop without
 * reading again.
 *
 * @param etag the ETag as the service wants it back
 * @param kept the dates whose memory is stored, oldest first
 */
record HeadTag(String etag, List<LocalDate> kept) {

    private static final String SEPARATOR = " ";

    HeadTag {
        kept = List.copyOf(kept);
    }

    /** Reads a tag; one that is not ours becomes an ETag that fits nothing. */
    static HeadTag parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        if (separator < 0) {
            return new HeadTag(text, List.of());
        }
        try {
            return new HeadTag(text.substring(separator + 1), dates(text.substring(0, separator)));
        } catch (DateTimeException e) {
            return new HeadTag(text, List.of());
        }
    }

    /** The tag as one text. */
    String text() {
        return kept.stream().map(LocalDate::toString).collect(Collectors.joining(",")) + SEPARATOR + etag;
    }

    private static List<LocalDate> dates(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(LocalDate::parse).toList();
    }
}
