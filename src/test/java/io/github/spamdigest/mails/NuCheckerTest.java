package io.github.spamdigest.mails;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spamdigest.testing.NodeTools;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Nu HTML checker finds nothing to object to in any golden mail. */
class NuCheckerTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** Outlook's Word engine lays tables out by these attributes, so they stay. */
    private static final Pattern FOR_OUTLOOK = Pattern.compile(
            "The “(?:align|bgcolor|border|cellpadding|cellspacing|height|valign|width)” attribute on the “[a-z]+”"
                    + " element is obsolete\\. .*");

    @TempDir
    private static Path folder;

    private static List<Path> mails = List.of();
    private static List<String> objections = List.of();

    /** One process for all files, because starting it takes longer than checking. */
    @BeforeAll
    static void check() throws IOException, InterruptedException {
        mails = GoldenMails.html();
        Path broken = folder.resolve("broken.html");
        Files.writeString(broken, "<!DOCTYPE html><html lang=en><title>t</title><p><img alt=a><table width=1></table>");
        objections = objections(Stream.concat(mails.stream(), Stream.of(broken)).toList());
    }

    @Test
    void noMailHasAnHtmlErrorOrAWarning() {
        assertTrue(mails.size() >= 8, mails::toString);
        assertEquals("", withBroken(false));
    }

    @Test
    void theCheckerObjectsWhereThereIsSomething() {
        assertTrue(withBroken(true).contains("Element “img” is missing"), withBroken(true));
        assertEquals(1, withBroken(true).lines().count());
    }

    private static String withBroken(boolean isBroken) {
        return objections.stream()
                .filter(line -> line.startsWith("broken.html") == isBroken)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> objections(List<Path> files) throws IOException, InterruptedException {
        List<String> checker = List.of(
                JAVA.toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-jar",
                NodeTools.file("vnu-jar", "build", "dist", "vnu.jar").toString(),
                "--format",
                "json",
                "--stdout",
                "--exit-zero-always");
        List<String> objections = new ArrayList<>();
        for (JsonNode message : new ObjectMapper()
                .readTree(GoldenMails.checkedBy(checker, files))
                .get("messages")) {
            String said = message.get("message").asText();
            if (!FOR_OUTLOOK.matcher(said).matches()) {
                String file = Path.of(URI.create(message.get("url").asText()))
                        .getFileName()
                        .toString();
                objections.add(file + " line " + message.path("lastLine").asInt() + ": " + said + " In "
                        + message.path("extract").asText());
            }
        }
        return objections;
    }
}
