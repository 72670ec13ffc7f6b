package io.github.spamdigest.core;

import java.util.List;

/**
 * What a source could not use. Immutable.
 *
 * @param rows rows that could not be read or had no usable time
 * @param duplicates repeats that the export made of inbound rows of the window, each counted once
 * @param examples the first few rejected rows, one sentence each, naming file and line
 * @param remarks what a reader should know about the reading, one sentence each
 * @param losses files of which a large part could not be read, one sentence each: no sentence about all of it is true
 */
public record ReadingReport(
        long rows, long duplicates, List<String> examples, List<String> remarks, List<String> losses) {

    /** Nothing was rejected. */
    public static final ReadingReport NOTHING = new ReadingReport(0, 0, List.of(), List.of(), List.of());

    /** Copies the lists. */
    public ReadingReport {
        examples = List.copyOf(examples);
        remarks = List.copyOf(remarks);
        losses = List.copyOf(losses);
    }

    /** Nothing was lost that the headline has to say. */
    public ReadingReport(long rows, long duplicates, List<String> examples, List<String> remarks) {
        this(rows, duplicates, examples, remarks, List.of());
    }
}
