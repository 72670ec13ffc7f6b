package io.github.spamdigest.local;

/**
 * Hashes, as {@link DistinctCount} makes them, of whom a delivery went to that was judged spam or phish and of its message; 0 for what it lacks.
 *
 * @param recipient of the recipient's address
 * @param message of the message's identifier
 */
record People(long recipient, long message) {

    /** Of a delivery that is neither, or whose people are not asked for. */
    static final People NONE = new People(0, 0);
}
