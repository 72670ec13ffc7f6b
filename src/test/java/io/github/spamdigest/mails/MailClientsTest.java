package io.github.spamdigest.mails;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.spamdigest.testing.NodeTools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the can-I-email data says that Outlook for Windows, Gmail and Apple Mail lack of what the mail uses is known,
 * with the reason why it does no harm.
 */
class MailClientsTest {

    private static final Path KNOWN = Path.of("src", "test", "resources", "mail-clients.json");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** A program's support for a feature that a mail uses is none or partial. */
    private record Finding(String feature, String client, String support, List<String> notes, String file) {}

    /** The programs that support a feature not at all, and partly, and why it does no harm. */
    private record Lack(List<String> none, List<String> partial, String reason) {}

    @Test
    void whatAMailProgramLacksIsExplainedAndNothingElseIs() throws IOException, InterruptedException {
        Map<String, Lack> known = known();

        assertEquals(lines(found()), lines(known), "Explain what is new, remove what is gone, in " + KNOWN);
    }

    @Test
    void everyReasonIsASentence() throws IOException {
        known().forEach((feature, lack) ->
                assertTrue(lack.reason().length() > 30 && lack.reason().endsWith("."), feature));
    }

    private static Map<String, Lack> known() throws IOException {
        return JSON.readValue(KNOWN.toFile(), new TypeReference<TreeMap<String, Lack>>() {});
    }

    private static Map<String, Lack> found() throws IOException, InterruptedException {
        List<String> checker =
                NodeTools.node("src/test/node/check-mail-clients.mjs").command();
        String said = GoldenMails.checkedBy(checker, GoldenMails.html());
        Map<String, List<Finding>> byFeature = JSON.readValue(said, new TypeReference<List<Finding>>() {}).stream()
                .collect(Collectors.groupingBy(Finding::feature));
        Map<String, Lack> lacks = new TreeMap<>();
        byFeature.forEach((feature, findings) ->
                lacks.put(feature, new Lack(clients(findings, "none"), clients(findings, "partial"), notes(findings))));
        return lacks;
    }

    private static List<String> clients(List<Finding> findings, String support) {
        return findings.stream()
                .filter(finding -> finding.support().equals(support))
                .map(Finding::client)
                .sorted()
                .toList();
    }

    private static String notes(List<Finding> findings) {
        TreeSet<String> notes = new TreeSet<>();
        findings.forEach(finding -> notes.addAll(finding.notes()));
        return String.join(" ", notes);
    }

    private static String lines(Map<String, Lack> lacks) {
        return lacks.entrySet().stream()
                .map(lack -> lack.getKey() + ": none in " + lack.getValue().none() + ", partial in "
                        + lack.getValue().partial())
                .collect(Collectors.joining("\n"));
    }
}
