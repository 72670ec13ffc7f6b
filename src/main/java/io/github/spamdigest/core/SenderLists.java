package io.github.spamdigest.core;

import java.util.Set;

/** Port: what is known of domains in general, from lists that come with the product and from settings. Thread-safe. */
public interface SenderLists {

    /** Domains of our own; subdomains of them count as ours too. */
    Set<SenderDomain> own();

    /** Whether anybody can have a mailbox there (free mail), or anybody can send through it (a mail service). */
    boolean isMailService(SenderDomain domain);

    /** Whether unrelated people have subdomains or sites there. */
    boolean isSharedHost(SenderDomain domain);

    /** Whether it is a public suffix such as co.uk, under which unrelated people register, or no registrable name at all. */
    boolean isPublicSuffix(SenderDomain domain);
}
