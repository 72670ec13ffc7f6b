package io.github.spamdigest.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a token may be sent: the services' own hosts and this machine, and nowhere else. */
class TokenHostsTest {

    private static final String ACCOUNT = "contosodigest.table.core.windows.net";

    private static List<String> problems(TokenHosts hosts, String address) {
        SettingsReader read =
                new SettingsReader(Map.of(), Map.of(hosts.setting().name(), address));
        hosts.read(read);
        return read.problems();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ACCOUNT,
                "contosodigest.table.core.usgovcloudapi.net",
                "contosodigest.table.core.chinacloudapi.cn",
                "contosodigest-secondary.table.core.windows.net",
                "contosodigest-internetrouting.table.core.windows.net",
                "contosodigest-microsoftrouting.z24.table.storage.azure.net",
                "contosodigest.z7.table.storage.azure.net",
                "contosodigest.privatelink.table.core.windows.net",
                "contosodigest.privatelink.table.core.usgovcloudapi.net",
                "contosodigest.z20.privatelink.table.storage.azure.net",
                "ContosoDigest.TABLE.core.windows.net",
                ACCOUNT + "/",
                "localhost:10002/devstoreaccount1",
                "127.0.0.1:10002/devstoreaccount1",
                "127.255.255.254",
                "[::1]:10002"
            })
    void tablesOfEveryCloudAndOfThisMachineAreTaken(String host) {
        assertEquals(List.of(), problems(TokenHosts.TABLES, "https://" + host));
    }

    @ParameterizedTest
    @CsvSource({
        "LOGS, api.loganalytics.io",
        "LOGS, api.loganalytics.azure.com/v1",
        "LOGS, api.loganalytics.us",
        "LOGS, api.loganalytics.azure.cn",
        "GRAPH, graph.microsoft.com",
        "GRAPH, graph.microsoft.us",
        "GRAPH, dod-graph.microsoft.us",
        "GRAPH, microsoftgraph.chinacloudapi.cn",
        "AUTHORITY, login.microsoftonline.com/",
        "AUTHORITY, login.microsoftonline.us/",
        "AUTHORITY, login.partner.microsoftonline.cn",
        "AUTHORITY, login.chinacloudapi.cn/",
        "LOGS, localhost:8443",
        "GRAPH, 127.0.0.1:8443",
        "AUTHORITY, [::1]:8443"
    })
    void theOtherServicesOfEveryCloudAreTaken(TokenHosts hosts, String host) {
        assertEquals(List.of(), problems(hosts, "https://" + host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://attacker.example",
                "https://contosodigest.table.core.windows.net.attacker.example",
                "https://contosodigest.table.core.windows.net@attacker.example",
                "https://contosodigest.table.core.windows.net:x@attacker.example",
                "https://attacker.example/contosodigest.table.core.windows.net",
                "https://attacker.example?.table.core.windows.net",
                "https://attacker.example#.table.core.windows.net",
                "https://attacker.example\\.table.core.windows.net",
                "https://attacker.example%2f.table.core.windows.net",
                "https://contosodigest.table.core.windows.net%2eattacker.example",
                "https://contosodigest%2etable.core.windows.net",
                "https://contosodigesttable.core.windows.net",
                "https://eviltable.core.windows.net",
                "https://evilcore.windows.net",
                "https://table.core.windows.net",
                "https://contosodigest.blob.core.windows.net",
                "https://contosodigest.core.windows.net",
                "https://one.contosodigest.table.core.windows.net",
                "https://contosodigest.z1.z2.table.storage.azure.net",
                "https://contosodigest.privatelink.attacker.table.core.windows.net",
                "https://contoso_digest.table.core.windows.net",
                "https://xn--contosodigest-abc.table.core.windows.net",
                "https://с\u043entosodigest.table.core.windows.net",
                "https://contosodigest.table.core.windows\u3002net",
                "https://contosodigest.table\u2024core.windows.net",
                "https://contosodigest.table.core.windows.net.",
                "https://contosodigest.table.core.windows.net:8443",
                "https://contosodigest.table.core.windows.net?sig=x",
                "https://contosodigest.table.core.windows.net#x",
                "https://user@contosodigest.table.core.windows.net",
                "https:contosodigest.table.core.windows.net",
                "https:///contosodigest.table.core.windows.net",
                "http://contosodigest.table.core.windows.net",
                "http://127.0.0.1:10002/devstoreaccount1",
                "ftp://localhost",
                "https://127.0.0.1.attacker.example",
                "https://localhost.attacker.example",
                "https://localhost.",
                "https://127.1",
                "https://127.0.0.01",
                "https://0x7f.0.0.1",
                "https://2130706433",
                "https://128.0.0.1",
                "https://169.254.169.254",
                "https://0.0.0.0",
                "https://[::]",
                "https://[::ffff:127.0.0.1]",
                "https://[::1%25eth0]",
                "contosodigest.table.core.windows.net",
                "https://graph.microsoft.com",
                "https://api.loganalytics.io"
            })
    void noOtherHostIsTakenForATableAndTheSentenceSaysWhichAre(String address) {
        List<String> problems = problems(TokenHosts.TABLES, address);
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).startsWith("DIGEST_TABLE_ENDPOINT is '"), problems::toString);
        assertTrue(
                problems.get(0)
                        .endsWith(": write https:// and one of ACCOUNT.table.core.windows.net,"
                                + " ACCOUNT.table.core.usgovcloudapi.net, ACCOUNT.table.core.chinacloudapi.cn,"
                                + " ACCOUNT.table.storage.azure.net, or localhost for this machine"),
                problems::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "LOGS, https://api.loganalytics.io.attacker.example, no token is sent to this host",
        "LOGS, https://evilapi.loganalytics.io, no token is sent to this host",
        "LOGS, https://x.api.loganalytics.io, no token is sent to this host",
        "LOGS, https://graph.microsoft.com, no token is sent to this host",
        "LOGS, https://api.loganalytics.us:444, the service has no other port",
        "GRAPH, https://graph.microsoft.com@attacker.example, it is not an https address",
        "GRAPH, https://notgraph.microsoft.com, no token is sent to this host",
        "GRAPH, https://graph.microsoft.de, no token is sent to this host",
        "GRAPH, http://graph.microsoft.com, it is not an https address",
        "AUTHORITY, https://login.microsoftonline.com.attacker.example, no token is sent to this host",
        "AUTHORITY, https://login-microsoftonline.com, no token is sent to this host",
        "AUTHORITY, https://login.microsoftonline.com/?x, it is not an https address"
    })
    void lookalikesOfTheOtherServicesAreNotTakenAndTheSentenceSaysWhy(TokenHosts hosts, String address, String why) {
        List<String> problems = problems(hosts, address);
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).startsWith(hosts.setting() + " is '" + address + "'; " + why), problems::toString);
    }

    @Test
    void theHostIsHandedOnInLowerCase() {
        SettingsReader read =
                new SettingsReader(Map.of(), Map.of("DIGEST_GRAPH_ENDPOINT", "HTTPS://Graph.Microsoft.US/"));
        assertEquals("https://graph.microsoft.us/", TokenHosts.GRAPH.read(read).toString());
    }

    @Test
    void everySettingThatNamesAServiceHasItsHosts() {
        Set<String> services = Stream.of(Setting.values())
                .map(Setting::name)
                .filter(name -> name.endsWith("_ENDPOINT") || name.endsWith("_HOST"))
                .collect(Collectors.toSet());
        assertEquals(
                services,
                Stream.of(TokenHosts.values())
                        .map(hosts -> hosts.setting().name())
                        .collect(Collectors.toSet()));
    }

    /** What the deployment hands over, evaluated as each cloud's resource manager does. */
    @ParameterizedTest
    @CsvSource({
        "core.windows.net, https://login.microsoftonline.com/",
        "core.usgovcloudapi.net, https://login.microsoftonline.us/",
        "core.chinacloudapi.cn, https://login.chinacloudapi.cn/"
    })
    void whatTheDeploymentSetsIsTakenInEachCloud(String storageSuffix, String loginEndpoint) throws IOException {
        JsonNode settings = null;
        for (JsonNode resource : new ObjectMapper()
                .readTree(Path.of("infra/tests/snapshot.json").toFile())
                .get("predictedResources")) {
            settings = resource.at("/properties/DIGEST_TABLE_ENDPOINT").isMissingNode()
                    ? settings
                    : resource.get("properties");
        }
        String table = settings.get("DIGEST_TABLE_ENDPOINT").asText();
        String account = table.replaceAll(
                "\\[format\\('https://\\{0}\\.table\\.\\{1}', '([a-z0-9]+)', "
                        + "environment\\(\\)\\.suffixes\\.storage\\)]",
                "$1");
        assertEquals(List.of(), problems(TokenHosts.TABLES, "https://" + account + ".table." + storageSuffix));
        assertEquals(
                "[environment().authentication.loginEndpoint]",
                settings.get("DIGEST_AUTHORITY_HOST").asText());
        assertEquals(List.of(), problems(TokenHosts.AUTHORITY, loginEndpoint));
    }
}
