package io.github.spamdigest.local.folder;

import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.core.RecallResult;
import io.github.spamdigest.core.RunReport;
import io.github.spamdigest.local.ContentHash;
import io.github.spamdigest.memory.HeadJson;
import io.github.spamdigest.memory.MemoryJson;
import io.github.spamdigest.memory.RunReportJson;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A memory in a folder, for one machine or a file share that knows locks. Safe for use by several threads and processes.
 *
 * <p>The head is written last and by one rename, so a crash leaves the run before or the run after. Only when a kept
 * date is made again can its memory already be the new one under the old head; it is whole, and the date is made again.
 */
public final class FolderDigestMemory implements DigestMemory {

    private static final String HEAD = "head.json";

    private final StateFolder folder;

    /** A memory in this folder, which is made when something is stored for the first time. */
    public FolderDigestMemory(Path folder) {
        this.folder = new StateFolder(folder);
    }

    @Override
    public Head head() {
        return stored().head();
    }

    @Override
    public Optional<Head> replace(Head head) {
        return folder.exclusively(() -> {
            Stored current = stored();
            return current.isFor(head) ? Optional.of(write(HeadJson.keyed(head), current)) : Optional.empty();
        });
    }

    @Override
    public RecallResult recall(LocalDate date) {
        String name = memoryOf(date);
        Optional<byte[]> bytes = folder.read(name);
        if (bytes.isEmpty()) {
            return new RecallResult.Nothing();
        }
        MemoryJson.Reading reading = MemoryJson.read(bytes.get(), "The memory in " + folder.resolve(name));
        if (reading instanceof MemoryJson.Reading.Damaged damaged) {
            return putAside(date, bytes.get(), damaged.reason());
        }
        return new RecallResult.Found(((MemoryJson.Reading.Read) reading).memory());
    }

    @Override
    public Optional<Head> remember(Head head, Memory memory, RunReport report) {
        return folder.exclusively(() -> {
            Stored current = stored();
            if (!current.isFor(head)) {
                return Optional.empty();
            }
            folder.deleteLeftovers();
            folder.write(memoryOf(memory.date()), MemoryJson.write(memory));
            folder.write("run-" + report.date() + ".json", RunReportJson.write(report));
            Head next = write(head, current);
            folder.deleteDated("memory-", ".json.gz", date -> !head.kept().contains(date));
            return Optional.of(next);
        });
    }

    private Head write(Head head, Stored current) {
        long revision = current.revision() + 1;
        byte[] bytes = HeadJson.write(head, revision);
        folder.write(HEAD, bytes);
        return head.tagged(tag(revision, bytes));
    }

    private Stored stored() {
        Optional<byte[]> bytes = folder.read(HEAD);
        if (bytes.isEmpty()) {
            return new Stored(Head.FRESH, 0);
        }
        String where = "The head in " + folder.resolve(HEAD);
        Head head = HeadJson.read(bytes.get(), where);
        long revision = HeadJson.revision(bytes.get(), where);
        return new Stored(head.tagged(tag(revision, bytes.get())), revision);
    }

    /** The bad bytes are copied under a name made from them: a retry tells the same again, and adds no second copy. */
    private RecallResult putAside(LocalDate date, byte[] bytes, String reason) {
        String bad = "bad-" + date + "." + ContentHash.of(bytes) + ".json.gz";
        folder.exclusively(() -> {
            if (folder.read(bad).isEmpty()) {
                folder.write(bad, bytes);
            }
            return bad;
        });
        return new RecallResult.Damaged("The memory of " + date + " in " + folder.resolve(memoryOf(date))
                + " cannot be read: " + reason + ". A copy is kept in " + bad + ".");
    }

    /** A counter tells versions of equal content apart, and the content tells a restored file from the one before. */
    private static String tag(long revision, byte[] bytes) {
        return revision + "-" + ContentHash.of(bytes);
    }

    private static String memoryOf(LocalDate date) {
        return "memory-" + date + ".json.gz";
    }

    private record Stored(Head head, long revision) {

        boolean isFor(Head made) {
            return head.tag().equals(made.tag());
        }
    }
}
