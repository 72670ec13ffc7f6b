package io.github.spamdigest.truths;

/**
 * Somebody clicked a link in a message.
 *
 * @param person the number of the recipient
 * @param day as in {@link Cell}
 * @param isThrough whether the page opened
 */
record Click(int person, int day, boolean isThrough) {}
