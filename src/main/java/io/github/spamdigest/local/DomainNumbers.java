package io.github.spamdigest.local;

import io.github.spamdigest.core.SenderDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Numbers domains from 0 on, so that what is counted of them fits into arrays. Not thread-safe. */
final class DomainNumbers {

    private final Map<SenderDomain, Integer> numbers = new HashMap<>();
    private final List<SenderDomain> domains = new ArrayList<>();

    /** The number of a domain, a new one when it has none. */
    int of(SenderDomain domain) {
        Integer known = numbers.putIfAbsent(domain, domains.size());
        if (known != null) {
            return known;
        }
        domains.add(domain);
        return domains.size() - 1;
    }

    /** The number of a domain that may have none. */
    OptionalInt find(SenderDomain domain) {
        Integer known = numbers.get(domain);
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    /** The domain with this number. */
    SenderDomain domain(int number) {
        return domains.get(number);
    }

    /** How many there are. */
    int size() {
        return domains.size();
    }
}
