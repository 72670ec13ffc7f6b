package io.github.spamdigest.local;

import io.github.spamdigest.core.SenderDomain;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A list of From addresses, and of domains that are written as {@code @domain}. */
final class SenderList {

    private final Set<String> addresses = new HashSet<>();
    private final Set<SenderDomain> domains = new HashSet<>();

    SenderList(List<String> senders) {
        for (String sender : senders) {
            if (sender.startsWith("@")) {
                domains.add(new SenderDomain(sender.substring(1)));
            } else {
                addresses.add(sender.toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Whether the event is from one of them. */
    boolean has(Event event) {
        return addresses.contains(event.lower(Column.SENDER_FROM_ADDRESS)) || domains.contains(event.domain());
    }
}
