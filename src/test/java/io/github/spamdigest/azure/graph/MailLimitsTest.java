package io.github.spamdigest.azure.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is too large is told before anything is sent. */
class MailLimitsTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final GraphFixture fixture = new GraphFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anAttachmentOfThreeMegabytesIsNotSent() {
        assertEquals(
                "The attachment digest.csv has 3.0 MB, and Microsoft Graph takes attachments under 3 MB; the mail was"
                        + " not sent: leave that file out of DIGEST_ATTACHMENTS.",
                refusal(List.of(csv(3 * MEGABYTE))));
    }

    @Test
    void attachmentsThatAreTooLargeTogetherAreNotSent() {
        String sentence = refusal(List.of(csv(2 * MEGABYTE), csv(2 * MEGABYTE)));

        assertTrue(sentence.startsWith("The mail has 5.3 MB with its attachments as they travel"), sentence);
        assertTrue(
                sentence.endsWith("leave json or csv out of DIGEST_ATTACHMENTS, and lower DIGEST_TOP if that is not"
                        + " enough."),
                sentence);
    }

    @Test
    void aMailJustBelowTheLimitIsSent() {
        fixture.sender().send(digest(List.of(csv(3 * MEGABYTE - 1000))));

        int size = fixture.graph.onlyRequest().body().length;
        assertTrue(size > 4 * MEGABYTE - 2000 && size <= 4 * MEGABYTE, String.valueOf(size));
    }

    private String refusal(List<Attachment> attachments) {
        DigestException refusal =
                assertThrows(DigestException.class, () -> fixture.sender().send(digest(attachments)));
        assertEquals(List.of(), fixture.graph.requests());
        return refusal.sentence();
    }

    private static Digest digest(List<Attachment> attachments) {
        return GraphFixture.digest("Subject", attachments);
    }

    private static Attachment csv(int size) {
        return new Attachment("digest.csv", "text/csv", new byte[size]);
    }
}
