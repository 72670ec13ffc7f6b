/**
 * Organisations drawn from a seed, with the evidence of a day and the truth behind it: what was planted, whether it
 * could be seen at all, and what mail is wanted. It knows the evidence and nothing of how the product judges it, so
 * that it can measure the judgement. Begin at {@link io.github.spamdigest.truths.Organisation} and, to measure, at
 * {@link io.github.spamdigest.truths.ConfusionTable}.
 */
@NullMarked
package io.github.spamdigest.truths;

import org.jspecify.annotations.NullMarked;
