package io.github.spamdigest.azure.graph;

import com.microsoft.graph.models.BodyType;
import com.microsoft.graph.models.EmailAddress;
import com.microsoft.graph.models.FileAttachment;
import com.microsoft.graph.models.ItemBody;
import com.microsoft.graph.models.Message;
import com.microsoft.graph.models.Recipient;
import com.microsoft.graph.users.item.sendmail.SendMailPostRequestBody;
import io.github.spamdigest.azure.Excerpt;
import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import java.util.ArrayList;
import java.util.List;

/** Writes a digest as Graph's message. */
final class GraphMessage {

    private final Mailbox mailbox;

    GraphMessage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** A new request body. Make one for each request: the SDK sends an object's changes only, so a second time {}. */
    SendMailPostRequestBody of(Digest digest) {
        SendMailPostRequestBody body = new SendMailPostRequestBody();
        body.setMessage(message(digest));
        body.setSaveToSentItems(mailbox.saveToSentItems());
        return body;
    }

    private Message message(Digest digest) {
        Message message = new Message();
        message.setSubject(Excerpt.line(digest.subject()));
        message.setBody(html(digest));
        if (mailbox.bcc()) {
            message.setBccRecipients(recipients());
        } else {
            message.setToRecipients(recipients());
        }
        message.setAttachments(attachments(digest));
        return message;
    }

    private static ItemBody html(Digest digest) {
        ItemBody body = new ItemBody();
        body.setContentType(BodyType.Html);
        body.setContent(digest.html());
        return body;
    }

    private List<Recipient> recipients() {
        List<Recipient> recipients = new ArrayList<>();
        for (String text : mailbox.recipients()) {
            EmailAddress address = new EmailAddress();
            address.setAddress(text);
            Recipient recipient = new Recipient();
            recipient.setEmailAddress(address);
            recipients.add(recipient);
        }
        return recipients;
    }

    private static List<com.microsoft.graph.models.Attachment> attachments(Digest digest) {
        List<com.microsoft.graph.models.Attachment> files = new ArrayList<>();
        digest.attachments().forEach(attachment -> files.add(file(attachment)));
        return files;
    }

    private static FileAttachment file(Attachment attachment) {
        FileAttachment file = new FileAttachment();
        file.setOdataType("#microsoft.graph.fileAttachment");
        file.setName(attachment.name());
        file.setContentType(attachment.contentType());
        file.setContentBytes(attachment.content());
        file.setIsInline(attachment.inline());
        if (attachment.inline()) {
            // The mail's HTML shows it as cid:name.
            file.setContentId(attachment.name());
        }
        return file;
    }
}
