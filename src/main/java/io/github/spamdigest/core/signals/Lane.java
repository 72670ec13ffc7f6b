package io.github.spamdigest.core.signals;

import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.Proof;
import java.util.Set;

/** Whether mail in a name is the name's own: judged apart, so that neither kind hides the other. */
enum Lane {
    /** The name's own mail, by its verdicts or by the network that its clean mail comes from. */
    GENUINE,
    /** Mail that somebody else sent in the name. */
    FORGED,
    /** Nobody can tell. */
    UNTOLD;

    /**
     * The lane of a stream.
     *
     * @param known the networks of the name's clean mail
     */
    static Lane of(MailStream stream, Set<String> known) {
        if (stream.proof() == Proof.PASSED) {
            return GENUINE;
        }
        if (stream.proof() == Proof.FORGED) {
            return FORGED;
        }
        if (!stream.network().isEmpty() && known.contains(stream.network())) {
            return GENUINE;
        }
        return stream.proof() == Proof.FAILED ? FORGED : UNTOLD;
    }
}
