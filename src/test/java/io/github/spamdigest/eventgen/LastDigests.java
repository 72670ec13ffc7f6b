package io.github.spamdigest.eventgen;

import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.DigestRequest;
import io.github.spamdigest.core.DigestRun;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.core.RecallResult;
import io.github.spamdigest.core.RunReport;
import io.github.spamdigest.testing.FakeRenderer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The digests of the sample's last days, made one after the other from an empty memory. */
final class LastDigests {

    private LastDigests() {}

    /** The findings of so many days, oldest first. */
    static List<Findings> of(List<EventRow> rows, int days) {
        FakeRenderer renderer = new FakeRenderer(new ArrayList<>());
        DigestMemory memory = new MapMemory();
        for (int daysBack = days - 1; daysBack >= 0; daysBack--) {
            Instant asOf = SampleEvents.END.minus(Duration.ofDays(daysBack));
            LocalDate date = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
            DigestRun run = new DigestRun(
                    memory, new ReferenceSource(rows), renderer, digest -> {}, Clock.fixed(asOf, ZoneOffset.UTC));
            run.run(
                    new Hunt(Hunt.DEFAULT_LOOKBACK_DAYS, Hunt.DEFAULT_TOP),
                    new DigestRequest(date, asOf, ZoneOffset.UTC, false, "test"));
        }
        return renderer.all();
    }

    private static final class MapMemory implements DigestMemory {

        private final Map<LocalDate, Memory> memories = new HashMap<>();
        private Head head = Head.FRESH;

        @Override
        public Head head() {
            return head;
        }

        @Override
        public Optional<Head> replace(Head next) {
            head = next;
            return Optional.of(next);
        }

        @Override
        public RecallResult recall(LocalDate date) {
            Memory memory = memories.get(date);
            return memory == null ? new RecallResult.Nothing() : new RecallResult.Found(memory);
        }

        @Override
        public Optional<Head> remember(Head next, Memory memory, RunReport report) {
            memories.put(memory.date(), memory);
            return replace(next);
        }
    }
}
