package io.github.spamdigest.local;

import java.util.Arrays;

/**
 * What came of a part of a table.
 *
 * @param block its bytes
 * @param findings what its whole rows held
 * @param rest where the row starts that was not read; the block's length when all were
 * @param isUnsure whether the parser must have a look at that row; else it is only not finished
 * @param <T> what is made of an event
 */
record TablePart<T>(LineBlock block, PartFindings<T> findings, int rest, boolean isUnsure) {

    /** The bytes from the row on that was not read. */
    byte[] restOfBytes() {
        return Arrays.copyOfRange(block.bytes(), rest, block.length());
    }

    /** Whether all rows were read. */
    boolean isWhole() {
        return rest >= block.length();
    }
}
