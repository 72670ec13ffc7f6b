package io.github.spamdigest.bench;

/** Makes rows of the EmailEvents table, one after the other, the same for the same seed. Not thread-safe. */
interface RowMaker {

    /** The columns in the order of an export. */
    String[] columns();

    /** The next row's values in that order, {@code null} where the table has none; perhaps the same array as before. */
    String[] next();
}
