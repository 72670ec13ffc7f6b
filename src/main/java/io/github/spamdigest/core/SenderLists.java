package io.github.spamdigest.core;

import java.util.Set;

/** Port: what is known of domains in general, from lists that come with the product and from settings. Thread-safe. */
public interface SenderLists {

    /** Knows nothing: no domain is ours, none is listed, and none is known to be registrable. */
    SenderLists NONE = new SenderLists() {
        @Override
        public Set<SenderDomain> own() {
            return Set.of();
        }

        @Override
        public boolean isMailService(SenderDomain domain) {
            return false;
        }

        @Override
        public boolean isSharedHost(SenderDomain domain) {
            return false;
        }

        @Override
        public boolean isPublicSuffix(SenderDomain domain) {
            return true;
        }
    };

    /** Domains of our own; subdomains of them count as ours too. */
    Set<SenderDomain> own();

    /** Whether somebody said which domains are ours; while nobody did, no block is ever advised. */
    default boolean isOwnConfigured() {
        return !own().isEmpty();
    }

    /** Whether it is one of ours, in whatever form it is written. */
    default boolean isOwn(SenderDomain domain) {
        return own().contains(domain);
    }

    /** All that is the same name in the DNS: as it is, and where that differs in Unicode and in A-labels. */
    default Set<SenderDomain> spellings(SenderDomain domain) {
        return Set.of(domain);
    }

    /** Whether anybody can have a mailbox there (free mail), or anybody can send through it (a mail service). */
    boolean isMailService(SenderDomain domain);

    /** Whether unrelated people have subdomains or sites there. */
    boolean isSharedHost(SenderDomain domain);

    /** Whether only institutions have names there: universities, authorities, armed forces; at or below such a suffix. */
    default boolean isInstitution(SenderDomain domain) {
        return false;
    }

    /** Whether it is, or is below, the name of a company or service that many organisations get wanted mail from. */
    default boolean isWidelyKnown(SenderDomain domain) {
        return false;
    }

    /** Whether it is a public suffix such as co.uk, under which unrelated people register, or no registrable name at all. */
    boolean isPublicSuffix(SenderDomain domain);
}
