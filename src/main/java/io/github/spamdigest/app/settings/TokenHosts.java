package io.github.spamdigest.app.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where each setting may send a token or a person's secret: the hosts of one service in the public cloud, US Government
 * and China, and this machine, for emulators. A token for storage opens every storage of whoever it is for, so no other
 * host may see one, whatever stands in a setting.
 */
public enum TokenHosts {
    /** The account, its read-only copy or a routed name; a DNS zone and a private link may follow it. */
    TABLES(
            Setting.DIGEST_TABLE_ENDPOINT,
            "ACCOUNT",
            "[a-z0-9]{3,24}(-microsoftrouting|-internetrouting)?(-secondary)?(\\.z[0-9]{1,2})?(\\.privatelink)?",
            ".table.core.windows.net",
            ".table.core.usgovcloudapi.net",
            ".table.core.chinacloudapi.cn",
            ".table.storage.azure.net"),
    LOGS(
            Setting.DIGEST_LOGS_ENDPOINT,
            "",
            "",
            "api.loganalytics.io",
            "api.loganalytics.azure.com",
            "api.loganalytics.us",
            "api.loganalytics.azure.cn"),
    GRAPH(
            Setting.DIGEST_GRAPH_ENDPOINT,
            "",
            "",
            "graph.microsoft.com",
            "graph.microsoft.us",
            "dod-graph.microsoft.us",
            "microsoftgraph.chinacloudapi.cn"),
    AUTHORITY(
            Setting.DIGEST_AUTHORITY_HOST,
            "",
            "",
            "login.microsoftonline.com",
            "login.microsoft.com",
            "login.windows.net",
            "login.microsoftonline.us",
            "login-us.microsoftonline.com",
            "login.partner.microsoftonline.cn",
            "login.chinacloudapi.cn");

    /** Names and numbers that every system takes for itself, written in the one way that leaves no doubt. */
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.(0|[1-9][0-9]{0,2})){3}|\\[::1]");

    private final Setting setting;
    private final String taken;
    private final Pattern service;

    TokenHosts(Setting setting, String word, String before, String... names) {
        this.setting = setting;
        this.taken = Stream.of(names).map(name -> word + name).collect(Collectors.joining(", "));
        this.service = Pattern.compile(
                before + Stream.of(names).map(Pattern::quote).collect(Collectors.joining("|", "(", ")")));
    }

    /** The setting that names one of them. */
    public Setting setting() {
        return setting;
    }

    /** The setting's address, its host in lower case; notes what is wrong when its host may get no token. */
    URI read(SettingsReader read) {
        String value = read.optional(setting).orElse("");
        Optional<URI> address = parsed(value);
        Optional<String> fault = address.isEmpty()
                ? Optional.of("it is not an https address of a host alone or a host and a path")
                : fault(address.get());
        fault.ifPresent(what -> read.wrong(
                setting, value, what + ": write https:// and one of " + taken + ", or localhost for this machine"));
        return fault.isEmpty() ? lowerCase(address.orElseThrow()) : URI.create("https://host.invalid");
    }

    private static Optional<URI> parsed(String value) {
        try {
            return Optional.of(new URI(value))
                    .filter(address -> "https".equalsIgnoreCase(address.getScheme()))
                    .filter(address -> address.getHost() != null && address.getRawUserInfo() == null)
                    .filter(address -> address.getRawQuery() == null && address.getRawFragment() == null);
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private Optional<String> fault(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        if (THIS_MACHINE.matcher(host).matches()) {
            return Optional.empty();
        }
        if (!service.matcher(host).matches()) {
            return Optional.of("no token is sent to this host");
        }
        return address.getPort() == -1 ? Optional.empty() : Optional.of("the service has no other port");
    }

    /** Scopes and lists of hosts are made from it and compared letter by letter. */
    private static URI lowerCase(URI address) {
        String port = address.getPort() == -1 ? "" : ":" + address.getPort();
        return URI.create("https://" + address.getHost().toLowerCase(Locale.ROOT) + port + address.getRawPath());
    }
}
