package io.github.spamdigest.truths;

import io.github.spamdigest.core.SenderDomain;
import java.util.Set;

/**
 * What is known of domains in general, for a judgement that asks.
 *
 * @param own the organisation's own domains
 * @param freeMail where anybody has a mailbox
 * @param sharedHosts where unrelated people have subdomains
 * @param publicSuffixes under which unrelated people register, those of two labels; a name without a
 *     dot is one, too
 */
public record KnownNames(
        Set<SenderDomain> own,
        Set<SenderDomain> freeMail,
        Set<SenderDomain> sharedHosts,
        Set<SenderDomain> publicSuffixes) {

    /** Copies the sets. */
    public KnownNames {
        own = Set.copyOf(own);
        freeMail = Set.copyOf(freeMail);
        sharedHosts = Set.copyOf(sharedHosts);
        publicSuffixes = Set.copyOf(publicSuffixes);
    }
}
