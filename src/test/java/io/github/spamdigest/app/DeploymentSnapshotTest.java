package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The evaluated deployment keeps its promises, and a deployment that breaks one is named by the rule that it breaks. */
class DeploymentSnapshotTest {

    private static final Path SNAPSHOT = Path.of("infra/tests/snapshot.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SITE = "Microsoft.Web/sites";
    private static final String SETTINGS = "Microsoft.Web/sites/config";
    private static final String ACCOUNT = "Microsoft.Storage/storageAccounts";
    private static final String ROLE = "Microsoft.Authorization/roleAssignments";
    private static final String RULE = "Microsoft.Insights/scheduledQueryRules";

    @TempDir
    Path folder;

    @Test
    void theSavedDeploymentKeepsEveryPromise() throws IOException {
        assertEquals(List.of(), faults(JSON.readTree(SNAPSHOT.toFile())));
    }

    @Test
    void theSavedDeploymentAsksWhatTheAlertRulesAsk() throws IOException {
        for (JsonNode rule : ofType(JSON.readTree(SNAPSHOT.toFile()), RULE)) {
            String key = rule.get("name").asText().replace("spam-domain-digest-", "");
            String query = rule.at("/properties/criteria/allOf/0/query").asText();
            assertEquals(Files.readString(Path.of("infra/alerts", key + ".kql")), query);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyBrokenPromiseIsNamed() {
        Map<String, Consumer<JsonNode>> broken = new TreeMap<>();
        Stream.of("ftpsState", "linuxFxVersion", "alwaysOn", "scmMinTlsVersion")
                .forEach(name -> broken.put(
                        "flex-site: siteConfig." + name,
                        all -> ((ObjectNode) properties(all, SITE).get("siteConfig")).put(name, "x")));
        broken.put(
                "transport: siteConfig",
                all -> ((ObjectNode) properties(all, SITE).get("siteConfig")).put("minTlsVersion", "1.0"));
        broken.put("transport: httpsOnly", all -> properties(all, SITE).put("httpsOnly", false));
        broken.put(
                "instances: maximumInstanceCount",
                all -> ((ObjectNode) properties(all, SITE).at("/functionAppConfig/scaleAndConcurrency"))
                        .put("maximumInstanceCount", 1));
        broken.put(
                "instances: instanceMemoryMB",
                all -> ((ObjectNode) properties(all, SITE).at("/functionAppConfig/scaleAndConcurrency"))
                        .put("instanceMemoryMB", 1024));
        broken.put(
                "identity: the package",
                all -> ((ObjectNode) properties(all, SITE).at("/functionAppConfig/deployment/storage/authentication"))
                        .put("type", "StorageAccountConnectionString"));
        broken.put(
                "passwords: ",
                all -> properties(all, "Microsoft.Web/sites/basicPublishingCredentialsPolicies")
                        .put("allow", true));
        broken.put("keys: the storage", all -> properties(all, ACCOUNT).put("allowSharedKeyAccess", true));
        broken.put(
                "keys: Application",
                all -> properties(all, "Microsoft.Insights/components").put("DisableLocalAuth", false));
        broken.put(
                "keys: a key",
                all -> properties(all, SETTINGS)
                        .put("DIGEST_TABLE_CONNECTION_STRING", "[listKeys('x').keys[0].value]"));
        broken.put("public: ", all -> properties(all, ACCOUNT).put("allowBlobPublicAccess", true));
        broken.put("transport: the storage", all -> properties(all, ACCOUNT).put("minimumTlsVersion", "TLS1_0"));
        broken.put("roles: a role", all -> properties(all, ROLE).put("roleDefinitionId", "owner"));
        broken.put(
                "roles: Log Analytics Data Reader", all -> properties(all, ROLE).put("roleDefinitionId", "x"));
        broken.put(
                "roles: Storage Blob Data Owner is given 0",
                all -> ((ArrayNode) all.get("predictedResources")).removeAll());
        broken.put("parts: 0", all -> ((ArrayNode) all.get("predictedResources")).removeAll());
        broken.put("settings: DIGEST_TOP", all -> properties(all, SETTINGS).put("DIGEST_TOP", 20));
        broken.put("settings: DIGEST_DUE", all -> properties(all, SETTINGS).put("DIGEST_DUE", " "));
        broken.put("settings: DIGEST_SENDER", all -> properties(all, SETTINGS).remove("DIGEST_SENDER"));
        broken.put(
                "settings: DIGEST_TABLE_ENDPOINT",
                all -> properties(all, SETTINGS).put("DIGEST_TABLE_ENDPOINT", "https://evil.example"));
        broken.put(
                "identity: the host",
                all -> properties(all, SETTINGS).put("AzureWebJobsStorage", "UseDevelopmentStorage=true"));
        broken.put(
                "alerts: spam-domain-digest-run-failed has a window",
                all -> properties(all, RULE).put("windowSize", "PT26H"));
        broken.put(
                "alerts: spam-domain-digest-run-failed does not ask",
                all -> properties(all, SETTINGS).put("DIGEST_NAME", "evening"));
        return broken.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    JsonNode all = JSON.readTree(SNAPSHOT.toFile());
                    one.getValue().accept(all);
                    List<String> faults = faults(all);
                    assertTrue(faults.stream().anyMatch(fault -> fault.startsWith(one.getKey())), faults.toString());
                }));
    }

    private static ObjectNode properties(JsonNode all, String type) {
        return (ObjectNode) ofType(all, type).get(0).get("properties");
    }

    private static List<JsonNode> ofType(JsonNode all, String type) {
        List<JsonNode> found = new ArrayList<>();
        all.get("predictedResources").forEach(resource -> {
            if (resource.get("type").asText().equals(type)) {
                found.add(resource);
            }
        });
        return found;
    }

    private List<String> faults(JsonNode all) throws IOException {
        Path file = folder.resolve("snapshot.json");
        JSON.writeValue(file.toFile(), all);
        Process node = new ProcessBuilder("node", "infra/tests/check-deployment.mjs", file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> faults = said.lines().toList();
        try {
            assertEquals(faults.isEmpty() ? 0 : 1, node.waitFor(), said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return faults;
    }
}
