package io.github.spamdigest.staged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is packed is what the bill of materials says, and its licences are beside it. */
class PackedPartsIT {

    private static final Pattern TEXT =
            Pattern.compile("(?i)(.*/)?[^/]*(licen[cs]e|copying|notice|copyright)[^/]*(?<!\\.class)");

    /** The jars as they were published, and ours as it was built. */
    private static final Map<String, Path> PUBLISHED = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(file -> file.toString().endsWith(".jar"))
            .collect(Collectors.toMap(file -> file.getFileName().toString(), file -> file, (one, same) -> one));

    private static final Pattern LICENCES = Pattern.compile("(?m)^\\S+\\.jar: (.+?) \\[");

    /** What the build leaves. */
    private enum Pack {
        FUNCTIONS(Staged.FOLDER, Path.of("target", "bom.json"), Set.of()),
        // The start of the class path, which holds nothing.
        COMMAND_LINE(Path.of("target", "cli"), Path.of("target", "cli", "bom.json"), Set.of("spam-digest.jar"));

        private final Path folder;
        private final Path bill;
        private final Set<String> empty;

        Pack(Path folder, Path bill, Set<String> empty) {
            this.folder = folder;
            this.bill = bill;
            this.empty = empty;
        }

        Map<String, Path> jars() throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                Map<String, Path> jars = new TreeMap<>();
                files.filter(file -> file.toString().endsWith(".jar"))
                        .forEach(file -> jars.put(file.getFileName().toString(), file));
                jars.keySet().removeAll(empty);
                return jars;
            }
        }

        Map<String, JsonNode> parts() throws IOException {
            JsonNode all = new ObjectMapper().readTree(bill.toFile());
            Map<String, JsonNode> parts = new TreeMap<>();
            all.get("components").forEach(part -> parts.put(file(part), part));
            JsonNode own = all.at("/metadata/component");
            parts.put(file(own), own);
            return parts;
        }

        private static String file(JsonNode part) {
            return part.get("name").asText() + "-" + part.get("version").asText() + ".jar";
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLicenceIsNamedInTheNoticeOfTheRepository(Pack pack) throws IOException {
        String notice = Files.readString(Path.of("NOTICE"));
        Set<String> licences = LICENCES.matcher(Files.readString(pack.folder.resolve("THIRD-PARTY.txt")))
                .results()
                .flatMap(jar -> Arrays.stream(jar.group(1).split(", ")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(licences.size() > 4, licences.toString());
        licences.forEach(licence -> assertTrue(notice.contains(licence), licence));
    }

    @ParameterizedTest
    @EnumSource
    void theBillNamesEachPackedJarAndNoOtherWithTheHashesOfItsFile(Pack pack) throws Exception {
        Map<String, JsonNode> parts = pack.parts();
        assertEquals(pack.jars().keySet(), parts.keySet());
        for (Map.Entry<String, Path> jar : pack.jars().entrySet()) {
            Set<String> algorithms = new TreeSet<>();
            for (JsonNode hash : parts.get(jar.getKey()).get("hashes")) {
                String algorithm = hash.get("alg").asText();
                algorithms.add(algorithm);
                assertEquals(
                        hash(jar.getValue(), algorithm), hash.get("content").asText(), jar + " " + algorithm);
            }
            assertTrue(algorithms.containsAll(List.of("SHA-256", "SHA-512")), jar + " has " + algorithms);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aJarThatIsNotAsItWasPublishedSaysWhichOneItWasMadeOf(Pack pack) throws Exception {
        Map<String, Path> jars = pack.jars();
        Set<String> changed = new TreeSet<>();
        for (Map.Entry<String, JsonNode> part : pack.parts().entrySet()) {
            if (part.getKey().startsWith("spam-domain-digest-")) {
                // Ours is published nowhere: what is packed is what was made.
                continue;
            }
            Path published = PUBLISHED.get(part.getKey());
            if (Files.mismatch(published, jars.get(part.getKey())) < 0) {
                assertTrue(part.getValue().at("/pedigree").isMissingNode(), part.getKey());
                continue;
            }
            changed.add(part.getKey());
            JsonNode ancestor = part.getValue().at("/pedigree/ancestors/0");
            assertEquals(part.getValue().get("purl"), ancestor.get("purl"));
            assertTrue(
                    ancestor.get("hashes").toString().contains(hash(published, "SHA-256")),
                    part.getKey() + " was made of " + ancestor);
        }
        assertTrue(changed.stream().anyMatch(name -> name.startsWith("microsoft-graph-6")), changed.toString());
    }

    @ParameterizedTest
    @EnumSource
    void eachLibraryHasItsLicenceNamedAndTheTextsThatItWasPublishedWith(Pack pack) throws IOException {
        String list = Files.readString(pack.folder.resolve("THIRD-PARTY.txt"));
        int texts = 0;
        for (String library : pack.jars().keySet()) {
            String line = list.lines()
                    .filter(any -> any.startsWith(library + ": "))
                    .findFirst()
                    .orElse("");
            assertTrue(line.matches(".*: [A-Z].*\\[\\d+]"), library + " has the line '" + line + "'");
            for (String text : texts(PUBLISHED.get(library))) {
                assertTrue(list.contains(text.strip()), library + " lacks: " + text);
                texts++;
            }
        }
        assertTrue(texts > 20, texts + " texts");
    }

    private static List<String> texts(Path published) throws IOException {
        try (JarFile jar = new JarFile(published.toFile())) {
            List<String> texts = new ArrayList<>();
            for (JarEntry entry : jar.stream().toList()) {
                if (TEXT.matcher(entry.getName()).matches()) {
                    texts.add(new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return texts;
        }
    }

    private static String hash(Path file, String algorithm) throws IOException, GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file)));
    }
}
