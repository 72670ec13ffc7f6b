package io.github.spamdigest.core;

/** What is counted as a delivery. */
public enum Counting {
    /** Each row: one message to one recipient, as the seed query counts. */
    DELIVERIES,
    /** The newest row of each message and recipient, so that a verdict that was changed counts once. */
    LATEST
}
