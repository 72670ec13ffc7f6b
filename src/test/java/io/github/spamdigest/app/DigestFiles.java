package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The files of a digest, read as the programs read them that they are meant for.
 *
 * @param folder where they are
 */
record DigestFiles(Path folder) {

    private static final Set<String> HEADERS = Set.of(
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "X-Unsent",
            "Auto-Submitted");

    /** How an address may begin: a portal of Microsoft's, or a picture of the mail's own. */
    private static final Pattern ADDRESS =
            Pattern.compile("https://(?:security\\.microsoft|portal\\.azure)\\.com[/#].*" + "|(?:cid:)?donut\\.png");

    /** Elements that depend on how a name is spelled, or on whether a query can hold it. */
    private static final Set<String> SPELLING = Set.of("wbr", "span", "br", "a");

    private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private static final String NAME = "[a-z0-9_-]+(?:\\.[a-z0-9_-]+)+";
    private static final Pattern COMMAND = Pattern.compile("|#.*"
            + "|New-TenantAllowBlockListItems -ListType Sender -Block -Entries '" + NAME
            + "' -ExpirationDate \\(Get-Date\\)\\.AddDays\\(30\\)\\.ToUniversalTime\\(\\) -Notes 'Spam domain digest 2026-11-22'"
            + "|# New-TenantAllowBlockListSpoofItems -Identity Default -Action Block -SpoofedUser '" + NAME
            + "' -SendingInfrastructure '[0-9.]+/[0-9]+' -SpoofType (?:Internal|External) -WhatIf");

    /** Every element as often as there, but for the marks that depend on how a name is spelled, and no new attribute. */
    void htmlIsBuiltLike(DigestFiles calm) throws IOException {
        assertEquals(String.join("\n", calm.elements()), String.join("\n", elements()));
        for (Element element : html().getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                if (Set.of("href", "src").contains(attribute.getKey())) {
                    assertTrue(ADDRESS.matcher(attribute.getValue()).matches(), attribute::toString);
                }
            }
        }
    }

    void noCellIsAFormula() throws IOException {
        String csv = Files.readString(folder.resolve("digest.csv")).substring(1);
        int rows = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv)) {
            for (CsvRecord row : records) {
                row.getFields().stream()
                        .flatMap(cell -> Pattern.compile("[,;|]").splitAsStream(cell))
                        .forEach(DigestFiles::isNoFormula);
                rows++;
            }
        }
        assertTrue(rows > 1, csv);
    }

    void everyCommandIsOneOfOurs() throws IOException {
        List<String> lines =
                Files.readString(folder.resolve("commands.txt")).lines().toList();
        assertTrue(lines.stream().anyMatch(line -> line.contains("'offers.test'")), lines::toString);
        for (String line : lines) {
            assertTrue(COMMAND.matcher(line).matches(), line);
            assertTrue(line.chars().noneMatch(Character::isISOControl), line);
        }
    }

    void theMailIsWholeAndItsHeadersAreOurs() throws IOException, MessagingException {
        MimeMessage mail = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(Files.readAllBytes(folder.resolve("digest.eml"))));
        for (Header header : Collections.list(mail.getAllHeaders())) {
            assertTrue(HEADERS.contains(header.getName()), header.getName());
            String unfolded = header.getValue().replaceAll("\r\n[ \t]", " ");
            assertTrue(unfolded.chars().noneMatch(Character::isISOControl), unfolded);
        }
        assertTrue(mail.getSubject().chars().noneMatch(Character::isISOControl), mail.getSubject());
        assertEquals(Files.readString(folder.resolve("digest.txt")), body(mail, "text/plain"));
        assertEquals(
                Files.readString(folder.resolve("digest.html")),
                body(mail, "text/html").replace("src=\"cid:", "src=\""));
    }

    void theTextHidesNothing() throws IOException {
        String text = Files.readString(folder.resolve("digest.txt"));
        text.codePoints()
                .filter(c -> c != '\n')
                .forEach(c -> assertTrue(
                        !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT,
                        Integer.toHexString(c)));
    }

    private List<String> elements() throws IOException {
        List<String> elements = new ArrayList<>();
        for (Element element : html().getAllElements()) {
            if (!SPELLING.contains(element.normalName())) {
                List<String> names = element.attributes().asList().stream()
                        .map(Attribute::getKey)
                        .sorted()
                        .toList();
                elements.add(element.normalName() + names);
            }
        }
        return elements;
    }

    private Document html() throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("digest.html")));
    }

    private static void isNoFormula(String cell) {
        String start = cell.replaceFirst("^[\\s\\p{Z}\"]+", "");
        assertTrue(start.isEmpty() || FORMULA_STARTS.indexOf(start.charAt(0)) < 0, cell);
    }

    /** The first body of that type, however deep. */
    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getFileName() == null) {
            return ((String) part.getContent()).replace("\r\n", "\n");
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = body(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
