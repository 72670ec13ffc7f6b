package io.github.spamdigest.app;

import io.github.spamdigest.core.SenderLists;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say which domains are known; each has a setting of the same meaning. */
final class NameOptions {

    private static final String SAMPLE_OWN_DOMAIN = "woodgrove.example";
    private static final String SAMPLE_MAIL_SERVICE = "freemail.example";

    @Option(
            names = "--own-domains",
            paramLabel = "DOMAINS",
            description = "Your own mail domains, separated by commas; without them no block is ever suggested.")
    private Optional<String> ownDomains = Optional.empty();

    @Option(
            names = "--mail-services",
            paramLabel = "DOMAINS",
            description = "Free mail and mail services that the lists do not have, separated by commas.")
    private Optional<String> mailServices = Optional.empty();

    /**
     * The lists with these names among them.
     *
     * @param isSample whether the sample's own names are known too
     */
    SenderLists lists(Map<String, String> environment, boolean isSample) {
        Map<String, String> known = new HashMap<>();
        if (isSample) {
            known.put(Setting.DIGEST_OWN_DOMAINS.name(), SAMPLE_OWN_DOMAIN);
            known.put(Setting.DIGEST_MAIL_SERVICES.name(), SAMPLE_MAIL_SERVICE);
        }
        ownDomains.ifPresent(own -> known.put(Setting.DIGEST_OWN_DOMAINS.name(), own));
        mailServices.ifPresent(services -> known.put(Setting.DIGEST_MAIL_SERVICES.name(), services));
        return Settings.names(known, environment).lists();
    }
}
