/** The entry points: reads settings, builds the object graph, runs the digest. */
@NullMarked
package io.github.spamdigest.app;

import org.jspecify.annotations.NullMarked;

