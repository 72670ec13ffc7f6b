package io.github.spamdigest.mails;

/** What a reader has told the system: light or dark colours. */
enum Scheme {
    LIGHT,
    DARK
}
