package io.github.spamdigest.local;

import io.github.spamdigest.core.SenderDomain;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

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

    /** Whether a row with these texts is from one of them. */
    boolean has(Function<Column, String> row) {
        return addresses.contains(row.apply(Column.SENDER_FROM_ADDRESS).toLowerCase(Locale.ROOT))
                || domains.contains(new SenderDomain(row.apply(Column.SENDER_FROM_DOMAIN)));
    }
}
