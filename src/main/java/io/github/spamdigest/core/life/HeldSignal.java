package io.github.spamdigest.core.life;

import io.github.spamdigest.core.Task;

/**
 * A signal that holds today, as a task of its own. Immutable.
 *
 * @param task the task that it alone would be
 * @param address the From address where that is a name of its own, or empty; attacker text
 */
public record HeldSignal(Task task, String address) {}
