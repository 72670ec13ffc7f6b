/**
 * The query's text, executed over events, through the real client and source: against numbers by hand, and against the
 * local source. Begin at {@link io.github.spamdigest.executed.BothWorlds}.
 */
@NullMarked
package io.github.spamdigest.executed;

import org.jspecify.annotations.NullMarked;
