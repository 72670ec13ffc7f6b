package io.github.spamdigest.lists;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lists that come with the product, with what the settings add. Immutable and thread-safe.
 *
 * <p>Names are compared in the form that mail systems resolve, so that {@code ＧＭＡＩＬ.com} in wide letters is listed
 * too.
 */
public final class BundledLists implements SenderLists {

    private final Set<SenderDomain> own;
    private final Set<String> ownNames;
    private final Set<String> mailServices;
    private final Set<String> sharedHosts;

    private BundledLists(Set<SenderDomain> own, Set<String> mailServices, Set<String> sharedHosts) {
        this.own = own;
        this.ownNames = own.stream().map(SenderDomain::name).collect(Collectors.toUnmodifiableSet());
        this.mailServices = mailServices;
        this.sharedHosts = sharedHosts;
    }

    /**
     * The bundled lists and more.
     *
     * @param own domains of our own; while there are none, no block is advised
     * @param moreMailServices further free mail and mail services
     * @param moreSharedHosts further shared hosts
     */
    public static BundledLists with(
            Set<SenderDomain> own, Set<SenderDomain> moreMailServices, Set<SenderDomain> moreSharedHosts) {
        Set<String> mailServices = extended(moreMailServices, "free-mail.txt", "mail-services.txt");
        return new BundledLists(inBothForms(own), mailServices, extended(moreSharedHosts, "shared-hosts.txt"));
    }

    @Override
    public Set<SenderDomain> own() {
        return own;
    }

    @Override
    public boolean isOwn(SenderDomain domain) {
        return isListed(domain, ownNames);
    }

    @Override
    public boolean isMailService(SenderDomain domain) {
        return isListed(domain, mailServices);
    }

    @Override
    public boolean isSharedHost(SenderDomain domain) {
        return isListed(domain, sharedHosts);
    }

    @Override
    public boolean isPublicSuffix(SenderDomain domain) {
        return HostName.of(domain).filter(HostName::isRegistrable).isEmpty();
    }

    private static boolean isListed(SenderDomain domain, Set<String> list) {
        Optional<HostName> host = HostName.of(domain);
        return list.contains(domain.name())
                || (host.isPresent() && host.get().upwards().anyMatch(list::contains));
    }

    /** As given and in ASCII labels, since a setting is written by people and a From header mostly by machines. */
    private static Set<SenderDomain> inBothForms(Set<SenderDomain> domains) {
        Set<SenderDomain> both = new HashSet<>(domains);
        domains.forEach(domain ->
                HostName.of(domain).map(HostName::ascii).map(SenderDomain::new).ifPresent(both::add));
        return Set.copyOf(both);
    }

    private static Set<String> extended(Set<SenderDomain> more, String... files) {
        Set<String> names = new HashSet<>();
        for (String file : files) {
            names.addAll(ListFile.read(file));
        }
        for (SenderDomain domain : more) {
            names.add(HostName.of(domain).map(HostName::ascii).orElse(domain.name()));
        }
        return Set.copyOf(names);
    }
}
