package io.github.spamdigest.local;

import io.github.spamdigest.core.SenderDomain;

/**
 * A domain as one reading worker knows it. The thread that counts asks for its number; no other thread looks at the
 * number.
 */
final class KnownDomain {

    private static final int NOT_MET = -1;

    private final SenderDomain domain;
    private int number = NOT_MET;

    KnownDomain(SenderDomain domain) {
        this.domain = domain;
    }

    /** The number that it has among these domains, which must be the same at each call. */
    int number(DomainNumbers domains) {
        if (number == NOT_MET) {
            number = domains.of(domain);
        }
        return number;
    }
}
