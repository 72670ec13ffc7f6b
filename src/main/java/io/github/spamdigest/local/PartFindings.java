package io.github.spamdigest.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of one part of a file. Not thread-safe.
 *
 * @param <T> what is made of an event
 */
final class PartFindings<T> {

    /** Something that should have been a row, on a line from 1 on from the part's start. */
    record Reject(long line, String problem) {}

    /** A date that could be read both ways: nothing behind it counts. */
    record Ambiguity(long line, String value) {}

    private final List<T> made = new ArrayList<>();
    private final List<Reject> examples = new ArrayList<>();
    private Optional<Ambiguity> ambiguity = Optional.empty();
    private long lines;
    private long columns;
    private long rows;
    private long rejected;
    private long otherTables;
    private boolean events;
    private boolean strays;
    private boolean localTime;

    void made(T one) {
        made.add(one);
    }

    void reject(long line, String problem) {
        rejected++;
        if (examples.size() < ReadingFindings.MOST_EXAMPLES) {
            examples.add(new Reject(line, problem));
        }
    }

    void ambiguous(long line, String value) {
        ambiguity = Optional.of(new Ambiguity(line, value));
    }

    void row() {
        rows++;
    }

    void otherTable() {
        otherTables++;
    }

    void event(long itsColumns) {
        events = true;
        columns |= itsColumns;
    }

    void stray() {
        strays = true;
    }

    void end(long itsLines, boolean sawLocalTime) {
        lines = itsLines;
        localTime = sawLocalTime;
    }

    List<T> made() {
        return made;
    }

    List<Reject> examples() {
        return examples;
    }

    Optional<Ambiguity> ambiguity() {
        return ambiguity;
    }

    /** How many lines it has, which the lines of the next part are counted from. */
    long lines() {
        return lines;
    }

    /** The columns that were seen, one bit each. */
    long columns() {
        return columns;
    }

    long rows() {
        return rows;
    }

    long rejected() {
        return rejected;
    }

    long otherTables() {
        return otherTables;
    }

    boolean hasEvents() {
        return events;
    }

    boolean hasStrays() {
        return strays;
    }

    boolean sawLocalTime() {
        return localTime;
    }
}
