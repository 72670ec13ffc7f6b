package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineCounterTest {

    @TempDir
    private Path folder = Path.of("unset");

    @Test
    void linesAreFoundByTheirRowAndByAByte() {
        Law.holdsForLists(200, LineCounterTest::lines, this::assertFound);
    }

    private void assertFound(List<String> lines) throws Exception {
        EventFile file = EventFiles.find(
                        List.of(Files.writeString(folder.resolve("a"), "{" + String.join("\n", lines))))
                .files()
                .get(0);
        Random some = new Random(lines.hashCode());
        long row = 0;
        long place = 1;
        try (LineCounter byRow = LineCounter.open(file);
                LineCounter byPlace = LineCounter.open(file)) {
            for (int i = 0; i < lines.size(); i++) {
                String line = i == 0 ? "{" + lines.get(0) : lines.get(i);
                if (!line.isBlank()) {
                    if (some.nextInt(3) == 0) {
                        byRow.goTo(row);
                        assertEquals(i + 1, byRow.number());
                        assertEquals(line, byRow.line());
                    }
                    row++;
                }
                if (some.nextInt(3) == 0) {
                    assertEquals(i + 1, byPlace.numberAt(place));
                }
                place += lines.get(i).getBytes(StandardCharsets.UTF_8).length + 1;
            }
        }
    }

    static List<String> lines(Draw draw) {
        boolean hasBlankOnes = draw.of(false, false, true);
        return draw.list(
                1, 60, line -> "x".repeat(line.between(hasBlankOnes ? 0 : 1, 40)) + line.of("", "", "\u00e4", "\r"));
    }
}
