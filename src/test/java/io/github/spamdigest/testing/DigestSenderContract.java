package io.github.spamdigest.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestSender;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every sender does, whatever world it sends into. */
public abstract class DigestSenderContract {

    private static final String SUBJECT = "2 need you: \u0131\u0130 \u20ac \ud83d\ude00 \"quoted\" <b>";
    private static final String HTML = "<p>\u0131\u0130 \u015f\u011f \ud83d\ude00 \"</p>\n<p>second line</p>";

    /**
     * What somebody finds who reads the mail.
     *
     * @param subject its subject, decoded
     * @param html its HTML body
     * @param files its attachments and pictures by their names
     */
    public record Arrived(String subject, String html, Map<String, byte[]> files) {}

    /** A sender. */
    protected abstract DigestSender sender();

    /** What the last digest that was sent looks like where it arrived. */
    protected abstract Arrived arrived();

    @Test
    void whatIsSentArrivesWhole() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        sender().send(digest(
                SUBJECT,
                new Attachment("digest.csv", "text/csv; charset=utf-8", all),
                Attachment.inline("donut.png", "image/png", all)));

        Arrived arrived = arrived();
        assertEquals(SUBJECT, arrived.subject());
        assertEquals(HTML, arrived.html());
        assertEquals(Set.of("digest.csv", "donut.png"), arrived.files().keySet());
        arrived.files().values().forEach(content -> assertArrayEquals(all, content));
    }

    @Test
    void aDigestWithoutFilesArrives() {
        sender().send(digest(SUBJECT));

        assertEquals(HTML, arrived().html());
        assertEquals(Map.of(), arrived().files());
    }

    @Test
    void theNextDigestArrivesWithNothingOfTheOneBefore() {
        DigestSender sender = sender();
        sender.send(digest("first", new Attachment("digest.csv", "text/csv; charset=utf-8", new byte[] {1})));
        sender.send(digest("second", new Attachment("digest.json", "application/json", new byte[] {2})));

        assertEquals("second", arrived().subject());
        assertEquals(Set.of("digest.json"), arrived().files().keySet());
    }

    private static Digest digest(String subject, Attachment... files) {
        return new Digest(
                LocalDate.parse("2026-11-23"),
                Instant.parse("2026-11-23T06:00:00Z"),
                subject,
                HTML,
                "the plain-text twin",
                List.of(files));
    }
}
