/** The life of a task from digest to digest: told, open, closed. */
@NullMarked
package io.github.spamdigest.core.life;

import org.jspecify.annotations.NullMarked;
