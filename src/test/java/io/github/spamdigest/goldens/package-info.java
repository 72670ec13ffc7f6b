/** Findings made by hand, for the tests. */
@NullMarked
package io.github.spamdigest.goldens;

import org.jspecify.annotations.NullMarked;
