package io.github.spamdigest.core;

/**
 * How deliveries were authenticated, by Microsoft's verdicts in {@code AuthenticationDetails}. Immutable; counts, none
 * negative.
 *
 * @param authenticated DMARC pass or bestguesspass
 * @param vouched DMARC fail and CompAuth pass: forwarded, or vouched for by ARC
 * @param forged DMARC fail and CompAuth fail, or EmailActionPolicy "Anti-phishing spoof"
 * @param unauthenticated DMARC none and CompAuth fail, none or softpass
 * @param unknown everything else: temperror, permerror, missing, unparseable
 */
public record Authentication(long authenticated, long vouched, long forged, long unauthenticated, long unknown) {

    /** No delivery. */
    public static final Authentication NONE = new Authentication(0, 0, 0, 0, 0);

    /** All deliveries counted here. */
    public long total() {
        return authenticated + vouched + forged + unauthenticated + unknown;
    }
}
