package io.github.spamdigest.testing;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import java.util.Set;

/**
 * Lists of reserved names for tests.
 *
 * @param own domains of our own
 */
public record TestLists(Set<SenderDomain> own) implements SenderLists {

    /** Our own domain is corp.example, below registered.example too. */
    public static final TestLists LISTS =
            new TestLists(Set.of(new SenderDomain("corp.example"), new SenderDomain("mail.registered.example")));

    /** The same lists while nobody said which domains are ours. */
    public static final TestLists WITHOUT_OWN = new TestLists(Set.of());

    private static final Set<String> MAIL_SERVICES = Set.of("freemail.example", "mailer.example");

    @Override
    public boolean isMailService(SenderDomain domain) {
        return MAIL_SERVICES.contains(domain.name());
    }

    @Override
    public boolean isSharedHost(SenderDomain domain) {
        return domain.name().equals("host.example");
    }

    @Override
    public boolean isInstitution(SenderDomain domain) {
        return domain.name().equals("ac.example");
    }

    @Override
    public boolean isWidelyKnown(SenderDomain domain) {
        return domain.name().equals("known.example");
    }

    @Override
    public boolean isPublicSuffix(SenderDomain domain) {
        return domain.name().equals("co.example") || !domain.name().contains(".");
    }
}
