/** The real program in processes of its own, killed at every step and raced against itself. */
@NullMarked
package io.github.spamdigest.app.crash;

import org.jspecify.annotations.NullMarked;
