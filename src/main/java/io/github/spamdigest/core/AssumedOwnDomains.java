package io.github.spamdigest.core;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lists in which the domains that mail came to stand in for our own, while nobody said which those are. Immutable.
 *
 * <p>They are good enough to see a forged name of ours, not for a block: that waits until somebody has said it.
 *
 * @param lists what is known of domains in general
 * @param own the domains that are most likely ours, the one with the most mail first
 */
public record AssumedOwnDomains(SenderLists lists, Set<SenderDomain> own) implements SenderLists {

    /** Copies the set and keeps its order. */
    public AssumedOwnDomains {
        own = Collections.unmodifiableSet(new LinkedHashSet<>(own));
    }

    /** The lists as they are where they name domains of ours, else with those that mail came to. */
    static SenderLists over(SenderLists lists, Totals totals) {
        if (lists.isOwnConfigured()) {
            return lists;
        }
        Set<SenderDomain> own = totals.recipientDomains().stream()
                .filter(domain -> canBeOurs(lists, domain))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return own.isEmpty() ? lists : new AssumedOwnDomains(lists, own);
    }

    /** Everything below a public suffix would be ours; what others share is not ours alone. */
    private static boolean canBeOurs(SenderLists lists, SenderDomain domain) {
        return !lists.isPublicSuffix(domain) && !lists.isMailService(domain) && !lists.isSharedHost(domain);
    }

    @Override
    public boolean isOwnConfigured() {
        return false;
    }

    @Override
    public boolean isOwn(SenderDomain domain) {
        return spellings(domain).stream().anyMatch(own::contains);
    }

    @Override
    public Set<SenderDomain> spellings(SenderDomain domain) {
        return lists.spellings(domain);
    }

    @Override
    public boolean isMailService(SenderDomain domain) {
        return lists.isMailService(domain);
    }

    @Override
    public boolean isSharedHost(SenderDomain domain) {
        return lists.isSharedHost(domain);
    }

    @Override
    public boolean isInstitution(SenderDomain domain) {
        return lists.isInstitution(domain);
    }

    @Override
    public boolean isWidelyKnown(SenderDomain domain) {
        return lists.isWidelyKnown(domain);
    }

    @Override
    public boolean isPublicSuffix(SenderDomain domain) {
        return lists.isPublicSuffix(domain);
    }
}
