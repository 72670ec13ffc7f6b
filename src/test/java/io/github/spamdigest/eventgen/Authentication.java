package io.github.spamdigest.eventgen;

/** What became of the sender's authentication, as the table writes it. */
enum Authentication {
    AUTHENTICATED("pass", "pass", "pass", "pass"),
    VOUCHED("fail", "fail", "fail", "pass"),
    FORGED("fail", "none", "fail", "fail"),
    UNAUTHENTICATED("none", "none", "none", "fail"),
    UNKNOWN("temperror", "temperror", "temperror", "none"),
    INTERNAL("", "", "", "");

    private final String details;

    Authentication(String spf, String dkim, String dmarc, String compAuth) {
        details = dmarc.isEmpty()
                ? ""
                : "{\"SPF\":\"" + spf + "\",\"DKIM\":\"" + dkim + "\",\"DMARC\":\"" + dmarc + "\",\"CompAuth\":\""
                        + compAuth + "\"}";
    }

    /** The text of the column {@code AuthenticationDetails}. */
    String details() {
        return details;
    }
}
