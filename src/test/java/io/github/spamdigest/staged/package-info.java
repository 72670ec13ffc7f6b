/** The package as it is deployed: its size, its parts, and a run of it. */
@NullMarked
package io.github.spamdigest.staged;

import org.jspecify.annotations.NullMarked;
