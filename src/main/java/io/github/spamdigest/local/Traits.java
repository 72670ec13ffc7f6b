package io.github.spamdigest.local;

import io.github.spamdigest.core.SenderDomain;
import java.util.Arrays;
import java.util.List;

/**
 * What many deliveries have in common, so that it is kept once for all of them. Immutable.
 *
 * @param authentication how it was authenticated
 * @param bulk whether it was bulk mail by policy or complaint level
 * @param highConfidence whether it had spam confidence level 9
 * @param allowedByOrganisation whether it reached an inbox by a setting of the organisation
 * @param allowedByUser whether it did by a setting of the user's
 * @param allowedByRule whether it did with an Exchange transport rule
 * @param envelope the envelope domain, {@link SenderDomain#NONE} when there is none
 * @param network the sending network, empty when it is unknown
 */
record Traits(
        AuthenticationState authentication,
        boolean bulk,
        boolean highConfidence,
        boolean allowedByOrganisation,
        boolean allowedByUser,
        boolean allowedByRule,
        SenderDomain envelope,
        String network) {

    private static final List<Traits> OF_NO_SPAM = Arrays.stream(AuthenticationState.values())
            .map(state -> new Traits(state, false, false, false, false, false, SenderDomain.NONE, ""))
            .toList();

    /** The traits of a delivery that is no spam: only its authentication is ever asked for. */
    static Traits of(AuthenticationState authentication) {
        return OF_NO_SPAM.get(authentication.ordinal());
    }
}
