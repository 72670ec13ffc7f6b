package io.github.spamdigest.local.folder;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.local.Fingerprint;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a digest as a mail file that a mail program opens as a draft. The same digest gives the same bytes. */
final class EmlWriter {

    // Bare addresses are taken for the work of a spammer's script.
    private static final String FROM = "<spam-digest@contoso.example>";
    private static final String TO = "<soc@contoso.example>";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

    private EmlWriter() {}

    /** The mail's bytes. */
    static byte[] bytes(Digest digest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            mail(digest).writeTo(bytes);
        } catch (MessagingException | IOException failure) {
            throw DigestException.failed(
                    "The mail file of " + digest.date() + " cannot be built: " + failure.getMessage()
                            + ". Read digest.html of the same run instead, and report this.",
                    failure);
        }
        return bytes.toByteArray();
    }

    /**
     * A body part that carries the headers of a message is written as one. {@code MimeMessage} asks for a mail session,
     * flags and a parser of dates, a twentieth of a short run, and none of them is needed to write.
     */
    private static Mail mail(Digest digest) throws MessagingException {
        String print = Fingerprint.of(digest);
        Mail mail = new Mail();
        mail.setHeader("Date", DATE.format(digest.asOf().atOffset(ZoneOffset.UTC)));
        mail.setHeader("From", FROM);
        mail.setHeader("To", TO);
        mail.setHeader("Message-ID", "<" + print + "@spam-digest.contoso.example>");
        mail.setHeader("Subject", subject(digest.subject()));
        mail.setHeader("MIME-Version", "1.0");
        mail.setHeader("X-Unsent", "1");
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContent(mixed(digest, print));
        mail.updateHeaders();
        return mail;
    }

    private static String subject(String text) throws MessagingException {
        try {
            return MimeUtility.fold(
                    "Subject: ".length(), MimeUtility.encodeText(text, StandardCharsets.UTF_8.name(), null));
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("Every Java platform has UTF-8", impossible);
        }
    }

    private static MimeMultipart mixed(Digest digest, String print) throws MessagingException {
        MimeMultipart mixed = new StableMultipart("mixed", print);
        MimeBodyPart bodies = new MimeBodyPart();
        bodies.setContent(alternative(digest, print));
        mixed.addBodyPart(bodies);
        for (Attachment attachment : digest.attachments()) {
            if (!attachment.inline()) {
                mixed.addBodyPart(file(attachment, Part.ATTACHMENT));
            }
        }
        return mixed;
    }

    private static MimeMultipart alternative(Digest digest, String print) throws MessagingException {
        MimeMultipart alternative = new StableMultipart("alternative", print);
        alternative.addBodyPart(body(digest.text(), "plain"));
        alternative.addBodyPart(html(digest, print));
        return alternative;
    }

    /** The HTML alone, or together with the pictures that it shows. */
    private static MimeBodyPart html(Digest digest, String print) throws MessagingException {
        MimeBodyPart html = body(digest.html(), "html");
        if (digest.attachments().stream().noneMatch(Attachment::inline)) {
            return html;
        }
        MimeMultipart related = new StableMultipart("related", print);
        related.addBodyPart(html);
        for (Attachment attachment : digest.attachments()) {
            if (attachment.inline()) {
                MimeBodyPart picture = file(attachment, Part.INLINE);
                picture.setContentID("<" + attachment.name() + ">");
                related.addBodyPart(picture);
            }
        }
        MimeBodyPart whole = new MimeBodyPart();
        whole.setContent(related);
        return whole;
    }

    private static MimeBodyPart file(Attachment attachment, String disposition) throws MessagingException {
        MimeBodyPart file = isText(attachment)
                ? text(attachment.content(), attachment.contentType())
                : binary(attachment.content(), attachment.contentType());
        file.setDisposition(disposition);
        file.setFileName(attachment.name());
        return file;
    }

    private static boolean isText(Attachment attachment) {
        return attachment.contentType().startsWith("text/")
                || attachment.contentType().startsWith("application/json");
    }

    /** A body: its lines end as those of a mail do. */
    private static MimeBodyPart body(String text, String subtype) throws MessagingException {
        String lines = text.replace("\r\n", "\n").replace("\n", "\r\n");
        return text(lines.getBytes(StandardCharsets.UTF_8), "text/" + subtype + "; charset=utf-8");
    }

    /** Filters look with suspicion at text that is hidden in base64 without need. */
    private static MimeBodyPart text(byte[] content, String type) throws MessagingException {
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader("Content-Type", type);
        headers.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return new MimeBodyPart(headers, QuotedPrintable.of(content));
    }

    private static MimeBodyPart binary(byte[] content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** The outermost part, whose headers are brought up to date by who wrote its content. */
    private static final class Mail extends MimeBodyPart {

        @Override
        protected void updateHeaders() throws MessagingException {
            super.updateHeaders();
        }
    }

    /**
     * A multipart whose boundary comes from its content instead of the clock. No body that is quoted-printable or base64
     * can hold "=_" (RFC 2045, section 6.7), so none can end a part.
     */
    private static final class StableMultipart extends MimeMultipart {

        StableMultipart(String subtype, String print) {
            super(subtype);
            contentType = "multipart/" + subtype + "; boundary=\"=_" + subtype + "-" + print + "\"";
        }
    }
}
