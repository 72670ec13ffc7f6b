/**
 * The function: a timer's tick comes in, a run with everything it needs leaves. Begin with {@link DailyDigestFunction}.
 */
@NullMarked
package io.github.spamdigest.app;

import org.jspecify.annotations.NullMarked;
