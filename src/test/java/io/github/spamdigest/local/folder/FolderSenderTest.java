package io.github.spamdigest.local.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.goldens.Days;
import io.github.spamdigest.render.FreemarkerRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A digest in a folder is there as a whole, or the run says why it is not. */
class FolderSenderTest {

    private static final byte[] PICTURE = {1, 13, 10, 0, -1};

    private final Digest digest = new FreemarkerRenderer().render(Days.busy());

    @TempDir
    private Path parent;

    @Test
    void aDigestBecomesSixFilesInAFolderThatIsMade() throws IOException {
        Path folder = parent.resolve("deep").resolve("out");

        new FolderSender(folder).send(digest);

        assertEquals(
                Set.of("digest.html", "digest.txt", "digest.csv", "digest.json", "donut.png", "digest.eml"),
                names(folder));
        assertEquals(
                digest.html().replace("cid:donut.png", "donut.png"), Files.readString(folder.resolve("digest.html")));
        assertEquals(digest.text(), Files.readString(folder.resolve("digest.txt")));
        assertArrayEquals(digest.attachments().get(0).content(), Files.readAllBytes(folder.resolve("digest.csv")));
    }

    @Test
    void aSecondDigestTakesThePlaceOfTheFirst() throws IOException {
        new FolderSender(parent).send(digest);
        Digest quiet = new FreemarkerRenderer().render(Days.quiet());

        new FolderSender(parent).send(quiet);

        assertEquals(quiet.text(), Files.readString(parent.resolve("digest.txt")));
        assertEquals(6, names(parent).size());
    }

    @Test
    void aPictureIsFoundBesideThePageThatShowsIt() throws IOException {
        Digest shown = with(
                "<img src=\"cid:ring.png\" alt=\"cid:ring.png\">", Attachment.inline("ring.png", "image/png", PICTURE));

        new FolderSender(parent).send(shown);

        assertEquals("<img src=\"ring.png\" alt=\"cid:ring.png\">", Files.readString(parent.resolve("digest.html")));
        assertArrayEquals(PICTURE, Files.readAllBytes(parent.resolve("ring.png")));
        assertTrue(Files.readString(parent.resolve("digest.eml")).contains("Content-ID: <ring.png>"));
    }

    @Test
    void noFileOfAnEarlierDigestIsLeftToLookLikeTodays() throws IOException {
        new FolderSender(parent).send(digest);
        Files.writeString(parent.resolve("commands.txt"), "yesterday's");
        Files.writeString(parent.resolve("notes.txt"), "somebody's own");

        new FolderSender(parent).send(with("", new Attachment("digest.json", "application/json", new byte[0])));

        assertEquals(Set.of("digest.html", "digest.txt", "digest.json", "digest.eml", "notes.txt"), names(parent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../digest.csv", "a/b", "a\\b", "c:x", "", ".."})
    void anAttachmentCannotLeaveTheFolder(String name) throws IOException {
        Digest escaping = with(new Attachment(name, "text/plain", new byte[0]));

        DigestException refused = assertThrows(DigestException.class, () -> new FolderSender(parent).send(escaping));

        assertTrue(refused.sentence().contains("\"" + name + "\""), refused.sentence());
        assertEquals(Set.of(), names(parent));
    }

    @Test
    void aFileInTheFoldersPlaceIsNamed() throws IOException {
        Path file = Files.createFile(parent.resolve("taken"));

        DigestException failed = assertThrows(DigestException.class, () -> new FolderSender(file).send(digest));

        assertTrue(failed.sentence().startsWith("The folder " + file + " for the digest cannot be made"));
    }

    @Test
    void aLinkUnderATemporaryNameIsRefusedAndItsTargetStays() throws IOException {
        Path precious = Files.writeString(parent.resolve("precious"), "mine");
        Path out = Files.createDirectories(parent.resolve("out"));
        Files.createSymbolicLink(out.resolve(".digest.html.part"), precious);

        DigestException failed = assertThrows(DigestException.class, () -> new FolderSender(out).send(digest));

        assertTrue(failed.sentence().contains("a link of that name leads elsewhere: remove it"), failed.sentence());
        assertEquals("mine", Files.readString(precious));
    }

    @Test
    void whatACrashLeftUnderATemporaryNameIsInNobodysWay() throws IOException {
        Files.writeString(parent.resolve(".digest.html.part"), "half");
        new FolderSender(parent).send(digest);
        assertFalse(Files.exists(parent.resolve(".digest.html.part")));
    }

    @Test
    void whenOneFileCannotBeStagedNoneIsShownAndNothingIsLeftBehind() throws IOException {
        Path inTheWay =
                Files.createDirectories(parent.resolve(".digest.eml.part").resolve("kept"));

        DigestException failed = assertThrows(DigestException.class, () -> new FolderSender(parent).send(digest));

        assertTrue(failed.sentence().contains("digest.eml"), failed.sentence());
        assertTrue(Files.exists(inTheWay));
        assertEquals(Set.of(".digest.eml.part"), names(parent));
    }

    private Digest with(Attachment attachment) {
        return with(digest.html(), attachment);
    }

    private Digest with(String html, Attachment attachment) {
        return new Digest(digest.date(), digest.asOf(), digest.subject(), html, digest.text(), List.of(attachment));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
