/** How the digest's memory is written down: one JSON form that the folder and the table share. */
@NullMarked
package io.github.spamdigest.memory;

import org.jspecify.annotations.NullMarked;
