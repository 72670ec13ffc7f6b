package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The pages of answers that were given: the last one of each folder must not say that another follows. */
final class AnswerPages {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Map<Optional<Path>, TreeMap<String, Boolean>> byFolder = new HashMap<>();

    /** Adds a file, whose last page says whether another follows. */
    void add(EventFile file, boolean isFollowed) {
        Optional<Path> folder = file.path()
                .flatMap(path -> Optional.ofNullable(path.toAbsolutePath().getParent()));
        byFolder.computeIfAbsent(folder, any -> new TreeMap<>()).put(file.name(), isFollowed);
    }

    /** Throws when the last page is missing. */
    void checkComplete() {
        byFolder.values().forEach(pages -> {
            String last = pages.keySet().stream()
                    .max((one, other) -> inOrder(one).compareTo(inOrder(other)))
                    .orElseThrow();
            if (Boolean.TRUE.equals(pages.get(last))) {
                throw DigestException.failed(last + " says that another page follows (@odata.nextLink), and it is not"
                        + " there; put all pages of the answer into one folder, in the order of their names.");
            }
        });
    }

    /** A name by whose order page 10 stands behind page 9. */
    private static String inOrder(String name) {
        return NUMBER.matcher(name)
                .replaceAll(number -> "0".repeat(18 - number.group().length()) + number.group());
    }
}
