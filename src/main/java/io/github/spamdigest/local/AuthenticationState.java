package io.github.spamdigest.local;

import io.github.spamdigest.core.Authentication;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How one delivery was authenticated; {@link Authentication} says what each means. */
enum AuthenticationState {
    AUTHENTICATED,
    VOUCHED,
    FORGED,
    UNAUTHENTICATED,
    UNKNOWN;

    private static final Set<String> GOOD_DMARC = Set.of("pass", "bestguesspass");
    private static final Set<String> WEAK_COMP_AUTH = Set.of("fail", "none", "softpass");

    /** The state by the results and by the policy that acted. */
    static AuthenticationState of(Map<String, String> details, String emailActionPolicy) {
        String dmarc = result(details, "DMARC");
        String compAuth = result(details, "CompAuth");
        boolean isSpoof = emailActionPolicy.toLowerCase(Locale.ROOT).contains("anti-phishing spoof");
        if (isSpoof || (dmarc.equals("fail") && compAuth.equals("fail"))) {
            return FORGED;
        }
        if (GOOD_DMARC.contains(dmarc)) {
            return AUTHENTICATED;
        }
        if (dmarc.equals("fail") && compAuth.equals("pass")) {
            return VOUCHED;
        }
        return dmarc.equals("none") && WEAK_COMP_AUTH.contains(compAuth) ? UNAUTHENTICATED : UNKNOWN;
    }

    /** Whether the sender's name is proven well enough to hide spam from the count because of it. */
    static boolean isProven(Map<String, String> details) {
        return result(details, "DMARC").equals("pass")
                || result(details, "CompAuth").equals("pass");
    }

    private static String result(Map<String, String> details, String key) {
        return details.getOrDefault(key, "").toLowerCase(Locale.ROOT);
    }
}
