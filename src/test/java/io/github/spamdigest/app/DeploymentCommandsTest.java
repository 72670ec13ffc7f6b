package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.app.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The commands of the guide can be pasted one after the other: first the README's "Deploy", then docs/operations.md. None of
 * them runs here, so what is read off their text is what can be held.
 */
class DeploymentCommandsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("<[\\w ]+>|…|\\.\\.\\.");
    private static final Pattern GROUP = Pattern.compile(
            "(?:--resource-group|az group \\w+ --name|AZURE_RESOURCE_GROUP)[ ]+(\"[^\"]*\"|\\S+)|\\bgroup=(\\S+)");
    private static final Pattern USED = Pattern.compile("\\$\\{?([A-Za-z_]\\w*)");
    private static final Pattern SET_IN_SHELL = Pattern.compile("(?m)^\\s*(?:export |for )?([A-Za-z_]\\w*)(?:=| in )");
    private static final Pattern SET_IN_POWERSHELL = Pattern.compile("(?m)^\\s*\\$([A-Za-z_]\\w*) = ");
    private static final Pattern ASKING = Pattern.compile(
            "^(az login|azd up|Install-Module|(Remove|Set|Disable)-\\w+|az group delete|az extension remove)");
    private static final Pattern RESOURCE = Pattern.compile("'(Microsoft\\.\\w+)/[\\w/]+@");

    @Test
    void noCommandHoldsAPlaceholder() throws IOException {
        assertEquals(
                List.of(),
                Typed.all().stream()
                        .map(Typed::text)
                        .filter(text -> PLACEHOLDER.matcher(text).find())
                        .toList());
    }

    @Test
    void everyVariableWasSetByAStepBefore() throws IOException {
        Set<String> shell = new HashSet<>();
        List<String> unset = new ArrayList<>();
        for (Typed typed : Typed.all()) {
            boolean powerShell = typed.isPowerShell();
            // Another person may type the next PowerShell block in a new window, so each sets its own.
            Set<String> known = powerShell ? new HashSet<>(Set.of("true", "false", "null")) : shell;
            if (typed.text().contains("eval") && typed.text().contains("startswith(\"DIGEST_\")")) {
                Stream.of(Setting.values()).map(Setting::name).forEach(shell::add);
            }
            for (String line : typed.text().split("\n")) {
                USED.matcher(line.replaceFirst("^\\$\\w+ = ", ""))
                        .results()
                        .map(used -> used.group(1))
                        .filter(name -> !known.contains(name))
                        .forEach(name -> unset.add(name + " in: " + line));
                (powerShell ? SET_IN_POWERSHELL : SET_IN_SHELL)
                        .matcher(line)
                        .results()
                        .forEach(set -> known.add(set.group(1)));
            }
        }
        assertEquals(List.of(), unset);
    }

    @Test
    void everyResourceGroupIsTheOneThatWasMade() throws IOException {
        Set<String> groups = new TreeSet<>();
        for (Typed typed : Typed.all()) {
            for (MatchResult group : GROUP.matcher(typed.text()).results().toList()) {
                groups.add(group.group(1) == null ? group.group(2) : group.group(1));
            }
        }
        // The last one reads the group of an existing deployment.
        assertEquals(Set.of("spam-digest", "\"$group\"", "$(azd"), groups);
    }

    /** What asks something takes the next pasted line for the answer. */
    @Test
    void whatMayAskSomethingIsTheLastLineOfItsBlock() throws IOException {
        List<String> asking = new ArrayList<>();
        for (Typed typed : Typed.all()) {
            List<String> lines = typed.text().strip().lines().toList();
            for (String line : lines.subList(0, lines.size() - 1)) {
                if (ASKING.matcher(line).find() && !line.contains("-Confirm:$false")) {
                    asking.add(line);
                }
            }
        }
        assertEquals(List.of(), asking);
        assertTrue(ASKING.matcher("az login").find()
                && ASKING.matcher("Remove-ManagementScope -Identity x").find());
    }

    @Test
    void theExtensionThatAzureWouldAskForIsAddedBeforeItIsUsed() throws IOException {
        List<String> typed = Typed.all().stream().map(Typed::text).toList();
        String first = typed.stream()
                .filter(text -> text.contains("az monitor app-insights"))
                .findFirst()
                .orElseThrow();
        assertTrue(first.startsWith("az extension add --name application-insights\n"), first);
    }

    @Test
    void nobodyIsToldToDeployByTheMavenPlugin() throws IOException {
        assertEquals(
                List.of(),
                Typed.all().stream()
                        // A sentence may warn of it.
                        .filter(Typed::isBlock)
                        .map(Typed::text)
                        .filter(text -> text.matches("(?s).*azure-functions\\S*:deploy.*"))
                        .toList());
    }

    @Test
    void everyProviderThatTheBicepNeedsIsRegistered() throws IOException {
        String registers = Typed.all().stream()
                .map(Typed::text)
                .filter(text -> text.contains("az provider register"))
                .findFirst()
                .orElseThrow();
        try (Stream<Path> files = Files.walk(Path.of("infra"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".bicep")).toList()) {
                RESOURCE.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        // The one that no subscription lacks.
                        .filter(provider -> !provider.equals("Microsoft.Authorization"))
                        .forEach(provider -> assertTrue(registers.contains(provider), provider + " of " + file));
            }
        }
    }
}
