/**
 * The digest itself: a request and a source's counts come in, a digest and a memory leave. Pure Java without input, output,
 * clocks or libraries. Begin with {@link DigestRun}.
 */
@NullMarked
package io.github.spamdigest.core;

import org.jspecify.annotations.NullMarked;
