package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.local.LocalAdapters.EventFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Guesses the newest event by the ends of files, where exports mostly have it. A guess that turns out to be right saves
 * a second reading; a wrong one costs nothing but that.
 */
final class LikelyNewest {

    private static final int END_OF_FILE = 1 << 16;
    private static final int MOST_FILES = 8;

    private final EventFormat format;

    LikelyNewest(EventFormat format) {
        this.format = format;
    }

    /** The guess, empty when there is nothing to go by. */
    Optional<Instant> in(EventFiles files, Instant notAfter) {
        NewestTime newest = new NewestTime(notAfter);
        int all = files.files().size();
        for (EventFile file : files.files().subList(Math.max(0, all - MOST_FILES), all)) {
            lookInto(file, newest);
        }
        return newest.sane();
    }

    private void lookInto(EventFile file, NewestTime newest) {
        try {
            List<EventFile> part = new ArrayList<>();
            partOf(file).ifPresent(part::add);
            new EventReading<>(new EventFiles(part, List.of()), format, (name, rows) -> {}, () -> Event::time)
                    .read(times -> times.forEach(newest::see));
        } catch (DigestException | IOException cannotTell) {
            // The reading of the whole file says what is wrong with it.
            return;
        }
    }

    /** A small file, or the first line and the last ones of a large one; empty when its size is not known. */
    private static Optional<EventFile> partOf(EventFile file) throws IOException {
        if (file.isSmall()) {
            return Optional.of(file);
        }
        if (file.size() == EventFile.ANY_SIZE) {
            return Optional.empty();
        }
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        try (InputStream start = file.opener().open();
                InputStream end = file.opener().open()) {
            part.writeBytes(start.readNBytes(END_OF_FILE));
            keepFirstLine(part);
            end.skipNBytes(file.size() - END_OF_FILE);
            byte[] last = end.readNBytes(END_OF_FILE);
            int line = afterFirstLine(last);
            part.write(last, line, last.length - line);
        }
        return Optional.of(new EventFile(
                file.name(), file.folder(), part.size(), () -> new ByteArrayInputStream(part.toByteArray())));
    }

    private static void keepFirstLine(ByteArrayOutputStream part) {
        byte[] start = part.toByteArray();
        part.reset();
        part.write(start, 0, afterFirstLine(start));
    }

    private static int afterFirstLine(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return Math.min(bytes.length, end + 1);
    }
}
