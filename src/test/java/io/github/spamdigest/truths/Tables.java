package io.github.spamdigest.truths;

/**
 * Which evidence there is of what became of mail. A table without rows tells the same as none.
 *
 * @param actions whether there is a table of what was done to mail after it came
 * @param clicks whether there is a table of clicks, with some on clean mail on every day
 * @param latest whether mail says where it is now
 */
record Tables(boolean actions, boolean clicks, boolean latest) {

    static final Tables NONE = new Tables(false, false, false);
}
