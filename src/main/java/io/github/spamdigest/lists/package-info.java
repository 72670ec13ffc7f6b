/** What is known of domains in general: lists that come with the product, settings, and the public suffixes. */
@NullMarked
package io.github.spamdigest.lists;

import org.jspecify.annotations.NullMarked;
