package io.github.spamdigest.executed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spamdigest.azure.logs.Kql;
import io.github.spamdigest.azure.logs.ViewKql;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.eventgen.Beside;
import io.github.spamdigest.eventgen.EventFiles;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.testing.WorkspaceShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;

/**
 * Writes the events of each executed question, and its texts, to the folder in {@code -Dexecuted.keep}, for the
 * commands that need both (src/test/node/kql-mutants.mjs); nothing without it.
 */
final class KeptCase {

    private KeptCase() {}

    static void keep(BothWorlds question, List<EventRow> rows) {
        keep(question, rows, Beside.NONE, WorkspaceShape.OF_ROWS);
    }

    static void keep(BothWorlds question, List<EventRow> rows, Beside beside, WorkspaceShape shape) {
        String folder = System.getProperty("executed.keep", "");
        if (folder.isEmpty()) {
            return;
        }
        String name = Integer.toHexString(Objects.hash(rows, question, beside, shape));
        try {
            Path path = Files.createDirectories(Path.of(folder));
            EventFiles.writeNdjson(path.resolve(name + ".ndjson"), rows);
            Files.write(path.resolve(name + ".ndjson"), beside.lines(), StandardOpenOption.APPEND);
            Files.writeString(path.resolve(name + ".tables.json"), new ObjectMapper().writeValueAsString(shape));
            Files.writeString(
                    path.resolve(name + ".view.kql"),
                    new ViewKql(question.hunt(), question.windows().get(0), question.open()).text());
            for (TimeWindow window : question.windows()) {
                String text = new Kql(question.hunt(), window, question.watched()).text();
                Files.writeString(path.resolve(name + "." + question.windows().indexOf(window) + ".kql"), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
