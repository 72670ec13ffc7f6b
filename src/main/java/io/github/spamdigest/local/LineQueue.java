package io.github.spamdigest.local;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lines that can be looked at before they are taken. Not thread-safe. */
final class LineQueue {

    private final LineReader reader;
    private final List<String> ahead = new ArrayList<>();
    private final Set<Long> tooLong = new HashSet<>();
    private long taken;

    private LineQueue(Reader text) {
        reader = new LineReader(text, FileReading.LONGEST);
    }

    /** The lines of a text. */
    static LineQueue of(Reader text) {
        return new LineQueue(text);
    }

    /** The same of a text in memory. */
    static LineQueue of(String text) {
        return new LineQueue(new StringReader(text));
    }

    /** The line at this place, from 0, without its line feed; empty behind the last one. */
    Optional<String> peek(int place) {
        try {
            while (ahead.size() <= place) {
                if (!reader.next()) {
                    return Optional.empty();
                }
                ahead.add(reader.line());
                if (reader.isTooLong()) {
                    tooLong.add(reader.number());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(ahead.get(place));
    }

    /** Takes lines that were looked at. */
    void take(int lines) {
        ahead.subList(0, Math.min(lines, ahead.size())).clear();
        taken += lines;
    }

    /** Whether the next line is longer than what is read, so that only its start is here. */
    boolean isTooLong() {
        return tooLong.contains(number());
    }

    /** Whether the file ends behind lines that were looked at, and not with the end of a line. */
    boolean endsOpenBehind(int lines) {
        return peek(lines).isEmpty() && !reader.isEnded();
    }

    /** The number of the next line, from 1. */
    long number() {
        return taken + 1;
    }
}
