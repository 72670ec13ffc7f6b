package io.github.spamdigest.local;

import java.util.function.Consumer;

/**
 * Whole lines of a file as bytes.
 *
 * @param bytes the lines; they go on for some bytes beyond their length, of which the first is a line's end
 * @param length how many bytes are lines
 * @param isTooLong whether it stands for one line that is too long to be kept
 * @param owner takes the bytes back, to fill them again
 */
record LineBlock(byte[] bytes, int length, boolean isTooLong, Consumer<byte[]> owner) {

    /** Tells that the lines were read, and nobody looks at them any more. */
    void giveBack() {
        owner.accept(bytes);
    }
}
