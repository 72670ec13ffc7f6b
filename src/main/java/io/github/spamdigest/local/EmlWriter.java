package io.github.spamdigest.local;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestException;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/** Writes a digest as a mail file that a mail program opens as a draft. The same digest gives the same bytes. */
final class EmlWriter {

    private static final String FROM = "spam-digest@contoso.example";
    private static final String TO = "soc@contoso.example";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

    private EmlWriter() {}

    /** The mail's bytes. */
    static byte[] bytes(Digest digest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            message(digest).writeTo(bytes);
        } catch (MessagingException | IOException failure) {
            throw DigestException.failed(
                    "The mail file of " + digest.date() + " cannot be built: " + failure.getMessage()
                            + ". Read digest.html of the same run instead, and report this.",
                    failure);
        }
        return bytes.toByteArray();
    }

    private static MimeMessage message(Digest digest) throws MessagingException {
        String print = Fingerprint.of(digest);
        MimeMessage message = new StableMessage(print);
        message.setFrom(new InternetAddress(FROM));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(TO));
        message.setSubject(digest.subject(), StandardCharsets.UTF_8.name());
        message.setHeader("Date", DATE.format(digest.asOf().atOffset(ZoneOffset.UTC)));
        message.setHeader("X-Unsent", "1");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(mixed(digest, print));
        message.saveChanges();
        return message;
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
        alternative.addBodyPart(text(digest.text(), "plain"));
        alternative.addBodyPart(html(digest, print));
        return alternative;
    }

    /** The HTML alone, or together with the pictures that it shows. */
    private static MimeBodyPart html(Digest digest, String print) throws MessagingException {
        MimeBodyPart html = text(digest.html(), "html");
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
        MimeBodyPart file = part(attachment.content(), attachment.contentType(), "base64");
        file.setDisposition(disposition);
        file.setFileName(attachment.name());
        return file;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        return part(text.getBytes(StandardCharsets.UTF_8), "text/" + subtype + "; charset=utf-8", "quoted-printable");
    }

    private static MimeBodyPart part(byte[] content, String type, String encoding) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", encoding);
        return part;
    }

    /** A message whose identifier comes from its content; its session knows nothing of the machine. */
    private static final class StableMessage extends MimeMessage {

        private final String print;

        StableMessage(String print) {
            super(Session.getInstance(new Properties()));
            this.print = print;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + print + "@spam-digest.contoso.example>");
        }
    }

    /** A multipart whose boundary comes from its content instead of the clock. */
    private static final class StableMultipart extends MimeMultipart {

        StableMultipart(String subtype, String print) {
            super(subtype);
            contentType = "multipart/" + subtype + "; boundary=\"" + subtype + "-" + print + "\"";
        }
    }
}
