package io.github.spamdigest.core.judgement;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the lists know of a sender domain, asked for the name and for every name above it. Immutable.
 *
 * <p>The name is attacker text: every answer is given for whatever it holds.
 */
record ListedName(SenderDomain domain, SenderLists lists) {

    private static final int LONGEST_NAME = 253;

    private static final Pattern PLAIN = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

    /** Ours, or below one of ours. */
    boolean isOwn() {
        return anyAtOrAbove(lists::isOwn);
    }

    /** Above one of ours: the registered name that a subdomain of ours hangs from. */
    boolean isAboveOwn() {
        return !domain.isNone()
                && lists.own().stream().anyMatch(own -> own.name().endsWith("." + domain.name()));
    }

    boolean isMailService() {
        return anyAtOrAbove(lists::isMailService);
    }

    boolean isSharedHost() {
        return anyAtOrAbove(lists::isSharedHost);
    }

    boolean isInstitution() {
        return anyAtOrAbove(lists::isInstitution);
    }

    boolean isWidelyKnown() {
        return anyAtOrAbove(lists::isWidelyKnown);
    }

    boolean isPublicSuffix() {
        return lists.isPublicSuffix(domain);
    }

    /** Whether it can be the name of a host in the form that commands take: ASCII labels with a dot. */
    boolean isPlain() {
        String name = domain.name();
        return name.length() <= LONGEST_NAME && PLAIN.matcher(name).matches();
    }

    private boolean anyAtOrAbove(Predicate<SenderDomain> listed) {
        String name = domain.name();
        while (!name.isEmpty()) {
            if (listed.test(new SenderDomain(name))) {
                return true;
            }
            int dot = name.indexOf('.');
            name = dot < 0 ? "" : name.substring(dot + 1);
        }
        return false;
    }
}
