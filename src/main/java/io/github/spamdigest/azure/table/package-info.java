/**
 * Table Storage: the memory comes in and leaves as rows of a table. Begin with {@link TableDigestMemory}.
 */
@NullMarked
package io.github.spamdigest.azure.table;

import org.jspecify.annotations.NullMarked;
