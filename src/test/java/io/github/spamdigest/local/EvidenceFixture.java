package io.github.spamdigest.local;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A row of spam and the evidence that is found in such rows, for the tests of evidence. */
abstract class EvidenceFixture {

    static final ExportedRow ROW = ExportedRow.spam("one.example", EventDesk.RECENT)
            .with("SenderIPv6", "")
            .with("RecipientDomain", "contoso.example");

    @TempDir
    private Path folder;

    EventDesk desk;

    @BeforeEach
    void openDesk() {
        desk = new EventDesk(folder);
    }

    Evidence evidence(ExportedRow... rows) {
        return EventDesk.activity(find(Counting.DELIVERIES, List.of(rows)), "one.example")
                .evidence();
    }

    Snapshot find(Counting counting, List<ExportedRow> rows) {
        Hunt hunt = new Hunt(30, 10, counting, Exclusions.DEFAULT, 7);
        Path file = desk.write("rows.json", ExportedRow.ndjson(rows));
        return desk.events(file)
                .find(hunt, List.of(EventDesk.WINDOW), Set.of(new SenderDomain("one.example")))
                .get(0);
    }
}
