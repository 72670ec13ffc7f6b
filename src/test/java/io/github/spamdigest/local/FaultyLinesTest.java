package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultyLinesTest {

    @TempDir
    private Path folder = Path.of("unset");

    @Test
    void aFileThatIsGoneOrShorterWhenItIsLookedAtAgainIsLeftToTheReading() throws Exception {
        Path path = Files.writeString(folder.resolve("a"), "{}\n{}\n");
        EventFile file = EventFiles.find(List.of(path)).files().get(0);
        assertEquals(Optional.empty(), FaultyLines.ofLines(file, List.of(7L)));
        Files.delete(path);
        assertEquals(Optional.empty(), FaultyLines.ofLines(file, List.of(1L)));
        FaultyLines.Row row = new FaultyLines.Row(3, true, "{}");
        assertEquals(Optional.empty(), FaultyLines.ofTable(file, List.of(row), TableHeader.of("a,b")));
    }
}
