package io.github.spamdigest.core.signals;

/** Whether mail in a name is the name's own: judged apart, so that neither kind hides the other. */
enum Lane {
    /** The name's own mail, by its verdicts or by the network that its clean mail comes from. */
    GENUINE,
    /** Mail that somebody else sent in the name. */
    FORGED,
    /** Nobody can tell. */
    UNTOLD
}
