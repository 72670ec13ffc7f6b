package io.github.spamdigest.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A digest as it is sent. Immutable.
 *
 * @param date the digest date
 * @param asOf the end of its window
 * @param subject one line, without control characters
 * @param html the mail's HTML body
 * @param text the plain-text twin
 * @param attachments the files that go with it
 */
public record Digest(
        LocalDate date, Instant asOf, String subject, String html, String text, List<Attachment> attachments) {

    /** Copies the list. */
    public Digest {
        attachments = List.copyOf(attachments);
    }
}
