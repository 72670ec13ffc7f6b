package io.github.spamdigest.azure;

/** The kind of sign-in that the services see, for the sentences about what it may not do. */
public enum SignedInAs {
    /** The app's managed identity. */
    APP(
            "The app",
            "the app's token",
            "run infra/authorize-mailbox.ps1 for this mailbox, and give a new right up to two hours to take effect"),
    /** Whoever is at the command line: what a person may not do, the app may, and the other way round. */
    PERSON(
            "Your own sign-in",
            "your token",
            "few people's may, and that says nothing about the app, whose right infra/authorize-mailbox.ps1 tests at its"
                    + " end");

    private final String who;
    private final String token;
    private final String mailboxCure;

    SignedInAs(String who, String token, String mailboxCure) {
        this.who = who;
        this.token = token;
        this.mailboxCure = mailboxCure;
    }

    /** The start of a sentence about it. */
    public String who() {
        return who;
    }

    /** Its token, within a sentence. */
    public String token() {
        return token;
    }

    /** What to do when it may not send as the mailbox, within a sentence. */
    public String mailboxCure() {
        return mailboxCure;
    }
}
