package io.github.spamdigest.local;

import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Exported rows and the source that counts them, for the tests of counting. */
abstract class EventCountingFixture {

    static final String RECENT = EventDesk.RECENT;
    static final ExportedRow ROW = ExportedRow.spam("one.example", RECENT);

    @TempDir
    private Path folder;

    EventDesk desk;

    @BeforeEach
    void openDesk() {
        desk = new EventDesk(folder);
    }

    Snapshot find(ExportedRow... rows) {
        return desk.findText("rows.json", ExportedRow.ndjson(List.of(rows)));
    }

    Snapshot find(Hunt hunt, ExportedRow... rows) {
        Path file = desk.write("rows.json", ExportedRow.ndjson(List.of(rows)));
        return desk.events(file).find(hunt, List.of(EventDesk.WINDOW), Set.of()).get(0);
    }

    List<String> ranking(ExportedRow... rows) {
        return EventDesk.ranking(find(rows));
    }
}
