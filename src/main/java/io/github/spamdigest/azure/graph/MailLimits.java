package io.github.spamdigest.azure.graph;

import com.microsoft.graph.users.item.sendmail.SendMailRequestBuilder;
import io.github.spamdigest.azure.Excerpt;
import io.github.spamdigest.azure.SafeFailure;
import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** What Graph takes in one request; checked before anything is sent. */
final class MailLimits {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int ATTACHMENT = 3 * MEGABYTE;
    private static final int REQUEST = 4 * MEGABYTE;

    private MailLimits() {}

    /** Throws when the digest is too large for one request. */
    static void check(Digest digest, GraphMessage message, SendMailRequestBuilder request) {
        for (Attachment attachment : digest.attachments()) {
            int size = attachment.content().length;
            if (size >= ATTACHMENT) {
                throw DigestException.of(
                        DigestException.Kind.REFUSED,
                        "The attachment " + Excerpt.of(attachment.name(), 100) + " has "
                                + megabytes(size)
                                + ", and Microsoft Graph takes attachments under 3 MB; the mail was not sent: leave that"
                                + " file out of DIGEST_ATTACHMENTS.");
            }
        }
        int size = size(digest, message, request);
        if (size > REQUEST) {
            throw DigestException.of(
                    DigestException.Kind.REFUSED,
                    "The mail has " + megabytes(size)
                            + " with its attachments as they travel, and Microsoft Graph takes up to 4 MB; it was not sent:"
                            + " leave json or csv out of DIGEST_ATTACHMENTS, and lower DIGEST_TOP if that is not enough.");
        }
    }

    private static int size(Digest digest, GraphMessage message, SendMailRequestBuilder request) {
        // Written once more by the SDK itself: escapes and Base64 make the request larger than its parts.
        try (InputStream written = request.toPostRequestInformation(message.of(digest)).content) {
            return written == null ? 0 : written.available();
        } catch (IOException e) {
            throw unwritten(e);
        } catch (RuntimeException e) {
            throw unwritten(e);
        }
    }

    private static DigestException unwritten(Exception thrown) {
        return SafeFailure.of(
                DigestException.Kind.FAILED,
                "The mail cannot be written for Microsoft Graph; it was not sent.",
                thrown);
    }

    private static String megabytes(int bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / (double) MEGABYTE);
    }
}
