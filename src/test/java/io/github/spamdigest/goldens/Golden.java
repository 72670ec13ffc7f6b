package io.github.spamdigest.goldens;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that hold what is expected, in {@code src/test/resources/golden}. After a wanted change, write them anew and
 * read the difference before you commit it: {@code mvn test -Dtest='*Golden*' -Dgolden.update=true}.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /** Compares the bytes with the golden file of that name, or writes it when told to. */
    public static void check(String name, byte[] actual) throws IOException {
        check(FOLDER.resolve(name), actual);
    }

    /** Compares the bytes with a file elsewhere in the repository that is made from others, or writes it when told to. */
    public static void check(Path file, byte[] actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, actual);
        }
        String expected = Files.readString(file, StandardCharsets.UTF_8);
        String found = new String(actual, StandardCharsets.UTF_8);
        if (!found.equals(expected)) {
            fail(file + " differs from what was made, " + Difference.first(expected, found));
        }
    }
}
