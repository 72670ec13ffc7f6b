package io.github.spamdigest.truths;

import io.github.spamdigest.core.SenderDomain;

/**
 * One way in which mail comes: what all its rows have in common.
 *
 * @param address the From address, lower case
 * @param network the sending network as evidence writes it, may be empty
 * @param organisation the OrgLevelPolicy of an allow, or empty
 * @param rule the ExchangeTransportRule, or empty
 * @param user the UserLevelPolicy of an allow, or empty
 */
record Way(
        SenderDomain domain, String address, String network, String organisation, String rule, String user, Auth auth) {

    /** Mail that nothing let in. */
    static Way of(String address, String network, Auth auth) {
        return new Way(domainOf(address), address, network, "", "", "", auth);
    }

    Way by(Auth other) {
        return new Way(domain, address, network, organisation, rule, user, other);
    }

    Way from(String other) {
        return new Way(domain, address, other, organisation, rule, user, auth);
    }

    Way onSafeList() {
        return new Way(domain, address, network, organisation, rule, "Safe sender", auth);
    }

    Way withRule(String name) {
        return new Way(domain, address, network, organisation, name, user, auth);
    }

    Way withPolicy(String name) {
        return new Way(domain, address, network, name, rule, user, auth);
    }

    static SenderDomain domainOf(String address) {
        return new SenderDomain(address.substring(address.indexOf('@') + 1));
    }
}
