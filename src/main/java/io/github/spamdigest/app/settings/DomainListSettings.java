package io.github.spamdigest.app.settings;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.lists.BundledLists;
import io.github.spamdigest.names.HostName;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known of domains beyond the lists that come with the product. Immutable.
 *
 * @param own our own domains
 * @param mailServices more free mail and mail services
 * @param sharedHosts more shared hosts
 */
public record DomainListSettings(Set<SenderDomain> own, Set<SenderDomain> mailServices, Set<SenderDomain> sharedHosts) {

    private static final Pattern DOMAIN = Pattern.compile("[^\\s@,;<>\"']{1,200}\\.[^\\s@,;<>\"'.]{2,63}");

    private static final String FIX = "write domains like contoso.example, separated by commas";

    static DomainListSettings read(SettingsReader read) {
        return new DomainListSettings(
                domains(read, Setting.DIGEST_OWN_DOMAINS),
                domains(read, Setting.DIGEST_MAIL_SERVICES),
                domains(read, Setting.DIGEST_SHARED_HOSTS));
    }

    private static Set<SenderDomain> domains(SettingsReader read, Setting setting) {
        Set<SenderDomain> domains = new HashSet<>();
        String given = read.optional(setting).orElse("");
        for (String name : given.split("[,;]")) {
            SenderDomain domain = new SenderDomain(name.strip());
            if (!domain.isNone() && !isDomain(domain)) {
                read.wrong(setting, name.strip(), FIX);
            } else if (!domain.isNone()) {
                domains.add(domain);
            }
        }
        // Separators alone would pass for "none are ours" without a word.
        if (given.matches("[,;\\s.]+")) {
            read.wrong(setting, given, FIX);
        }
        return domains;
    }

    /** What the DNS cannot hold would be compared with every sender and never found. */
    private static boolean isDomain(SenderDomain domain) {
        return DOMAIN.matcher(domain.name()).matches()
                && HostName.of(domain.name()).isPresent();
    }

    /** The lists with these domains among them. */
    public SenderLists lists() {
        return BundledLists.with(own, mailServices, sharedHosts);
    }
}
