package io.github.spamdigest.local.folder;

import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.testing.DamagedMemoryContract;
import io.github.spamdigest.testing.DigestMemoryContract;
import io.github.spamdigest.testing.MemoryRaceContract;
import io.github.spamdigest.testing.OldMemoryContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;

/** The folder keeps the contract of every memory. */
class FolderDigestMemoryTest
        implements DigestMemoryContract, DamagedMemoryContract, OldMemoryContract, MemoryRaceContract {

    @TempDir
    Path temp;

    @Override
    public DigestMemory open() {
        return new FolderDigestMemory(folder());
    }

    @Override
    public Object content() {
        Map<String, String> content = new TreeMap<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            if (!name.equals(".lock")) {
                content.put(name, Base64.getEncoder().encodeToString(read(file)));
            }
        }
        return content;
    }

    @Override
    public void corruptMemory(LocalDate date) {
        write("memory-" + date + ".json.gz", "not what it was".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void corruptHead() {
        write("head.json", "{\"schema\":1".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void makeHeadNewer() {
        write("head.json", "{\"schema\":4}".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void makeMemoryNewer(LocalDate date) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("{\"schema\":4}".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write("memory-" + date + ".json.gz", bytes.toByteArray());
    }

    @Override
    public void makeOlder(LocalDate date, int schema) {
        String head = new String(read(folder().resolve("head.json")), StandardCharsets.UTF_8);
        write("head.json", OldMemoryContract.older(head, schema).getBytes(StandardCharsets.UTF_8));
        String memory = "memory-" + date + ".json.gz";
        write(memory, OldMemoryContract.older(read(folder().resolve(memory)), schema));
    }

    @Override
    public int putAside(LocalDate date) {
        String bad = "bad-" + date + ".";
        return (int) files().stream()
                .filter(file -> file.getFileName().toString().startsWith(bad))
                .filter(file -> new String(read(file), StandardCharsets.UTF_8).equals("not what it was"))
                .count();
    }

    private Path folder() {
        return temp.resolve("state");
    }

    private List<Path> files() {
        if (!Files.exists(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, byte[] content) {
        try {
            Files.write(folder().resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
