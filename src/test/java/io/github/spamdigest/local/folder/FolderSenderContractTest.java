package io.github.spamdigest.local.folder;

import io.github.spamdigest.core.DigestSender;
import io.github.spamdigest.testing.DigestSenderContract;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** A folder holds the mail as a mail program opens it. */
class FolderSenderContractTest extends DigestSenderContract {

    @TempDir
    private Path folder;

    @Override
    protected DigestSender sender() {
        return new FolderSender(folder);
    }

    @Override
    protected Arrived arrived() {
        try (InputStream file = Files.newInputStream(folder.resolve("digest.eml"))) {
            MimeMessage mail = new MimeMessage(null, file);
            Map<String, byte[]> files = new HashMap<>();
            String html = read(mail, files);
            return new Arrived(mail.getSubject(), html, files);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Collects the files and gives the HTML, empty where there is none. */
    private static String read(Part part, Map<String, byte[]> files) throws IOException, MessagingException {
        if (part.getContent() instanceof Multipart parts) {
            StringBuilder html = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                html.append(read(inner, files));
            }
            return html.toString();
        }
        byte[] content = part.getInputStream().readAllBytes();
        if (part.getFileName() != null) {
            files.put(part.getFileName(), content);
            return "";
        }
        // Lines of a mail end in a return and a line feed.
        return part.isMimeType("text/html")
                ? new String(content, StandardCharsets.UTF_8)
                        .replace("\r\n", "\n")
                        .stripTrailing()
                : "";
    }
}
