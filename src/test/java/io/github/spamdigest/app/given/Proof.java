package io.github.spamdigest.app.given;

/** The authentication of a delivery, as the cases speak of it. */
enum Proof {
    AUTHENTICATED("pass", "pass", "pass", "pass"),
    COMPOSITE_FAIL("pass", "pass", "pass", "fail"),
    FORGED("fail", "none", "fail", "fail"),
    FORGED_BYPASSED("fail", "none", "fail", "none"),
    FORGED_SOFT("fail", "none", "fail", "softpass"),
    NO_RECORD("pass", "none", "none", "pass"),
    BEHIND_GATEWAY("softfail", "none", "none", "softpass"),
    NOTHING("none", "none", "none", "fail"),
    UNKNOWN("temperror", "none", "temperror", "none"),
    UNTOLD("", "", "", "");

    private final String details;

    Proof(String spf, String dkim, String dmarc, String compAuth) {
        details = String.format(
                "{\"SPF\":\"%s\",\"DKIM\":\"%s\",\"DMARC\":\"%s\",\"CompAuth\":\"%s\"}", spf, dkim, dmarc, compAuth);
    }

    /** The text of the column {@code AuthenticationDetails}, empty where nothing is told. */
    String details() {
        return this == UNTOLD ? "" : details;
    }
}
