package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Checksums of digests that are long known: a line a case, with the sum of {@code digest.json}, without what was added to it
 * later, and the case's name. A new
 * case, or a wanted change, is written by {@code -Dgolden.update=true}.
 */
final class KnownDigests {

    /** Fields that came later than most of the sums; golden files hold them. */
    private static final Pattern SINCE = Pattern.compile(
            "\\n( *)\"(tasks|signals|noBlock|stillInInbox|inboxNotKnown|families|tail)\":"
                    + " (\\[ \\]|\\[\\n.*?\\n\\1\\]|\\{\\n.*?\\n\\1\\}|[^\\[{\\n]+?),?(?=\\n)",
            Pattern.DOTALL);

    private final Path file;

    /** The sums in a golden file. */
    KnownDigests(String name) {
        this.file = Path.of("src/test/resources/golden").resolve(name);
    }

    /** Compares the digest in a folder with the one that the case gave before. */
    void check(String name, Path folder) throws IOException {
        String digest = Files.readString(folder.resolve("digest.json"));
        String sum = sum(SINCE.matcher(digest).replaceAll("").getBytes(StandardCharsets.UTF_8));
        if (Boolean.getBoolean("golden.update")) {
            note(name, sum);
        }
        assertEquals(known().get(name), sum, () -> "The digest of the case '" + name + "' is not what it was");
    }

    /** The checksum of bytes. */
    static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> known() throws IOException {
        return Files.exists(file) ? parsed(Files.readString(file)) : Map.of();
    }

    private static Map<String, String> parsed(String text) {
        Map<String, String> sums = new TreeMap<>();
        text.lines().forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
        return sums;
    }

    /** Tests of other classes, and in other processes, write the same file. */
    private void note(String name, String sum) throws IOException {
        synchronized (KnownDigests.class) {
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                channel.lock();
                byte[] before = Channels.newInputStream(channel).readAllBytes();
                Map<String, String> sums = parsed(new String(before, StandardCharsets.UTF_8));
                sums.put(name, sum);
                StringBuilder lines = new StringBuilder();
                sums.forEach((known, of) ->
                        lines.append(of).append("  ").append(known).append('\n'));
                channel.truncate(0).position(0);
                channel.write(StandardCharsets.UTF_8.encode(lines.toString()));
            }
        }
    }
}
