/**
 * The given cases of judgement, from files of events through {@code preview}: each says what its mail must tell and
 * what it must not. What is asserted is loose where the words are free. {@code NotYet} lists the cases that the product
 * does not satisfy yet.
 */
package io.github.spamdigest.app.given;
