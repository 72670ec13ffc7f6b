/** The digest itself: pure Java without input, output, clocks or libraries. */
@NullMarked
package io.github.spamdigest.core;

import org.jspecify.annotations.NullMarked;

