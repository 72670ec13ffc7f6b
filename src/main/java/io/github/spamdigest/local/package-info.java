/** Adapters for a laptop: exported event files in, a folder out. No Azure account, no network. */
@NullMarked
package io.github.spamdigest.local;

import org.jspecify.annotations.NullMarked;

