package io.github.spamdigest.lists;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.names.HostName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private final Set<String> widelyKnown = Set.copyOf(ListFile.read("well-known.txt"));
    private final Institutions institutions = Institutions.bundled();

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
        return new BundledLists(inAllSpellings(own), mailServices, extended(moreSharedHosts, "shared-hosts.txt"));
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
    public Set<SenderDomain> spellings(SenderDomain domain) {
        return Set.copyOf(allSpellings(domain));
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
    public boolean isInstitution(SenderDomain domain) {
        return host(domain)
                .filter(host -> upwards(host).anyMatch(institutions::isSuffix))
                .isPresent();
    }

    @Override
    public boolean isWidelyKnown(SenderDomain domain) {
        return isListed(domain, widelyKnown);
    }

    @Override
    public boolean isPublicSuffix(SenderDomain domain) {
        return host(domain).filter(PublicSuffixes::isRegistrable).isEmpty();
    }

    private static boolean isListed(SenderDomain domain, Set<String> list) {
        return list.contains(domain.name())
                || host(domain)
                        .filter(host -> upwards(host).anyMatch(list::contains))
                        .isPresent();
    }

    private static Optional<HostName> host(SenderDomain domain) {
        return HostName.of(domain.name());
    }

    /** A name in A-labels, and every name above it. */
    private static Stream<String> upwards(HostName host) {
        return Stream.iterate(host.ascii(), name -> !name.isEmpty(), BundledLists::above);
    }

    private static String above(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    /** As given and in both spellings, since a setting is written by people and a From header mostly by machines. */
    private static Set<SenderDomain> inAllSpellings(Set<SenderDomain> domains) {
        return domains.stream()
                .flatMap(domain -> allSpellings(domain).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<SenderDomain> allSpellings(SenderDomain domain) {
        Set<SenderDomain> all = new HashSet<>(Set.of(domain));
        host(domain).ifPresent(host -> {
            all.add(new SenderDomain(host.ascii()));
            all.add(new SenderDomain(host.unicode()));
        });
        return all;
    }

    private static Set<String> extended(Set<SenderDomain> more, String... files) {
        Set<String> names = new HashSet<>();
        for (String file : files) {
            names.addAll(ListFile.read(file));
        }
        for (SenderDomain domain : more) {
            names.add(host(domain).map(HostName::ascii).orElse(domain.name()));
        }
        return Set.copyOf(names);
    }
}
