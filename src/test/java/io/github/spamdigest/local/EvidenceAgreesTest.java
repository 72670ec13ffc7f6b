package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.eventgen.EventFiles;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.eventgen.ReferenceSource;
import io.github.spamdigest.eventgen.SampleEvents;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All counts of event files against those of plain filters over the same rows. */
class EvidenceAgreesTest {

    static final Exclusions EVERYTHING = new Exclusions(
            new Exclusions.Relays(List.of("192.0.2.0/25", "2001:db8:1::/64"), List.of("Relay in")),
            new Exclusions.Reports(List.of("plain", "line two"), List.of("s1@x.test", "@a.example", "@i.test")),
            List.of("S2@x.test", "s3@x.test"),
            List.of("s4@x.test", "@b.example"),
            new Exclusions.Testing(
                    List.of("bounce.example"), List.of("@test-service.example"), List.of("@c.example", "s5@x.test")),
            true);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Counting.class)
    void ofTheSample(Counting counting) throws IOException {
        assertAgree(SampleEvents.rows(), new Hunt(30, 10, counting, Exclusions.DEFAULT, 7));
    }

    @ParameterizedTest
    @EnumSource(Counting.class)
    void ofNastyRowsWithEveryExclusion(Counting counting) throws IOException {
        List<Snapshot> found = assertAgree(SampleEvents.random(77, 12_000), new Hunt(22, 10, counting, EVERYTHING, 5));
        for (Scenario scenario : Scenario.values()) {
            assertTrue(found.get(0).totals().excluded().get(scenario).total() > 0, scenario.name());
        }
    }

    @Test
    void ofNastyRowsWithoutExclusions() throws IOException {
        List<Snapshot> found =
                assertAgree(SampleEvents.random(78, 12_000), new Hunt(30, 10, Counting.LATEST, Exclusions.NONE, 9));
        assertEquals(Set.of(), found.get(0).totals().excluded().keySet());
    }

    private List<Snapshot> assertAgree(List<EventRow> rows, Hunt hunt) throws IOException {
        TimeWindow today = hunt.windowEndingAt(SampleEvents.END);
        List<TimeWindow> windows = List.of(today, today.dayBefore());
        Set<SenderDomain> watched = Set.of(new SenderDomain("contoso.example"), new SenderDomain("never.example"));
        List<Snapshot> expected = new ReferenceSource(rows).find(hunt, windows, watched);
        Path file = folder.resolve("events.csv");
        EventFiles.writeCsv(file, rows);
        List<Snapshot> found = LocalAdapters.events(
                        List.of(file),
                        new LocalAdapters.EventFormat(Optional.empty(), ZoneOffset.UTC),
                        (name, count) -> {})
                .find(hunt, windows, watched);
        for (int i = 0; i < windows.size(); i++) {
            assertEquals(expected.get(i).totals(), found.get(i).totals());
            assertFalse(found.get(i).totals().recipientDomains().isEmpty());
            assertTrue(found.get(i).ranking().stream()
                    .anyMatch(activity -> !activity.evidence().senders().isEmpty()));
            assertEquals(expected.get(i).ranking(), found.get(i).ranking());
            assertEquals(
                    Set.copyOf(expected.get(i).others()),
                    Set.copyOf(found.get(i).others()));
        }
        return found;
    }
}
