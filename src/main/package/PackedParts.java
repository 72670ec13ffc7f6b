import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes the bill of materials of a folder of jars from the one of all that Maven resolved, and lays the licences into
 * the folder; run by the build as a single source file. Some jars are left out there and some are changed, so Maven's
 * hashes are not theirs.
 */
public final class PackedParts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LICENCE = Pattern.compile("(?i)[^/]*(licen[cs]e|copying)[^/]*(?<!\\.class)");
    private static final Pattern NOTICE = Pattern.compile("(?i)[^/]*(notice|copyright)[^/]*(?<!\\.class)");

    private final Map<String, Path> files = new TreeMap<>();
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final StringBuilder list = new StringBuilder();
    private final Path folder;
    private final ObjectNode bill;

    private PackedParts(ObjectNode bill, Path folder) throws IOException {
        this.bill = bill;
        this.folder = folder;
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> file.toString().endsWith(".jar"))
                    .forEach(file -> files.put(file.getFileName().toString(), file));
        }
    }

    /** Takes the bill of all that Maven resolved, then for each folder its path and that of the bill to write. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        Path resolved = Path.of(arguments[0]);
        for (int i = 1; i < arguments.length; i += 2) {
            Path written = Path.of(arguments[i + 1]);
            Files.deleteIfExists(written);
            if (Files.exists(resolved)) {
                new PackedParts((ObjectNode) JSON.readTree(resolved.toFile()), Path.of(arguments[i])).write(written);
            } else {
                System.err.println("There is no " + written + " and no list of licences, because Maven works offline.");
            }
        }
    }

    private void write(Path written) throws IOException, GeneralSecurityException {
        Set<String> packed = new TreeSet<>();
        ObjectNode own = (ObjectNode) bill.at("/metadata/component");
        for (String algorithm : List.of("SHA-256", "SHA-512")) {
            own.withArray("hashes").addObject().put("alg", algorithm);
        }
        keep(own, packed);
        for (Iterator<JsonNode> parts = bill.get("components").iterator(); parts.hasNext(); ) {
            if (!keep((ObjectNode) parts.next(), packed)) {
                parts.remove();
            }
        }
        leave(bill.withArray("dependencies"), packed);
        bill.remove("serialNumber");
        bill.put("serialNumber", "urn:uuid:" + UUID.nameUUIDFromBytes(JSON.writeValueAsBytes(bill)));
        JSON.writerWithDefaultPrettyPrinter().writeValue(written.toFile(), bill);
        Files.writeString(folder.resolve("THIRD-PARTY.txt"), licences());
    }

    /** Keeps a part whose file is here: with the hashes of that file, and its licences told. */
    private boolean keep(ObjectNode part, Set<String> packed) throws IOException, GeneralSecurityException {
        String name = part.get("name").asText() + "-" + part.get("version").asText() + ".jar";
        Path file = files.get(name);
        if (file == null) {
            return false;
        }
        packed.add(part.get("bom-ref").asText());
        JsonNode resolved = part.get("hashes").deepCopy();
        byte[] bytes = Files.readAllBytes(file);
        for (JsonNode hash : part.get("hashes")) {
            byte[] digest = MessageDigest.getInstance(hash.get("alg").asText()).digest(bytes);
            ((ObjectNode) hash).put("content", HexFormat.of().formatHex(digest));
        }
        tell(name, part, file);
        if (resolved.at("/0").has("content") && !resolved.equals(part.get("hashes"))) {
            descend(part, resolved);
        }
        return true;
    }

    /** A part that was changed says from what. */
    private static void descend(ObjectNode part, JsonNode resolved) {
        ObjectNode pedigree = part.putObject("pedigree");
        ObjectNode ancestor = pedigree.putArray("ancestors").addObject();
        for (String field : List.of("type", "group", "name", "version")) {
            ancestor.set(field, part.get(field));
        }
        ancestor.set("hashes", resolved);
        ancestor.set("purl", part.get("purl"));
        pedigree.put("notes", "Classes that nothing calls, signatures or libraries are left out of the published jar.");
    }

    private static void leave(ArrayNode dependencies, Set<String> packed) {
        for (Iterator<JsonNode> all = dependencies.iterator(); all.hasNext(); ) {
            JsonNode dependency = all.next();
            if (!packed.contains(dependency.get("ref").asText())) {
                all.remove();
                continue;
            }
            for (Iterator<JsonNode> others = dependency.withArray("dependsOn").iterator(); others.hasNext(); ) {
                if (!packed.contains(others.next().asText())) {
                    others.remove();
                }
            }
        }
    }

    /** The usual texts of its licences, which leave the bill. */
    private static List<String> usualTexts(ObjectNode part) {
        String holder = part.path("publisher").asText("the authors");
        List<String> usual = new ArrayList<>();
        for (JsonNode entry : part.withArray("licenses")) {
            JsonNode text = ((ObjectNode) entry.get("license")).remove("text");
            if (text != null) {
                byte[] bytes = Base64.getMimeDecoder().decode(text.get("content").asText());
                usual.add(new String(bytes, StandardCharsets.UTF_8).replace("<year> <copyright holders>", holder));
            }
        }
        return usual;
    }

    /** Adds a part to the list: its licences by name, and the texts that it brings, or the usual ones. */
    private void tell(String name, ObjectNode part, Path file) throws IOException {
        List<String> usual = usualTexts(part);
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode entry : part.withArray("licenses")) {
            JsonNode licence = entry.get("license");
            names.add(licence.path("id").asText(licence.path("name").asText()));
        }
        Set<String> all = new LinkedHashSet<>(textsIn(file, LICENCE));
        if (all.isEmpty()) {
            all.addAll(usual);
        }
        if (names.isEmpty() || all.isEmpty()) {
            throw new IllegalStateException(name + " has no licence with a text; ask its authors, or leave it out.");
        }
        all.addAll(textsIn(file, NOTICE));
        list.append(name).append(": ").append(String.join(", ", names));
        for (String text : all) {
            list.append(" [").append(texts.computeIfAbsent(text, any -> texts.size() + 1)).append(']');
        }
        list.append('\n');
    }

    private static List<String> textsIn(Path jar, Pattern name) throws IOException {
        List<String> found = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                String file = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (name.matcher(file).matches()) {
                    found.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8).strip());
                }
            }
        }
        return found;
    }

    private String licences() {
        StringBuilder all = new StringBuilder("""
                The libraries here and their licences. The numbers lead to the texts below: those that a library brings,
                or the usual text of the licence that it names.

                """);
        all.append(list);
        texts.forEach((text, number) ->
                all.append("\n\n======== [" + number + "] ========\n\n").append(text).append('\n'));
        return all.toString();
    }
}
