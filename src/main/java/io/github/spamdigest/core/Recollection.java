package io.github.spamdigest.core;

/** What came of recalling a memory. */
public sealed interface Recollection {

    /**
     * The memory was read.
     *
     * @param memory what the run had remembered
     */
    record Found(Memory memory) implements Recollection {}

    /** Nothing is stored for that date. */
    record Nothing() implements Recollection {}

    /**
     * Something is stored and cannot be read; it was put aside.
     *
     * @param sentence what is wrong and where the bad bytes are kept
     */
    record Damaged(String sentence) implements Recollection {}
}
