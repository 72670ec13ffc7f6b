package io.github.spamdigest.core;

/** Where in a run something happens, in the order of a run. */
public enum RunStep {
    /** Reading the settings. */
    SETTINGS,
    /** Reading the head and taking the digest date. */
    CLAIM,
    /** Reading what the run before remembered. */
    RECALL,
    /** Asking where the events are. */
    QUERY,
    /** Comparing and judging. */
    JUDGE,
    /** Filling in the templates. */
    RENDER,
    /** Sending the mail. */
    SEND,
    /** Storing what the next run compares with. */
    REMEMBER,
    /** Telling operators that there is no digest. */
    NOTICE
}
