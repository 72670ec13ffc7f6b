package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowTableTest {

    private static final Instant END = Instant.parse("2026-11-22T05:00:00Z");
    private static final Instant FROM = END.minus(Duration.ofDays(30));

    /** One row to add: of a pair, so many hours before the end, with a report's number and a profile. */
    private record Row(int pair, int hours, int report, int profile) {

        Instant time() {
            return END.minus(Duration.ofHours(hours));
        }

        boolean counts() {
            return profile != RowTable.NO_PROFILE && hours < 720;
        }
    }

    @Test
    void repeatsAndNewestRowsAreThoseOfAPlainList() {
        Law.holdsForLists(200, RowTableTest::rows, RowTableTest::assertAsAPlainList);
    }

    private static void assertAsAPlainList(List<Row> rows) {
        RowTable table = new RowTable(END);
        Set<List<Integer>> known = new HashSet<>();
        List<Row> kept = new ArrayList<>();
        for (Row row : rows) {
            boolean isNew =
                    row.report() == SeenEvent.NO_REPORT || known.add(List.of(row.pair(), row.hours(), row.report()));
            assertEquals(isNew, table.add(PairHash.ofNumber(row.pair()), row.time(), row.report(), row.profile()));
            if (isNew) {
                kept.add(row);
            }
        }
        assertNewest(kept, table);
    }

    @Test
    void aHundredThousandRowsUnderOneBlankedOutPairStillTellTheirRepeats() {
        RowTable table = new RowTable(END);
        PairHash pair = PairHash.ofNumber(1);
        for (int i = 0; i < 100_000; i++) {
            assertTrue(table.add(pair, END.minusSeconds(i), 7, 0));
        }
        for (int i = 0; i < 100_000; i++) {
            assertTrue(!table.add(pair, END.minusSeconds(i), 7, 0));
        }
        assertEquals(Set.of(RowTable.keptOf(pair)), table.crowded());
    }

    static List<Row> rows(Draw draw) {
        return draw.list(0, 400, RowTableTest::row);
    }

    /** A quarter is of one pair, which gets many rows. */
    private static Row row(Draw draw) {
        int pair = draw.of(true, false, false, false) ? 0 : draw.between(1, 40);
        return new Row(pair, draw.between(0, 800), draw.between(0, 3), draw.between(-1, 5));
    }

    /** Every pair has exactly one newest row, or is tied, or has many rows. */
    private static void assertNewest(List<Row> kept, RowTable table) {
        Map<PairHash, List<Row>> byPair = new HashMap<>();
        kept.forEach(
                row -> byPair.computeIfAbsent(RowTable.keptOf(PairHash.ofNumber(row.pair())), any -> new ArrayList<>())
                        .add(row));
        Map<PairHash, String> newest = new HashMap<>();
        Set<PairHash> tied = new HashSet<>();
        table.forEachNewest(
                FROM,
                END,
                (high, low, age, profile) ->
                        assertEquals(null, newest.put(new PairHash(high, low), table.timeOf(age) + " " + profile)),
                (high, low, age, profile) -> tied.add(new PairHash(high, low)));
        byPair.forEach((pair, rows) -> {
            int best =
                    rows.stream().filter(Row::counts).mapToInt(Row::hours).min().orElse(-1);
            List<Row> first = rows.stream()
                    .filter(row -> row.counts() && row.hours() == best)
                    .distinct()
                    .toList();
            boolean isKnown = !table.crowded().contains(pair);
            assertEquals(isKnown && first.size() > 1, tied.contains(pair));
            assertEquals(
                    isKnown && first.size() == 1
                            ? first.get(0).time() + " " + first.get(0).profile()
                            : null,
                    newest.get(pair));
        });
    }
}
