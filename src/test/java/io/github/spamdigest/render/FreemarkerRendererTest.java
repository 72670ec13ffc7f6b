package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestRenderer;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.Notice;
import io.github.spamdigest.goldens.Days;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a reader can rely on in every mail. */
class FreemarkerRendererTest {

    private static final int CLIPPED_BY_GMAIL = 102 * 1024;

    private final FreemarkerRenderer renderer = new FreemarkerRenderer();

    @Test
    void theSameFindingsGiveTheSameBytes() {
        Digest first = renderer.render(Days.busy());
        Digest second = new FreemarkerRenderer().render(Days.busy());

        assertEquals(first.html(), second.html());
        assertEquals(first.text(), second.text());
        for (int file = 0; file < first.attachments().size(); file++) {
            assertArrayEquals(
                    first.attachments().get(file).content(),
                    second.attachments().get(file).content());
        }
    }

    /** On the days on which everything happens, commands too, which the golden days never advise. */
    @Test
    void theAttachmentsThatThereCanBeAreExactlyTheListedOnes() {
        Set<String> names = new HashSet<>();
        TemplateSelfTest.of(new DigestRenderer() {
            @Override
            public Digest render(Findings findings) {
                Digest digest = renderer.render(findings);
                digest.attachments().forEach(attachment -> names.add(attachment.name()));
                return digest;
            }

            @Override
            public Digest notice(Notice notice) {
                return renderer.notice(notice);
            }
        });

        assertEquals(Set.copyOf(Attachment.NAMES), names);
    }

    @Test
    void everyLineOfTheTextFitsATerminal() {
        for (Findings day : Days.all().values()) {
            renderer.render(day)
                    .text()
                    .lines()
                    .forEach(line -> assertTrue(line.codePointCount(0, line.length()) <= TextLines.WIDTH, line));
        }
    }

    @Test
    void noMailIsClipped() {
        for (Findings day : Days.all().values()) {
            int size = renderer.render(day).html().getBytes(StandardCharsets.UTF_8).length;
            assertTrue(size < CLIPPED_BY_GMAIL, () -> "The HTML has " + size + " bytes");
        }
    }

    @Test
    void nothingIsLoadedFromElsewhereAndLinksLeadToThePortalOnly() {
        for (Findings day : Days.all().values()) {
            String html = renderer.render(day).html();
            for (String forbidden :
                    new String[] {"<script", "<form", "<link", "@import", "url(", "http:", "background="}) {
                assertFalse(html.contains(forbidden), forbidden);
            }
            assertEquals(List.of(), leads(html, "src=\"", "cid:donut.png\""));
            assertEquals(List.of(), leads(html, "href=\"", "https://security.microsoft.com/v2/advanced-hunting?"));
        }
    }

    /** What follows such a start of an attribute and does not begin as it should. */
    private static List<String> leads(String html, String attribute, String start) {
        return Pattern.compile(attribute + "[^>]*")
                .matcher(html)
                .results()
                .map(found -> found.group().substring(attribute.length()))
                .filter(lead -> !lead.startsWith(start))
                .toList();
    }

    @Test
    void aDayWithoutDataNeverReadsLikeADayWithoutSpam() {
        for (Findings day : new Findings[] {Days.noData(), Days.staleData()}) {
            Digest digest = renderer.render(day);
            assertTrue(digest.subject().endsWith("no data"), digest.subject());
            assertTrue(digest.text().contains("This does not mean that"), digest.text());
            assertFalse(digest.text().contains("judged spam"), digest.text());
        }
        assertTrue(renderer.render(Days.noSpam()).subject().endsWith("no spam"));
    }

    @Test
    void aPossibleRepeatIsSaidInSubjectAndBothBodies() {
        Digest digest = renderer.render(Days.first());

        assertTrue(digest.subject().endsWith("(may be a repeat)"), digest.subject());
        assertTrue(digest.html().contains("may have been sent before"));
        assertTrue(digest.text().contains("may have been sent before"));
    }

    @Test
    void aNameTooLongForTheTextTableIsWholeInTheFiles() {
        Digest digest = renderer.render(Days.hostile());
        String whole = "a".repeat(63) + "." + "a".repeat(63);

        assertTrue(digest.text().contains("a".repeat(25) + "\u2026 "));
        assertFalse(digest.html().contains(whole));
        digest.attachments().stream()
                .filter(file -> !file.inline())
                .forEach(file -> assertTrue(new String(file.content(), StandardCharsets.UTF_8).contains(whole)));
    }
}
