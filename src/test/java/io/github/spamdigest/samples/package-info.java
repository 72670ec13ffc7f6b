/** Findings made by hand, for the tests. */
@NullMarked
package io.github.spamdigest.samples;

import org.jspecify.annotations.NullMarked;
