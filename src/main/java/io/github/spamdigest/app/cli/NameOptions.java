package io.github.spamdigest.app.cli;

import io.github.spamdigest.app.settings.OptionValues;
import io.github.spamdigest.app.settings.Setting;
import io.github.spamdigest.app.settings.Settings;
import io.github.spamdigest.core.SenderLists;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/** The options that say which domains are known; each has a setting of the same meaning. */
final class NameOptions {

    private static final String SAMPLE_OWN_DOMAIN = "woodgrove.example";
    private static final String SAMPLE_MAIL_SERVICE = "freemail.example";

    private final OptionSpec ownDomains = CliOptions.text(
            "--own-domains",
            "DOMAINS",
            "Your own mail domains, separated by commas; without them no block is ever suggested.");

    private final OptionSpec mailServices = CliOptions.text(
            "--mail-services",
            "DOMAINS",
            "Free mail and mail services that the lists do not have, separated by commas.");

    /** All of them, in the order of the help. */
    List<OptionSpec> options() {
        return List.of(ownDomains, mailServices);
    }

    /**
     * The lists with these names among them.
     *
     * @param isSample whether the sample's own names are known too
     */
    SenderLists lists(Map<String, String> environment, boolean isSample) {
        OptionValues known = new OptionValues();
        known.add(
                Setting.DIGEST_OWN_DOMAINS,
                ownDomains.longestName(),
                orSample(ownDomains, isSample, SAMPLE_OWN_DOMAIN));
        known.add(
                Setting.DIGEST_MAIL_SERVICES,
                mailServices.longestName(),
                orSample(mailServices, isSample, SAMPLE_MAIL_SERVICE));
        return Settings.names(known, environment).lists();
    }

    private static Optional<String> orSample(OptionSpec option, boolean isSample, String sample) {
        return CliOptions.<String>given(option).or(() -> isSample ? Optional.of(sample) : Optional.empty());
    }
}
