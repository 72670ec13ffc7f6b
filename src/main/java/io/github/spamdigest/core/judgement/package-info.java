/**
 * From evidence to a class, its reasons and the next step: an activity comes in, a {@link
 * io.github.spamdigest.core.Verdict} leaves. Begin with {@link Judgement}, its only public type.
 */
@NullMarked
package io.github.spamdigest.core.judgement;

import org.jspecify.annotations.NullMarked;
