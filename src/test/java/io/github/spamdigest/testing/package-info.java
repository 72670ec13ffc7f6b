/** Stubs of the services that the product talks to, for tests through the real clients. */
@NullMarked
package io.github.spamdigest.testing;

import org.jspecify.annotations.NullMarked;
