package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.DigestSender;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SpamSource;
import io.github.spamdigest.core.life.DecisionBook;
import io.github.spamdigest.local.folder.FolderDecisionBook;
import io.github.spamdigest.local.folder.FolderDigestMemory;
import io.github.spamdigest.local.folder.FolderSender;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the adapters that work on this machine alone. */
public final class LocalAdapters {

    private static final String SAMPLE = "/sample/events.ndjson.gz";

    private LocalAdapters() {}

    /** Which of two numbers in a date is the day. */
    public enum DateOrder {
        /** Day, month, year. */
        DMY,
        /** Month, day, year. */
        MDY
    }

    /**
     * How to read what an export leaves open.
     *
     * @param dateOrder the order of day and month in numeric dates, empty to stop at a date that could be read both ways
     * @param zone the zone of times that name none
     */
    public record EventFormat(Optional<DateOrder> dateOrder, ZoneId zone) {}

    /**
     * Where rows are kept while they are counted.
     *
     * @param folder where the folder for what does not fit into memory is made, empty for the system's own place
     * @param memory how much memory the rows may take, such as 400MB; what Java needs comes on top
     */
    public record EventRoom(Optional<Path> folder, String memory) {

        private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,6} ?[MGmg][Bb]");

        /** The usual room. */
        public static final EventRoom USUAL = new EventRoom(Optional.empty(), "800MB");

        /** Checks that the memory is a size. */
        public EventRoom {
            if (!SIZE.matcher(memory).matches()) {
                throw DigestException.usage(
                        "SPAM_DIGEST_MEMORY is \"" + memory + "\"; write a size such as 800MB or 2GB.");
            }
        }
    }

    /** Is told now and then how far the reading has come. */
    public interface ReadingProgress {

        /** The file that is being read, and how many rows were read in all so far. */
        void rows(String file, long rowsRead);

        /** How much of a file was read, or of several when that is the first of them; from 0 to 100 percent. */
        default void share(String file, int percent) {}
    }

    /** Exported events as a source. */
    public interface Events extends SpamSource {

        /**
         * The time of the newest event of any direction that is not later than {@code notAfter}; when all are later,
         * the newest of all. A row with a wrong clock does not move a window this way. Empty when there is no event.
         *
         * @param hunt what is to be asked next of the window that ends there: it may be counted on the way
         */
        Optional<Instant> newestEvent(Hunt hunt, Instant notAfter);
    }

    /** Says that events will be read soon, so that what this needs is started in the background. */
    public static void expectEvents() {
        DatabaseLibrary.start();
    }

    /** The events in the files, and in all event files of the folders. */
    public static Events events(List<Path> paths, EventFormat format, ReadingProgress progress) {
        return events(paths, format, EventRoom.USUAL, progress);
    }

    /** The same, with rows kept where it is said. */
    public static Events events(List<Path> paths, EventFormat format, EventRoom room, ReadingProgress progress) {
        return new EventFileSource(() -> EventFiles.find(paths), format, room, progress);
    }

    /** The sample events that come with the product. */
    public static Events sampleEvents(ReadingProgress progress) {
        EventFile sample = new EventFile("The sample", Optional.empty(), EventFile.ANY_SIZE, LocalAdapters::openSample);
        EventFormat format = new EventFormat(Optional.empty(), ZoneOffset.UTC);
        return new EventFileSource(() -> new EventFiles(List.of(sample), List.of()), format, EventRoom.USUAL, progress);
    }

    /** A memory in a folder, which is made when something is first remembered. */
    public static DigestMemory folderMemory(Path folder) {
        return new FolderDigestMemory(folder);
    }

    /** The decisions in a state folder. */
    public static DecisionBook folderDecisions(Path folder) {
        return new FolderDecisionBook(folder);
    }

    /** No memory: each run is a first run. */
    public static DigestMemory noMemory() {
        return new NoMemory();
    }

    /** A sender that writes the digest's files into a folder. */
    public static DigestSender folderSender(Path folder) {
        return new FolderSender(folder);
    }

    private static InputStream openSample() throws IOException {
        @Nullable InputStream sample = LocalAdapters.class.getResourceAsStream(SAMPLE);
        if (sample == null) {
            throw new FileNotFoundException("this build comes without " + SAMPLE);
        }
        return sample;
    }
}
