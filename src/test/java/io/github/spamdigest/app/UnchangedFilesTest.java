package io.github.spamdigest.app;

import io.github.spamdigest.app.cli.CliRun;
import io.github.spamdigest.goldens.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs read is byte for byte what it was: the digest for programs, and what runs remember. */
class UnchangedFilesTest {

    private final Map<String, String> sums = new TreeMap<>();

    @TempDir
    private Path folder;

    @Test
    void theDigestForProgramsAndTheMemoriesOfAllDaysHaveTheirChecksums() throws IOException {
        for (Map.Entry<String, MailDay> day : MailDays.all().entrySet()) {
            Path home = folder.resolve(day.getKey());
            day.getValue().previewedIn(home);
            add(home);
        }
        Path sample = folder.resolve("sample");
        CliRun.of("preview", "--out", sample.resolve("out"), "--state", sample.resolve("state"));
        add(sample);
        StringBuilder lines = new StringBuilder();
        sums.forEach((file, sum) -> lines.append(sum).append("  ").append(file).append('\n'));
        Golden.check("checksums.txt", lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void add(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> kept = files.filter(Files::isRegularFile)
                    .filter(file -> file.endsWith("digest.json") || file.startsWith(home.resolve("state")))
                    .filter(file -> !file.getFileName().toString().endsWith(".lock"))
                    .toList();
            for (Path file : kept) {
                sums.put(folder.relativize(file).toString().replace('\\', '/'), KnownDigests.sum(content(file)));
            }
        }
    }

    /** Another Java may zip the same text into other bytes. */
    private static byte[] content(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return withoutKey(Files.readAllBytes(file));
        }
        try (InputStream text = new GZIPInputStream(Files.newInputStream(file))) {
            return withoutKey(text.readAllBytes());
        }
    }

    /** Each memory has a random key, and what it remembers of addresses and the ids of its tasks are made with it. */
    private static byte[] withoutKey(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        return text.replaceAll("\"(?:[0-9a-f]{64}|[0-9a-f]{32})\"", "\"keyed\"")
                .replaceAll("(\"id\" *: *)\"[a-z2-9]{6}\"", "$1\"keyed\"")
                .getBytes(StandardCharsets.UTF_8);
    }
}
