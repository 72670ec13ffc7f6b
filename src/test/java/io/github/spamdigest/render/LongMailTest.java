package io.github.spamdigest.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.goldens.Days;
import io.github.spamdigest.render.FreemarkerRenderer.File;
import io.github.spamdigest.render.FreemarkerRenderer.Options;
import io.github.spamdigest.render.FreemarkerRenderer.Portals;
import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A mail that is cut where it is read says where the rest is, before it is cut. */
class LongMailTest {

    private static final int CUT = 100_000;
    private static final String SAID = "This mail is longer than 100 KB";

    @Test
    void forAnyLengthOfTheListTheCutIsAnnouncedBeforeItComes() {
        Law.holds(20, LongMailTest::day, day -> {
            Digest digest = day.digest();
            byte[] html = digest.html().getBytes(UTF_8);
            String shown = new String(html, 0, Math.min(html.length, CUT), UTF_8);

            assertEquals(html.length > CUT, shown.contains(SAID), html.length + " bytes");
            assertFalse(digest.text().contains(SAID), "The text is not cut");
            for (String file : List.of(Attachment.CSV, Attachment.JSON)) {
                assertTrue(!shown.contains("the whole list is in " + file) || isAttached(file, digest), file);
            }
        });
    }

    @Test
    void theSentenceNamesWhatThereIs() {
        assertTrue(longMail(EnumSet.allOf(File.class)).contains("the whole list is in digest.csv"), "CSV first");
        assertTrue(longMail(Set.of(File.JSON)).contains("the whole list is in digest.json"), "JSON without CSV");
        assertTrue(longMail(Set.of()).contains("ask the query spam-sender-domains"), "the query without files");
    }

    /** Some 1.9 KB a domain, half of it the link: at thirty and more the sentence is for the others. */
    @Test
    void aMailOfTwentyDomainsIsNotCut() {
        assertFalse(new Case(20, 16, EnumSet.allOf(File.class)).digest().html().contains(SAID));
    }

    private static String longMail(Set<File> files) {
        return new Case(100, 60, files).digest().html();
    }

    private record Case(int rows, int nameLength, Set<File> files) {

        Digest digest() {
            Options options = new Options(false, files, Portals.DEFAULT, Optional.empty());
            return new FreemarkerRenderer(options).render(Days.listing(rows, nameLength));
        }
    }

    private static Case day(Draw draw) {
        Set<File> files =
                Arrays.stream(File.values()).filter(file -> draw.chance()).collect(Collectors.toSet());
        return new Case(draw.between(1, 100), draw.between(4, 240), files);
    }

    private static boolean isAttached(String name, Digest digest) {
        return digest.attachments().stream()
                .anyMatch(attachment -> attachment.name().equals(name));
    }
}
