package io.github.spamdigest.app.settings;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.lists.BundledLists;
import java.util.Set;

/**
 * What is known of domains beyond the lists that come with the product. Immutable.
 *
 * @param own our own domains
 * @param mailServices more free mail and mail services
 * @param sharedHosts more shared hosts
 */
public record DomainListSettings(Set<SenderDomain> own, Set<SenderDomain> mailServices, Set<SenderDomain> sharedHosts) {

    static DomainListSettings read(SettingsReader read) {
        return new DomainListSettings(
                read.domains(Setting.DIGEST_OWN_DOMAINS),
                read.domains(Setting.DIGEST_MAIL_SERVICES),
                read.domains(Setting.DIGEST_SHARED_HOSTS));
    }

    /** The lists with these domains among them. */
    public SenderLists lists() {
        return BundledLists.with(own, mailServices, sharedHosts);
    }
}
