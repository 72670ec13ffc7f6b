package io.github.spamdigest.lists;

import io.github.spamdigest.core.DigestException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One of the bundled lists: a domain a line, comments after {@code #}. */
final class ListFile {

    private ListFile() {}

    static List<String> read(String name) {
        try (InputStream file = ListFile.class.getResourceAsStream("/lists/" + name)) {
            if (file == null) {
                throw DigestException.failed("The program lacks its list " + name + "; install it again.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw DigestException.failed("The list " + name + " cannot be read; install the program again.", e);
        }
    }
}
