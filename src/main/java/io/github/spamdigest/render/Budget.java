package io.github.spamdigest.render;

/** What one template may take to fill in, whatever it says. docs/templates.md names these numbers. */
final class Budget {

    /** Seconds by the clock; a cold one of the program's own takes less than one where two cores are shared. */
    static final int SECONDS = 10;

    /** Characters of what it makes: Microsoft Graph takes 4 MB for a whole mail, so a longer one never leaves. */
    static final int CHARACTERS = 4_000_000;

    /** Bytes of memory that it takes on its way, given back or not; the program's own take 9 MB at most, parsing included. */
    static final long BYTES = 128L * 1024 * 1024;

    private Budget() {}
}
