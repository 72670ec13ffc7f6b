package io.github.spamdigest.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExclusionsFileTest {

    @TempDir
    private Path folder;

    @Test
    void theExampleSetsEveryScenario() {
        Exclusions example = ExclusionsFile.read("exclusions.example.json");
        for (Scenario scenario : Scenario.values()) {
            assertTrue(example.has(scenario), scenario.name());
        }
        assertEquals(
                List.of("192.0.2.0/24", "198.51.100.7/32", "2001:db8:10::/48"),
                example.relays().ranges());
        assertEquals(List.of("mailtest@contoso.example"), example.testing().senders());
    }

    @Test
    void theSchemaKnowsTheKeysThatAreReadAndNoOthers() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(Files.readString(Path.of("docs/exclusions.schema.json")));
        Set<String> described = new TreeSet<>();
        schema.get("properties").fields().forEachRemaining(section -> {
            JsonNode keys = section.getValue().path("properties");
            keys.fieldNames().forEachRemaining(key -> described.add("$." + section.getKey() + "." + key));
            if (keys.isMissingNode()) {
                described.add("$." + section.getKey());
            }
        });
        Set<String> read = new TreeSet<>(Set.of("$.$schema", "$.simulations"));
        for (ExclusionList list : ExclusionList.values()) {
            read.add(list.path());
        }
        assertEquals(read, described);
    }

    @Test
    void everyExampleValueIsRight() {
        for (ExclusionList list : ExclusionList.values()) {
            assertTrue(list.problemOf(list.example()).isEmpty(), list.name());
        }
    }

    @Test
    void nothingWrittenMeansSimulationsAlone() {
        assertEquals(Exclusions.DEFAULT, ExclusionsFile.read("{}"));
        assertEquals(Exclusions.NONE, ExclusionsFile.read(" { \"simulations\": false } // off"));
    }

    @Test
    void aFileMayBeginWithAByteOrderMarkAndIsNamedInItsProblems() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), "\uFEFF{\"relays\":{\"ranges\":[\"10.0.0.0/33\"]}}");
        assertEquals(
                "mine.json: $.relays.ranges[0] is '10.0.0.0/33'; write an address, a slash and the bits that count,"
                        + " such as 192.0.2.0/24, 192.0.2.7/32 or 2001:db8::/32.",
                problems(file.toString()));
    }

    static Stream<List<String>> wrong() {
        return Stream.of(
                List.of("{'relays':{'ranges':['10.0.0.0/7']}}", "$.relays.ranges[0] is '10.0.0.0/7'; it is too wide"),
                List.of("{'relays':{'ranges':['2000::/31']}}", "write one of /32 or narrower"),
                List.of("{'relays':{'ranges':['0.0.0.0/0']}}", "too wide"),
                List.of("{'relays':{'ranges':['::ffff:0:0/96']}}", "IPv4 written as IPv6"),
                List.of("{'relays':{'ranges':['192.0.2.9/24']}}", "write 192.0.2.0/24."),
                List.of("{'relays':{'ranges':['2001:db8::1/48']}}", "write 2001:db8:0:0:0:0:0:0/48."),
                List.of("{'relays':{'ranges':['192.0.2.9']}}", "a slash"),
                List.of("{'relays':{'ranges':['relay.contoso.example/24']}}", "a slash"),
                List.of("{'relays':{'connectors':[' ']}}", "$.relays.connectors[0] is ' '; it is empty"),
                List.of("{'relays':{'ports':[]}}", "$.relays.ports is not known; write one of ranges, connectors."),
                List.of("{'relay':{}}", "$.relay is not known; write one of relays, reports, schedulers, alerts,"),
                List.of("{'relays':[]}", "$.relays is of the wrong type; write an object with ranges, connectors."),
                List.of("{'relays':{'ranges':'x'}}", "$.relays.ranges is of the wrong type; write a list of texts"),
                List.of("{'schedulers':{'senders':[7]}}", "$.schedulers.senders[0] is of the wrong type; write a text"),
                List.of("{'schedulers':{'senders':['@contoso.example']}}", "write an address such as"),
                List.of("{'alerts':{'senders':['contoso.example']}}", "or a domain such as @contoso.example."),
                List.of("{'alerts':{'senders':['a b@contoso.example']}}", "$.alerts.senders[0]"),
                List.of("{'alerts':{'senders':['a@b@contoso.example']}}", "$.alerts.senders[0]"),
                List.of("{'reports':{'phrases':['--'],'senders':['a@b.example']}}", "no letter or digit"),
                List.of("{'reports':{'phrases':['Daily']}}", "$.reports has phrases but no senders; add \"senders\""),
                List.of("{'reports':{'senders':['a@b.example']}}", "$.reports has senders but no phrases"),
                List.of(
                        "{'testing':{'envelopeDomains':['b.example']}}",
                        "$.testing has envelopeDomains but no senders"),
                List.of("{'testing':{'senders':['a@b.example']}}", "$.testing has senders but no envelopeDomains"),
                List.of("{'testing':{'messageIdSuffixes':['@x>']}}", "it holds a bracket"),
                List.of("{'testing':{'messageIdSuffixes':['@x']}}", "shorter than 4"),
                List.of("{'simulations':'yes'}", "$.simulations is of the wrong type; write true or false."),
                List.of("{'simulations':true}}", "The exclusions, line 1: the JSON is broken there"),
                List.of("{'simulations':true,\n'simulations':true}", "line 2: a key stands there twice"),
                List.of("{'alerts':\n{'senders':['a@b.example'", "line 2: the JSON is broken there"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongGetsASentenceWithItsPlaceAndTheCure(List<String> pair) {
        String told = problems(pair.get(0).replace('\'', '"'));
        assertTrue(told.contains(pair.get(1)), told);
        assertTrue(told.startsWith("The exclusions") && told.endsWith("."), told);
    }

    @Test
    void aFileOverTheLimitIsRefusedBeforeItIsKept() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), "{" + " ".repeat(1 << 20));
        assertEquals(
                "The exclusions file " + file
                        + " is longer than 1 MiB, which no list of exclusions needs; name the right file.",
                problems(file.toString()));
    }

    @Test
    void nestingWithoutEndIsBrokenJson() {
        String told = problems("{\"relays\":" + "{\"ranges\":".repeat(100_000));
        assertTrue(told.contains("$.relays.ranges is of the wrong type") || told.contains("is broken"), told);
        assertTrue(told.length() < 1_000, "the sentence stays short");
    }

    @Test
    void allProblemsAreToldTogether() {
        String told = problems("{\"relays\":{\"ranges\":[\"x\",\"192.0.2.0/24\",\"y\"]},\"oops\":1,"
                + "\"alerts\":{\"senders\":[\"z\"]}}");
        List<String> places = new ArrayList<>();
        told.lines().forEach(line -> places.add(line.split(" ")[2]));
        assertEquals(List.of("$.relays.ranges[0]", "$.relays.ranges[2]", "$.oops", "$.alerts.senders[0]"), places);
    }

    private static String problems(String pathOrJson) {
        DigestException thrown = assertThrows(DigestException.class, () -> ExclusionsFile.read(pathOrJson));
        assertEquals(DigestException.Kind.USAGE, thrown.kind());
        return thrown.sentence();
    }
}
