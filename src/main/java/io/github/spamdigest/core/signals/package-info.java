/** From what is in view to signals: which names need a person, why, and how soon. */
@NullMarked
package io.github.spamdigest.core.signals;

import org.jspecify.annotations.NullMarked;
