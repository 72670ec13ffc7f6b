package io.github.spamdigest.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of a small file that one worker read from start to end. Not thread-safe.
 *
 * @param <T> what is made of an event
 */
final class WholeFile<T> {

    private final EventFile file;
    private final List<T> made = new ArrayList<>();
    private Optional<FileFindings> findings = Optional.empty();
    private Optional<NotEventsException> skipped = Optional.empty();
    private long rows;

    WholeFile(EventFile file) {
        this.file = file;
    }

    /** Takes what is made of some events. */
    void made(List<T> more) {
        made.addAll(more);
    }

    /** Takes note of more rows. */
    void rows(long more) {
        rows += more;
    }

    /** It was read. */
    void read(FileFindings found) {
        findings = Optional.of(found);
    }

    /** It holds no events. */
    void skip(NotEventsException reason) {
        skipped = Optional.of(reason);
    }

    EventFile file() {
        return file;
    }

    List<T> made() {
        return made;
    }

    long rows() {
        return rows;
    }

    Optional<FileFindings> findings() {
        return findings;
    }

    Optional<NotEventsException> skipped() {
        return skipped;
    }
}
