package io.github.spamdigest.render;

/** What one template may take to fill in, whatever it says. docs/templates.md names these numbers. */
final class Budget {

    /** Seconds by the clock. The largest mail takes a tenth of one; a cold start on a quarter of a core about two. */
    static final int SECONDS = 10;

    /** Characters of what it makes: Microsoft Graph takes 4 MB for a whole mail, so a longer one never leaves. */
    static final int CHARACTERS = 4_000_000;

    /** Bytes of memory that it takes on its way, given back or not: a quarter of what the platform leaves Java at its least. */
    static final long BYTES = 128L * 1024 * 1024;

    private Budget() {}
}
