package io.github.spamdigest.goldens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A golden file that differs shows where, not two whole pages. */
class GoldenTest {

    @TempDir
    Path folder;

    @Test
    void theFirstLinesThatDifferAreShownWithTwoLinesAround() throws IOException {
        assertEquals("""
                first in line 4:
                    2
                    3
                  - 4
                  - 5
                  + four
                    6
                    7""", difference("1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\nfour\n6\n7\n8\n"));
    }

    @Test
    void ofManyLinesThatDifferFiveAreShown() throws IOException {
        String told = difference("1\n".repeat(40), "2\n".repeat(40));

        assertEquals(
                "  - and 35 more lines, up to the last that differs",
                told.lines().toList().get(6));
        assertEquals(13, told.lines().count());
    }

    @Test
    void ofALongLineThePlaceIsShown() throws IOException {
        String told = difference("a".repeat(900) + "b" + "c".repeat(900), "a".repeat(900) + "d" + "c".repeat(900));

        assertEquals(
                "  - …" + "a".repeat(80) + "b" + "c".repeat(79) + "…",
                told.lines().toList().get(1));
    }

    @Test
    void anotherEndOfALineIsSeen() throws IOException {
        assertEquals("first in line 1:\n  - 1\n  + 1\\r\n    2", difference("1\n2", "1\r\n2"));
    }

    @Test
    void linesThatAreMissingAtTheEndAreSeen() throws IOException {
        assertEquals("first in line 2:\n    1\n  - 1\n  - 1", difference("1\n1\n1", "1"));
    }

    private String difference(String expected, String found) throws IOException {
        Path file = Files.writeString(folder.resolve("page.txt"), expected);
        AssertionError failure =
                assertThrows(AssertionError.class, () -> Golden.check(file, found.getBytes(StandardCharsets.UTF_8)));
        String prefix = file + " differs from what was made, ";
        assertEquals(prefix, failure.getMessage().substring(0, prefix.length()));
        return failure.getMessage().substring(prefix.length());
    }
}
