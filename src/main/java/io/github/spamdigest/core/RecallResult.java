package io.github.spamdigest.core;

/** The result of recalling a memory. */
public sealed interface RecallResult {

    /**
     * The memory was read.
     *
     * @param memory what the run had remembered
     */
    record Found(Memory memory) implements RecallResult {}

    /** Nothing is stored for that date. */
    record Nothing() implements RecallResult {}

    /**
     * Something is stored and cannot be read; it was put aside.
     *
     * @param sentence what is wrong and where the bad bytes are kept
     */
    record Damaged(String sentence) implements RecallResult {}
}
