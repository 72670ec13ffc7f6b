package io.github.spamdigest.local.folder;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.goldens.Days;
import io.github.spamdigest.render.FreemarkerRenderer;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What SpamAssassin and rspamd held against the mail file; {@code ./visual-check} asks the two themselves. */
class MailFiltersTest {

    /** Digits with blanks between them too: SpamAssassin's rule __BITCOIN_ID. */
    private static final Pattern BITCOIN = Pattern.compile("\\b(?<!=)(?:[13](?:(?:[-_=\\s][a-km-zA-HJ-NP-Z1-9]){29,34}"
            + "|[a-km-zA-HJ-NP-Z1-9]{29,34})|bc1[a-z2-7]{30,90})\\b");

    private static final Pattern LONG_HEX = Pattern.compile("\\b(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{26,}\\b");
    private static final Pattern ADDRESS = Pattern.compile("href=\"[^\"]*\"");

    /** The form of the narrow layout and the words for Outlook, which filters do not read. */
    private static final Pattern ON_SOME_SCREENS =
            Pattern.compile("(?s)@media[^{]*\\{.*?\\n\\}|<!--\\[if mso\\]>.*?<!\\[endif\\]-->");

    static Stream<Findings> days() {
        return Days.all().values().stream();
    }

    @Test
    void addressesStandInBrackets() throws Exception {
        MimeMessage mail = mail(new FreemarkerRenderer().render(Days.busy()));

        for (String header : List.of("From", "To")) {
            String address = mail.getHeader(header)[0];
            assertTrue(address.endsWith(">"), address);
            assertEquals(1, InternetAddress.parse(address, true).length);
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void noTextIsHiddenInBase64(Findings day) throws Exception {
        Multipart parts = (Multipart) mail(withCommands(day)).getContent();

        assertTrue(parts.getCount() > 3, "bodies, CSV, JSON and commands");
        for (int part = 1; part < parts.getCount(); part++) {
            assertEncoded("quoted-printable", parts.getBodyPart(part));
        }
    }

    @Test
    void whatIsNoTextIsBase64() throws Exception {
        Digest digest = with(Attachment.inline("ring.png", "image/png", new byte[] {1, 2}));
        Multipart parts = (Multipart) mail(digest).getContent();

        Multipart bodies = (Multipart) parts.getBodyPart(0).getContent();
        Multipart related = (Multipart) bodies.getBodyPart(1).getContent();
        assertEncoded("base64", related.getBodyPart(1));
    }

    @ParameterizedTest
    @MethodSource("days")
    void aMailIsAsciiInLinesThatEveryServerTakes(Findings day) {
        String mail = new String(EmlWriter.bytes(withCommands(day)), ISO_8859_1);

        assertTrue(mail.chars().allMatch(letter -> letter <= '~'), "ASCII");
        for (String line : mail.split("\r\n", -1)) {
            assertTrue(line.length() <= 998 && !line.equals(".") && !line.startsWith("From "), line);
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void nothingInItLooksLikeTheAddressOfAWallet(Findings day) {
        Digest digest = new FreemarkerRenderer().render(day);

        assertNone(BITCOIN, digest.text());
        assertNone(LONG_HEX, digest.text());
        String html = ADDRESS.matcher(digest.html()).replaceAll("");
        assertNone(BITCOIN, html);
        assertNone(LONG_HEX, html);
        for (Attachment file : digest.attachments()) {
            if (file.contentType().startsWith("text/")) {
                assertNone(BITCOIN, new String(file.content(), UTF_8));
            }
        }
    }

    @Test
    void norDoThirtyDaysOfFewDeliveries() {
        Digest digest = new FreemarkerRenderer().render(Days.few());
        String csv = digest.attachments().stream()
                .filter(file -> file.name().equals(Attachment.CSV))
                .map(file -> new String(file.content(), UTF_8))
                .findFirst()
                .orElseThrow();

        assertTrue(csv.contains("1|1|1"), csv);
        assertNone(BITCOIN, csv);
    }

    @ParameterizedTest
    @MethodSource("days")
    void onlyTheLineBesideTheSubjectIsHidden(Findings day) {
        String html = ON_SOME_SCREENS
                .matcher(new FreemarkerRenderer().render(day).html())
                .replaceAll("");

        assertEquals(1, html.split("display: ?none", -1).length - 1, html);
        assertFalse(html.matches("(?s).*(visibility: ?hidden|font-size:0|opacity:0).*"), html);
    }

    private static void assertNone(Pattern suspicious, String text) {
        assertFalse(suspicious.matcher(text).find(), text);
    }

    private static void assertEncoded(String encoding, BodyPart part) throws Exception {
        assertEquals(encoding, part.getHeader("Content-Transfer-Encoding")[0], part.getContentType());
    }

    /** The files of a day and those that a day may have besides, with lines as Unix ends them. */
    private static Digest withCommands(Findings day) {
        Digest digest = new FreemarkerRenderer().render(day);
        byte[] commands = "# Commands\n.\nFrom here\n".getBytes(UTF_8);
        Attachment file = new Attachment(Attachment.COMMANDS, "text/plain; charset=us-ascii", commands);
        return new Digest(
                digest.date(),
                digest.asOf(),
                "B\u00fccher ".repeat(30) + digest.subject(),
                "<p>" + "a".repeat(2_000) + "\nFrom here\n.\n" + digest.html(),
                digest.text() + ".\nFrom here\n" + "b".repeat(1_000),
                Stream.concat(digest.attachments().stream(), Stream.of(file)).toList());
    }

    private static Digest with(Attachment file) {
        Instant end = Instant.parse("2026-11-23T04:00:00Z");
        return new Digest(LocalDate.parse("2026-11-23"), end, "Spam digest", "<p>\n", "Text\n", List.of(file));
    }

    private static MimeMessage mail(Digest digest) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(EmlWriter.bytes(digest)));
    }
}
