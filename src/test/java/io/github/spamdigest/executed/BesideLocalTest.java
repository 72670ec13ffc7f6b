package io.github.spamdigest.executed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.eventgen.EventFiles;
import io.github.spamdigest.eventgen.ReferenceSource;
import io.github.spamdigest.eventgen.ViewFacts;
import io.github.spamdigest.testing.Law;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What became of mail, and who clicked: event files give what plain loops find, however the tables lie in them. */
class BesideLocalTest {

    /** So many events and tries in the build; {@code -Dexecuted.tries=N -Dexecuted.rows=N} tries longer. */
    private static final int TRIES = Integer.getInteger("executed.tries", 20);

    private static final int ROWS = Integer.getInteger("executed.rows", 900);

    /** How the tables lie in files. */
    private enum Layout {
        ACTIONS_FIRST,
        EVENTS_FIRST,
        OWN_FILES_BEFORE,
        OWN_FILES_BEHIND,
        CSV_AND_LINES,
        ENVELOPES
    }

    private record Case(BesideEvents.Case drawn, Layout layout) {}

    @Test
    void localAndCountedAreEqual() {
        Law.holds(
                TRIES,
                draw -> new Case(BesideEvents.of(draw, ROWS), draw.of(List.of(Layout.values()))),
                BesideLocalTest::check);
    }

    private static void check(Case one) throws IOException {
        BothWorlds question = one.drawn().made().question();
        NamesInView counted = new ReferenceSource(
                        one.drawn().made().rows(), one.drawn().beside())
                .find(question.hunt(), question.windows().subList(0, 1), question.watched(), question.open())
                .get(0)
                .inView();
        Path folder = Files.createTempDirectory("beside");
        try {
            write(one, folder);
            NamesInView local = question.local(folder).get(0).inView();
            assertEquals(only(counted, local), only(local, counted), "what only one of them finds");
            assertEquals(counted, local);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void write(Case one, Path folder) throws IOException {
        Path events = folder.resolve("m.json");
        EventFiles.writeNdjson(events, one.drawn().made().rows());
        List<String> lines = Files.readAllLines(events);
        List<String> beside = one.drawn().beside().lines();
        switch (one.layout()) {
            case ACTIONS_FIRST -> Files.write(events, concat(beside, lines));
            case EVENTS_FIRST -> Files.write(events, concat(lines, beside));
            case OWN_FILES_BEFORE -> Files.write(folder.resolve("a.json"), beside);
            case OWN_FILES_BEHIND ->
                Files.writeString(folder.resolve("z.json"), "[" + String.join(",\n", beside) + "]");
            case CSV_AND_LINES -> {
                Files.delete(events);
                EventFiles.writeCsv(folder.resolve("m.csv"), one.drawn().made().rows());
                Files.write(folder.resolve("z.json"), beside);
            }
            case ENVELOPES ->
                Files.write(
                        events,
                        concat(lines, beside).stream()
                                .map(BesideLocalTest::envelope)
                                .toList());
        }
    }

    /** As the streaming API has it: the table stands outside. */
    private static String envelope(String row) {
        String table = Stream.of("EmailPostDeliveryEvents", "UrlClickEvents")
                .filter(name -> row.contains("\"Type\":\"" + name + "\""))
                .findFirst()
                .orElse("EmailEvents");
        return "{\"time\":\"2031-01-01T00:00:00Z\",\"category\":\"AdvancedHunting-" + table + "\",\"properties\":" + row
                + "}";
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** What is found in one view and not in another. */
    private static String only(NamesInView view, NamesInView other) {
        List<String> lines = new ArrayList<>(ViewFacts.of(view));
        lines.removeAll(ViewFacts.of(other));
        return String.join("\n", lines);
    }
}
