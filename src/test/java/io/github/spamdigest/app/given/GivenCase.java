package io.github.spamdigest.app.given;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.app.cli.CliRun;
import io.github.spamdigest.eventgen.EventFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** One digest: its mail, the options, and what it must and must not say. Not thread-safe. */
final class GivenCase {

    private final int number;
    private final String says;
    private final List<Strand> mail = new ArrayList<>();
    private final Set<String> partners = new HashSet<>();
    private final List<String> options = new ArrayList<>(List.of("--own-domains", Mails.OWN));
    private Everyday everyday = Everyday.USUAL;
    private boolean isRemovedLater;
    private Consumer<GivenDigest> must = digest -> {};

    private GivenCase(int number, String says) {
        this.number = number;
        this.says = says;
    }

    /** The case of a number, in a sentence. */
    static GivenCase given(int number, String says) {
        return new GivenCase(number, says);
    }

    /** The case as a test, which fails as well where a case holds that is listed as one that does not. */
    static Stream<DynamicTest> tests(List<GivenCase> cases) {
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest("case " + one.number + ": " + one.says, one::isAsExpected));
    }

    /** A name that we know: 300 clean deliveries in the 37 days before, and mail of our people on ten days. */
    GivenCase partner(String domain) {
        return partner(domain, Mails.clean(domain, 300));
    }

    /** A name that we know by other mail, and by our people writing on ten days. */
    GivenCase partner(String domain, Strand... wanted) {
        partners.add(domain);
        return mail(wanted).mail(Mails.written(domain, 3, 5, 9, 11, 13, 17, 19, 23, 25, 27));
    }

    GivenCase mail(Strand... strands) {
        mail.addAll(List.of(strands));
        return this;
    }

    GivenCase mail(Stream<Strand> strands) {
        strands.forEach(mail::add);
        return this;
    }

    /** Options beside the own domain. */
    GivenCase options(String... words) {
        options.addAll(List.of(words));
        return this;
    }

    /** The product is not told which domains are ours. */
    GivenCase withoutOwnDomains() {
        options.clear();
        return this;
    }

    GivenCase everyday(Everyday other) {
        everyday = other;
        return this;
    }

    /** What is judged a threat was moved to quarantine after its delivery. */
    GivenCase removedLater() {
        isRemovedLater = true;
        return this;
    }

    GivenCase must(Consumer<GivenDigest> say) {
        must = say;
        return this;
    }

    int number() {
        return number;
    }

    Set<String> partners() {
        return Set.copyOf(partners);
    }

    /** Fails where the digest of the varied mail does not say what it must. */
    void holds(Variation variation) {
        must.accept(digest(variation));
    }

    private void isAsExpected() {
        GivenDigest digest = digest(Variation.NONE);
        NotYet.check(number, () -> must.accept(digest));
    }

    private GivenDigest digest(Variation variation) {
        try {
            Path folder = Files.createTempDirectory("given-case-");
            try {
                Path events = folder.resolve("events.ndjson");
                write(events, variation);
                return new GivenDigest(previewed(folder, events, variation), variation);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path events, Variation variation) throws IOException {
        Everyday beside = variation.isBehindGateway() ? everyday.behindGateway() : everyday;
        List<Strand> strands = new ArrayList<>(beside.strands(variation.end()));
        if (variation.isLoud()) {
            strands.addAll(Varied.loud(beside));
        }
        int everydays = strands.size();
        strands.addAll(mail);
        Varied varied = new Varied(variation, partners);
        try (var writer = Files.newBufferedWriter(events)) {
            for (int i = 0; i < strands.size(); i++) {
                Variation of = i < everydays ? variation.uncounted() : variation;
                for (var row : strands.get(i).rows(of, "s" + i)) {
                    String line = EventFiles.ndjsonLine(varied.row(row));
                    boolean isMoved = isRemovedLater && i >= everydays && Varied.isThreat(row);
                    writer.write(
                            isMoved ? line.replaceFirst("}$", ",\"LatestDeliveryLocation\":\"Quarantine\"}") : line);
                    writer.write('\n');
                }
            }
        }
    }

    private Path previewed(Path folder, Path events, Variation variation) {
        Path out = folder.resolve("out");
        List<Object> words = new ArrayList<>(List.of("preview", "--events", events, "--out", out));
        words.addAll(List.of("--as-of", variation.end()));
        words.addAll(options);
        CliRun run = CliRun.of(words.toArray());
        assertEquals(0, run.exitCode(), run.err());
        return out;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
