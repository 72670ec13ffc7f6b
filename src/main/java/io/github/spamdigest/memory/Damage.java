package io.github.spamdigest.memory;

/** The damage that keeps stored bytes from being read; never repeats what they hold, which may be attacker text. */
final class Damage extends Exception {

    private static final long serialVersionUID = 1L;

    Damage(String reason) {
        super(reason);
    }

    /** Why, as the inside of a sentence. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
