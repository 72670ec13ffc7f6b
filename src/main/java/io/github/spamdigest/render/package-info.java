/** Turns findings into a mail and its attachments. */
@NullMarked
package io.github.spamdigest.render;

import org.jspecify.annotations.NullMarked;
