package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.local.LocalAdapters.DateOrder;
import io.github.spamdigest.local.LocalAdapters.EventFormat;
import io.github.spamdigest.local.LocalAdapters.Events;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assertions;

/** Writes files to a folder and asks the source about them, for tests. */
final class EventDesk {

    static final Instant END = Instant.parse("2026-11-22T05:00:00Z");
    static final Hunt HUNT = new Hunt(30, 10);
    static final TimeWindow WINDOW = HUNT.windowEndingAt(END);

    /** A time in the last 24 hours of the window. */
    static final String RECENT = "2026-11-21T10:00:00Z";

    private final Path folder;
    private EventFormat format = new EventFormat(Optional.empty(), ZoneOffset.UTC);

    EventDesk(Path folder) {
        this.folder = folder;
    }

    EventDesk reading(DateOrder order) {
        format = new EventFormat(Optional.of(order), format.zone());
        return this;
    }

    EventDesk inZone(String zone) {
        format = new EventFormat(format.dateOrder(), ZoneId.of(zone));
        return this;
    }

    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Events events(Path... paths) {
        return LocalAdapters.events(List.of(paths), format, (file, rows) -> {});
    }

    Snapshot find(Path... paths) {
        return events(paths).find(HUNT, List.of(WINDOW), Set.of()).get(0);
    }

    Snapshot findText(String name, String text) {
        return find(write(name, text));
    }

    DigestException failure(Path... paths) {
        return Assertions.assertThrows(DigestException.class, () -> find(paths));
    }

    DigestException failureOfText(String name, String text) {
        return failure(write(name, text));
    }

    /** The ranking in short, such as {@code a.example 2}. */
    static List<String> ranking(Snapshot snapshot) {
        List<String> lines = new ArrayList<>();
        for (DomainActivity activity : snapshot.ranking()) {
            lines.add(activity.domain() + " " + activity.deliveries());
        }
        return lines;
    }

    static DomainActivity activity(Snapshot snapshot, String domain) {
        return snapshot.activityOf(new SenderDomain(domain)).orElseThrow();
    }
}
