package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventFiles;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.eventgen.ReferenceSource;
import io.github.spamdigest.eventgen.SampleEvents;
import io.github.spamdigest.eventgen.ViewFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is in view in event files, against plain loops over the same rows. */
class ViewAgreesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Counting.class)
    void inTheSample(Counting counting) throws IOException {
        assertAgree(SampleEvents.rows(), new Hunt(30, 10, counting, Exclusions.DEFAULT, 7));
    }

    @ParameterizedTest
    @EnumSource(Counting.class)
    void inNastyRowsWithEveryExclusion(Counting counting) throws IOException {
        assertAgree(SampleEvents.random(77, 12_000), new Hunt(22, 10, counting, EvidenceAgreesTest.EVERYTHING, 5));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 21, 30, 60, 90})
    void whateverTheLookback(int days) throws IOException {
        NamesInView view = assertAgree(
                SampleEvents.random(days, 3_000), new Hunt(days, 10, Counting.DELIVERIES, Exclusions.NONE, 9));
        assertEquals(
                view,
                assertAgree(SampleEvents.random(days, 3_000), new Hunt(30, 10, Counting.LATEST, Exclusions.NONE, 9)));
    }

    private NamesInView assertAgree(List<EventRow> rows, Hunt hunt) throws IOException {
        TimeWindow today = hunt.windowEndingAt(SampleEvents.END);
        List<TimeWindow> windows = List.of(today, today.dayBefore());
        Set<SenderDomain> open = rows.stream()
                .map(row -> new SenderDomain(row.get(EventColumn.SENDER_FROM_DOMAIN)))
                .filter(name -> name.hashCode() % 3 == 0)
                .collect(Collectors.toSet());
        open.addAll(Set.of(new SenderDomain("example"), new SenderDomain("never.example")));
        List<Snapshot> expected = new ReferenceSource(rows).find(hunt, windows, Set.of(), open);
        Path file = folder.resolve("events.csv");
        EventFiles.writeCsv(file, rows);
        List<Snapshot> found = LocalAdapters.events(
                        List.of(file),
                        new LocalAdapters.EventFormat(Optional.empty(), ZoneOffset.UTC),
                        (name, count) -> {})
                .find(hunt, windows, Set.of(), open);
        assertTrue(!found.get(0).inView().names().isEmpty());
        assertEquals(
                String.join("\n", ViewFacts.of(expected.get(0).inView())),
                String.join("\n", ViewFacts.of(found.get(0).inView())));
        assertEquals(expected.get(0).inView(), found.get(0).inView());
        assertEquals(NamesInView.NONE, found.get(1).inView());
        return found.get(0).inView();
    }
}
