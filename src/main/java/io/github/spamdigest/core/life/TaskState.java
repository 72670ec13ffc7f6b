package io.github.spamdigest.core.life;

/** Where a task stands in its life. */
public enum TaskState {
    /** No digest told it before. */
    NEW,
    /** It was told, and there is more since: evidence that alone would be a task, or another signal. */
    WORSE,
    /** It was told, and there is nothing new. */
    OPEN,
    /** It was told, and somebody decided that it needs nobody for now. */
    DECIDED,
    /** It was open, and is so no longer; this digest says so once. */
    CLOSED
}
