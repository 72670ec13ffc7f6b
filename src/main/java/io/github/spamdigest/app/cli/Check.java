package io.github.spamdigest.app.cli;

/** What has to be right for a digest, in the order it is looked at. */
enum Check {
    SETTINGS("settings"),
    CREDENTIAL("credential"),
    TABLE("table"),
    WORKSPACE("workspace"),
    NEWEST_ROW("newest row"),
    OLDEST_ROW("oldest row"),
    FURTHER_TABLES("further tables"),
    ENGINE("engine"),
    MAILBOX("mailbox");

    private final String title;

    Check(String title) {
        this.title = title;
    }

    /** How a line names it. */
    String title() {
        return title;
    }
}
