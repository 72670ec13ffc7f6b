package io.github.spamdigest.core.view;

/** What Microsoft's verdicts say of whether mail comes from the name that it shows, in {@code AuthenticationDetails}. */
public enum Proof {
    /** DMARC pass or bestguesspass, or CompAuth pass. */
    PASSED,
    /** DMARC and CompAuth fail, or EmailActionPolicy "Anti-phishing spoof", whatever else is said. */
    FORGED,
    /** DMARC fail, and CompAuth neither pass nor fail: what a rule that skips the filter leaves. */
    FAILED,
    /** Everything else: no DMARC record, an error, missing, unparseable. */
    UNTOLD;

    /** Whether DMARC failed and nothing vouches for the mail. */
    public boolean isFailure() {
        return this == FORGED || this == FAILED;
    }
}
