/**
 * The settings: an environment comes in, checked values or all problems at once leave. Begin with {@link Settings}.
 */
@NullMarked
package io.github.spamdigest.app.settings;

import org.jspecify.annotations.NullMarked;
