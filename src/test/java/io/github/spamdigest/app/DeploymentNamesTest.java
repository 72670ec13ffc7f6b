package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.app.cli.CliRun;
import io.github.spamdigest.app.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each option, parameter and setting that the guide names is there. */
class DeploymentNamesTest {

    private static final Pattern BLANKS = Pattern.compile(" ");
    private static final Pattern PROGRAM = Pattern.compile("mvn -q compile exec:java -Dexec\\.args=\"([^\"]+)\"");
    private static final Pattern SCRIPT_CALL = Pattern.compile("authorize-mailbox\\.ps1((?:[^\\n`]|`\\n|\\n {8}-)*)");
    private static final Pattern GIVEN = Pattern.compile("(?m)^(?:azd env set|export) ([A-Z_]+)\\b");

    @Test
    void everyCommandOfTheProgramAndEachOfItsOptionsIsThere() throws IOException {
        Set<String> tried = new TreeSet<>();
        for (Typed typed : Typed.all()) {
            PROGRAM.matcher(typed.text()).results().map(match -> match.group(1)).forEach(tried::add);
        }
        assertTrue(tried.containsAll(Set.of("doctor", "query", "run --dry-run")), tried.toString());
        tried.addAll(List.of("doctor --send-test-mail", "again --date 2026-11-22"));
        for (String words : tried) {
            assertEquals(List.of(), unknown(words), words);
        }
        assertEquals(List.of("--no-such"), unknown("doctor --no-such"));
    }

    @Test
    void everyParameterOfTheScriptIsOneOfItsOwn() throws IOException {
        String script = Files.readString(Path.of("infra/authorize-mailbox.ps1"));
        String calls = String.join(" ", Typed.all().stream().map(Typed::text).toList()) + " "
                + Files.readString(Path.of("docs", "operations.md"))
                        .replaceAll("(?s).*?(`authorize-mailbox.ps1 [^`]*`)", "$1\n");
        Set<String> named = new TreeSet<>();
        SCRIPT_CALL
                .matcher(calls + Files.readString(Path.of("azure.yaml")))
                .results()
                .forEach(call -> Pattern.compile(" -(\\w+)")
                        .matcher(call.group())
                        .results()
                        .forEach(name -> named.add(name.group(1))));
        assertTrue(named.containsAll(Set.of("AppId", "ObjectId", "Mailbox", "WhatIf")), named.toString());
        // The one that every script of its kind has.
        named.remove("WhatIf");
        named.forEach(name -> assertTrue(script.contains("] $" + name), name));
    }

    @Test
    void everyValueThatIsGivenIsReadByTheParameterFile() throws IOException {
        String file = Files.readString(Path.of("infra/main.bicepparam"));
        Set<String> given = new TreeSet<>();
        for (Typed typed : Typed.all()) {
            GIVEN.matcher(typed.text()).results().map(match -> match.group(1)).forEach(given::add);
        }
        // What the Azure Developer CLI itself reads.
        given.removeIf(name -> name.startsWith("AZURE_"));
        assertTrue(given.size() >= 5, given.toString());
        given.forEach(name -> assertTrue(file.contains("readEnvironmentVariable('" + name + "'"), name));
    }

    @Test
    void everyParameterAndSettingThatTheGuideNamesIsThere() throws IOException {
        String file = Files.readString(Path.of("infra/main.bicepparam"));
        String guide = "";
        for (String page : List.of(
                "README.md", "docs/operations.md", "docs/options.md", "docs/judgement.md", "docs/settings.md")) {
            guide += Files.readString(Path.of(page));
        }
        int parameters = 0;
        for (MatchResult parameter : Pattern.compile("`([a-z]\\w+) = [^`]+`")
                .matcher(guide)
                .results()
                .toList()) {
            assertTrue(file.contains("\nparam " + parameter.group(1) + " = "), parameter.group());
            parameters++;
        }
        assertTrue(parameters >= 4, "parameters are named");
        Set<String> settings = new TreeSet<>();
        Arrays.stream(Setting.values()).map(Setting::name).forEach(settings::add);
        Pattern.compile("\\bDIGEST_\\w+")
                .matcher(guide)
                .results()
                .forEach(name -> assertTrue(settings.contains(name.group()), name.group()));
    }

    @Test
    void everyOptionOfThePreviewIsInTheListOfOptionsAndNoOther() throws IOException {
        Pattern option = Pattern.compile("--[a-z][a-z-]+");
        String page = Files.readString(Path.of("docs", "options.md"));
        String table = page.substring(page.indexOf("## Options of `preview`"), page.indexOf("## Exports"));
        Set<String> listed = new TreeSet<>(Set.of("--help", "--version", "--workspace"));
        table.lines()
                .filter(line -> line.startsWith("| `--"))
                .map(line -> line.split(" \\| ")[0])
                .forEach(cell -> option.matcher(cell).results().forEach(name -> listed.add(name.group())));
        Set<String> known = new TreeSet<>();
        // The description of one option may name another, so only what begins a line counts.
        Pattern.compile("(?m)^ *(?:-\\w, )?(--[a-z][a-z-]+)")
                .matcher(CliRun.of("preview", "--help").out())
                .results()
                .forEach(name -> known.add(name.group(1)));
        assertEquals(known, listed);
    }

    /** What the command's help does not name; a command that is none has no help. */
    private static List<String> unknown(String words) {
        List<String> parts = BLANKS.splitAsStream(words).toList();
        CliRun help = CliRun.of(parts.get(0), "--help");
        assertEquals(0, help.exitCode(), words);
        return parts.stream()
                .filter(part -> part.startsWith("--") && !help.out().contains(part))
                .toList();
    }
}
