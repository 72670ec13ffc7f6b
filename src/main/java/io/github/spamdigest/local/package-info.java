/**
 * Adapters for a laptop: exported event files come in and leave as a snapshot. No Azure account, no network. Begin with
 * {@link LocalAdapters}.
 */
@NullMarked
package io.github.spamdigest.local;

import org.jspecify.annotations.NullMarked;
