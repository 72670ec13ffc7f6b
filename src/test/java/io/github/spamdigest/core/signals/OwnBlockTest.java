package io.github.spamdigest.core.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventFiles;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.local.LocalAdapters;
import io.github.spamdigest.testing.TestLists;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A block of our own keeps a name out of view, and one that fails is for today. */
class OwnBlockTest {

    private static final Instant END = Instant.parse("2026-11-23T05:00:00Z");
    private static final Hunt HUNT = new Hunt(30, 10);

    private final List<EventRow> rows = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void whatABlockKeptOutIsNoSignalHoweverMuchItIs() {
        deliver(60, "Block", "Quarantine");

        assertEquals(List.of(), snapshot().inView().names());
    }

    @Test
    void oneInAnInboxDespiteABlockIsForToday() {
        deliver(60, "Block", "Quarantine");
        deliver(1, "Block", "Inbox/folder");

        Signal signal = signals().get(0);
        assertEquals(Reason.BLOCKED_BUT_INSIDE, signal.reason());
        assertEquals(Task.Urgency.TODAY, signal.urgency());
        assertEquals(1, signals().size());
    }

    @Test
    void withoutABlockASingleOneInAnInboxIsNone() {
        deliver(1, "", "Inbox/folder");

        assertEquals(List.of(), signals());
    }

    private List<Signal> signals() {
        return new Signals(snapshot(), TestLists.LISTS).found();
    }

    private Snapshot snapshot() {
        for (int day = 0; day < NamesInView.DAYS; day++) {
            rows.add(new EventRow(
                    END.minus(Duration.ofDays(day)).minusSeconds(60),
                    Map.of(EventColumn.EMAIL_DIRECTION, "Inbound", EventColumn.SENDER_FROM_DOMAIN, "daily.example")));
        }
        Path file = folder.resolve("events.ndjson");
        try {
            EventFiles.writeNdjson(file, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return LocalAdapters.events(
                        List.of(file),
                        new LocalAdapters.EventFormat(Optional.empty(), ZoneOffset.UTC),
                        (name, count) -> {})
                .find(HUNT, List.of(HUNT.windowEndingAt(END)), Set.<SenderDomain>of())
                .get(0);
    }

    private void deliver(int count, String action, String place) {
        for (int i = 0; i < count; i++) {
            rows.add(new EventRow(
                    END.minus(Duration.ofHours(2)),
                    Map.of(
                            EventColumn.EMAIL_DIRECTION,
                            "Inbound",
                            EventColumn.SENDER_FROM_DOMAIN,
                            "offers.test",
                            EventColumn.SENDER_FROM_ADDRESS,
                            "a@offers.test",
                            EventColumn.THREAT_TYPES,
                            "Spam",
                            EventColumn.ORG_LEVEL_ACTION,
                            action,
                            EventColumn.DELIVERY_LOCATION,
                            place,
                            EventColumn.NETWORK_MESSAGE_ID,
                            place + i,
                            EventColumn.RECIPIENT_EMAIL_ADDRESS,
                            "p" + i + "@contoso.example")));
        }
    }
}
