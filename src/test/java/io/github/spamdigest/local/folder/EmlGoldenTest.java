package io.github.spamdigest.local.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.goldens.Days;
import io.github.spamdigest.goldens.Golden;
import io.github.spamdigest.render.FreemarkerRenderer;
import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mail file holds the whole digest, and nothing of the machine or the moment. */
class EmlGoldenTest {

    static Stream<String> days() {
        return Days.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("days")
    void aDayGivesItsMailFile(String day) throws IOException {
        Digest digest = new FreemarkerRenderer().render(Days.all().get(day));

        Golden.check(day + ".eml", EmlWriter.bytes(withoutPictures(digest)));
    }

    @Test
    void aPictureStandsBesideTheHtmlThatShowsItAndTheFilesFollow() throws Exception {
        byte[] picture = {1, 13, 10, 0, -1};
        Digest digest = new Digest(
                LocalDate.parse("2026-11-23"),
                Instant.parse("2026-11-23T04:00:00Z"),
                "Spam digest",
                "<img src=\"cid:ring.png\">\n",
                "Text\n",
                List.of(
                        Attachment.inline("ring.png", "image/png", picture),
                        new Attachment("a.csv", "text/csv; charset=utf-8", new byte[] {1})));

        MimeMessage mail = parsed(EmlWriter.bytes(digest));

        Multipart mixed = (Multipart) mail.getContent();
        assertEquals(2, mixed.getCount());
        assertEquals("a.csv", mixed.getBodyPart(1).getFileName());
        Multipart alternative = (Multipart) mixed.getBodyPart(0).getContent();
        assertTrue(alternative.getBodyPart(0).isMimeType("text/plain"));
        Multipart related = (Multipart) alternative.getBodyPart(1).getContent();
        assertTrue(alternative.getBodyPart(1).isMimeType("multipart/related"));
        assertEquals(digest.html(), lines(related.getBodyPart(0)));
        BodyPart shown = related.getBodyPart(1);
        assertEquals("inline", shown.getDisposition());
        assertEquals("ring.png", shown.getFileName());
        assertArrayEquals(new String[] {"<ring.png>"}, shown.getHeader("Content-ID"));
        assertArrayEquals(picture, shown.getInputStream().readAllBytes());
    }

    /** Another Java may zip the same pixels into other bytes. */
    private static Digest withoutPictures(Digest digest) {
        return new Digest(
                digest.date(),
                digest.asOf(),
                digest.subject(),
                digest.html(),
                digest.text(),
                digest.attachments().stream()
                        .map(file -> file.inline()
                                ? Attachment.inline(file.name(), file.contentType(), "a picture".getBytes(UTF_8))
                                : file)
                        .toList());
    }

    @Test
    void theMailIsDatedByItsWindowAndReadsBack() throws Exception {
        Digest digest = new FreemarkerRenderer().render(Days.hostile());

        MimeMessage mail = parsed(EmlWriter.bytes(digest));

        assertEquals(digest.asOf(), mail.getSentDate().toInstant());
        assertSame(digest, mail);
    }

    private record Words(String subject, String text, String html) {}

    @Test
    void whateverTheDigestSaysTheMailSaysToo() {
        Law.holds(
                300,
                draw -> new Words(text(draw), text(draw), text(draw)),
                words -> assertSaid(words.subject(), words.text(), words.html()));
    }

    static String text(Draw draw) {
        // Control characters and lone halves of a pair never reach a mail: the renderer shows them by their number.
        return draw.text(120)
                .replaceAll("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029\\u0085]", "?")
                .strip();
    }

    private static void assertSaid(String subject, String text, String html) throws MessagingException, IOException {
        Digest digest = new Digest(
                LocalDate.parse("2026-11-23"),
                Instant.parse("2026-11-23T04:00:00Z"),
                "Spam digest " + subject + ".",
                html + "\n.\nFrom here\n",
                text + "\n\n" + text + "\n",
                List.of(new Attachment("a.csv", "text/csv; charset=utf-8", new byte[] {1, 13, 10, 0, -1})));

        assertSame(digest, parsed(EmlWriter.bytes(digest)));
    }

    private static void assertSame(Digest digest, MimeMessage mail) throws MessagingException, IOException {
        assertEquals(digest.subject(), mail.getSubject());
        Multipart mixed = (Multipart) mail.getContent();
        Multipart bodies = (Multipart) mixed.getBodyPart(0).getContent();
        assertEquals(digest.text(), lines(bodies.getBodyPart(0)));
        List<Attachment> pictures =
                digest.attachments().stream().filter(Attachment::inline).toList();
        if (pictures.isEmpty()) {
            assertEquals(digest.html(), lines(bodies.getBodyPart(1)));
        } else {
            Multipart related = (Multipart) bodies.getBodyPart(1).getContent();
            assertEquals(digest.html(), lines(related.getBodyPart(0)));
            assertSame(pictures, related);
        }
        assertSame(digest.attachments().stream().filter(file -> !file.inline()).toList(), mixed);
    }

    /** The first part is a body, the others are the files. */
    private static void assertSame(List<Attachment> files, Multipart parts) throws MessagingException, IOException {
        assertEquals(files.size() + 1, parts.getCount());
        for (int file = 0; file < files.size(); file++) {
            BodyPart part = parts.getBodyPart(file + 1);
            assertEquals(files.get(file).name(), part.getFileName());
            assertArrayEquals(files.get(file).content(), part.getInputStream().readAllBytes());
        }
    }

    private static String lines(BodyPart part) throws MessagingException, IOException {
        return ((String) part.getContent()).replace("\r\n", "\n");
    }

    private static MimeMessage parsed(byte[] bytes) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }
}
