package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.Mails.OWN;
import static io.github.spamdigest.app.given.Mails.judged;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.DigestRequest;
import io.github.spamdigest.core.DigestRun;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.RecallResult;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.life.NameKey;
import io.github.spamdigest.core.life.ToldSignal;
import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.eventgen.ReferenceSource;
import io.github.spamdigest.lists.BundledLists;
import io.github.spamdigest.local.folder.FolderDigestMemory;
import io.github.spamdigest.testing.RunFixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reads all that is stored, and guesses an address, finds neither it nor a hash that anybody can make of it. */
class StoredAddressesTest {

    private static final int DIGESTS = 3;
    private static final List<String> HASHES = List.of("MD5", "SHA-1", "SHA-256", "SHA-512");

    @TempDir
    private Path state;

    @Test
    void noStoredByteTellsAnAddressOrAHashOfItWithoutTheKey() throws IOException, GeneralSecurityException {
        List<EventRow> rows = rows();
        remember(rows);
        assertFalse(hashesOfAddresses().isEmpty(), "an address has a task");

        Set<String> addresses = new TreeSet<>();
        for (EventRow row : rows) {
            addresses.add(row.get(EventColumn.SENDER_FROM_ADDRESS));
            addresses.add(row.get(EventColumn.RECIPIENT_EMAIL_ADDRESS));
        }
        addresses.removeIf(address -> !address.contains("@"));
        assertTrue(addresses.size() > 20, addresses::toString);
        String stored = stored();
        for (String address : addresses) {
            for (String trace : traces(address)) {
                assertFalse(stored.contains(trace), () -> trace + " of " + address);
            }
        }
    }

    @Test
    void theSameAddressIsAnotherHashInAnotherMemory() {
        List<EventRow> rows = rows();
        remember(rows);
        List<String> here = hashesOfAddresses();
        state = state.resolve("another");
        remember(rows);
        assertEquals(here.size(), hashesOfAddresses().size());
        assertTrue(hashesOfAddresses().stream().noneMatch(here::contains));
    }

    private void remember(List<EventRow> rows) {
        RunFixture house = new RunFixture();
        for (int number = 1; number <= DIGESTS; number++) {
            Instant end = Variation.NONE.end().minus(Duration.ofDays(DIGESTS - number));
            house.clock.set(end.plus(Duration.ofHours(1)));
            new DigestRun(
                            memory(),
                            new ReferenceSource(rows),
                            house.renderer,
                            house.sender,
                            BundledLists.with(Set.of(new SenderDomain(OWN)), Set.of(), Set.of()),
                            house.clock)
                    .run(new Hunt(30, 10), new DigestRequest(date(end), end, ZoneOffset.UTC, false, "test"));
        }
    }

    private DigestMemory memory() {
        return new FolderDigestMemory(state);
    }

    private List<String> hashesOfAddresses() {
        RecallResult last = memory().recall(date(Variation.NONE.end()));
        return ((RecallResult.Found) last)
                .memory().told().stream()
                        .map(ToldSignal::key)
                        .map(ToldSignal.Key::address)
                        .filter(hash -> !hash.isEmpty())
                        .toList();
    }

    private static LocalDate date(Instant end) {
        return LocalDate.ofInstant(end, ZoneOffset.UTC);
    }

    private static List<EventRow> rows() {
        List<Strand> strands = new ArrayList<>();
        strands.add(judged("Phish", "gmail.com", 60).on(0).inbox(60));
        strands.add(judged("Spam", OWN, 20).on(1).forged(Proof.FORGED).inbox(20));
        strands.add(judged("Spam", "shop.test", 40).on(0, 1, 2));
        return IntStream.range(0, strands.size())
                .boxed()
                .flatMap(i -> strands.get(i).rows(Variation.NONE, "s" + i).stream())
                .toList();
    }

    private static List<String> traces(String address) throws GeneralSecurityException {
        List<String> traces = new ArrayList<>(List.of(address.toLowerCase(Locale.ROOT)));
        byte[] text = address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        for (String algorithm : HASHES) {
            byte[] hash = MessageDigest.getInstance(algorithm).digest(text);
            traces.add(HexFormat.of().formatHex(hash).substring(0, NameKey.HASH_DIGITS));
            traces.add(Base64.getEncoder().encodeToString(hash).substring(0, 20).toLowerCase(Locale.ROOT));
        }
        traces.add(NameKey.NONE.hashOf(address));
        return traces;
    }

    /** All that is stored, unzipped, in lower case. */
    private String stored() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(state)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (file.toString().endsWith(".gz")) {
                    bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
                }
                all.append(new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
            }
        }
        return all.toString();
    }
}
