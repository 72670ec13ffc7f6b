package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spamdigest.testing.NodeTools;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The script that authorises the mailbox, by a grammar of PowerShell; it is not run here. */
class ExchangeScriptTest {

    private static final Path SCRIPT = Path.of("infra/authorize-mailbox.ps1");
    private static final Path PRETENDED = Path.of("infra/tests/rehearsal/modules");
    private static final Pattern CHANGE = Pattern.compile("(New|Set|Enable|Remove)-(?!StrictMode$|Scope$).*");
    private static final Pattern EXCHANGE = Pattern.compile(
            "(Get|New|Set|Test)-(EXOMailbox|OrganizationConfig|ServicePrincipal|Management\\w+|ServicePrincipalAuthorization)");

    @Test
    void theScriptAndThePretendedModulesAreWholePowerShell() throws IOException {
        try (Stream<Path> files = Files.walk(PRETENDED)) {
            for (Path file : Stream.concat(
                            Stream.of(SCRIPT),
                            files.filter(path -> path.toString().endsWith(".psm1")))
                    .toList()) {
                assertEquals("[]", parsed(Files.readString(file)).get("faults").toString(), file.toString());
            }
        }
        assertTrue(parsed(script().replaceFirst("\\{", "")).get("faults").size() > 0);
    }

    @Test
    void everyChangeAsksWhetherItShouldBeMade() throws IOException {
        assertEquals(List.of(), unasked(script()));
        assertEquals(
                4,
                commands(script())
                        .filter(c -> CHANGE.matcher(name(c)).matches())
                        .count());
        assertEquals(
                List.of("New-ManagementScope"),
                unasked(script().replace(
                                "if ($PSCmdlet.ShouldProcess($Mailbox, \"New-ManagementScope $label\"))",
                                "if ($true)")));
    }

    @Test
    void everyCallOfExchangeStopsWhereItFails() throws IOException {
        assertEquals(List.of(), unstopped(script()));
        assertFalse(unstopped(script().replace(" -ErrorAction Stop", "")).isEmpty());
    }

    @Test
    void everythingIsLookedAtBeforeAnythingIsChanged() throws IOException {
        String text = script().substring(script().indexOf("$problems = 0"));
        int firstChange = text.indexOf("Add-ServicePrincipal $principals");
        for (String look : List.of(
                "Assert-Right",
                "Find-OneMailbox $OtherMailbox",
                "Find-ServicePrincipal",
                "Get-ManagementScope",
                "Find-RoleAssignment")) {
            assertTrue(text.contains(look) && text.indexOf(look) < firstChange, look);
        }
        assertTrue(text.indexOf("Test-Result") < text.indexOf("Test-TenantWideRight"));
    }

    @Test
    void aSessionThatTheScriptOpenedEndsWithIt() throws IOException {
        String text = script().substring(script().indexOf("$problems = 0"));
        assertTrue(text.contains("    Connect-Exchange\n    $connected = -not $SkipConnect\n"), text);
        String end = text.substring(text.indexOf("} finally {"));
        assertTrue(end.contains("    if ($connected) {\n        Disconnect-Exchange\n"), end);
        assertTrue(
                commands(script())
                        .anyMatch(command -> name(command).equals("Disconnect-ExchangeOnline")
                                && command.get("text").asText().contains("-Confirm:$false")),
                "a question would wait for an answer");
        assertFalse(text.contains("exit 1"), "one exit, after the session has ended");
    }

    @Test
    void everyParameterIsExplainedAndNoOther() throws IOException {
        String text = script();
        String parameters = text.substring(text.indexOf("param("), text.indexOf("Set-StrictMode"));
        assertEquals(all("(?m)^\\.PARAMETER (\\w+)$", text), all("\\] \\$(\\w+)", parameters));
    }

    private static List<String> unasked(String script) throws IOException {
        return commands(script)
                .filter(command -> CHANGE.matcher(name(command)).matches())
                .filter(command -> !command.get("condition").asText().contains("$PSCmdlet.ShouldProcess("))
                .map(ExchangeScriptTest::name)
                .toList();
    }

    private static List<String> unstopped(String script) throws IOException {
        return commands(script)
                .filter(command -> EXCHANGE.matcher(name(command)).matches())
                .map(command -> command.get("text").asText())
                .filter(text -> !text.contains("-ErrorAction Stop"))
                .toList();
    }

    private static Stream<JsonNode> commands(String script) throws IOException {
        return StreamSupport.stream(parsed(script).get("commands").spliterator(), false);
    }

    private static String name(JsonNode command) {
        return command.get("name").asText();
    }

    private static Set<String> all(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String script() throws IOException {
        return Files.readString(SCRIPT);
    }

    /** With the quick compiler only: the better one works for seconds on a grammar that parses one script. */
    private static JsonNode parsed(String text) throws IOException {
        Process node = NodeTools.node("--liftoff-only", "src/test/node/check-powershell.mjs")
                .redirectError(new File("target/check-powershell.log"))
                .start();
        try (OutputStream input = node.getOutputStream()) {
            input.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return new ObjectMapper().readTree(node.getInputStream());
    }
}
