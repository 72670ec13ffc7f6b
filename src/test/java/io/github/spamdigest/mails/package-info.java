/** What mail programs, checkers and eyes make of the golden mails. */
@NullMarked
package io.github.spamdigest.mails;

import org.jspecify.annotations.NullMarked;
