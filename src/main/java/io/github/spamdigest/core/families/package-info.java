/** What no single sender domain shows: names that many of them lie below, and what the list leaves out. */
@NullMarked
package io.github.spamdigest.core.families;

import org.jspecify.annotations.NullMarked;
