package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Baseline;
import io.github.spamdigest.core.Baseline.Because;
import io.github.spamdigest.core.Baseline.Kind;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.goldens.Days;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences that few days need are right all the same. */
class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "FIRST_RUN, because this is the first digest.",
        "QUESTION_CHANGED, because the settings changed and the stored digest answered another question.",
        "MEMORY_DAMAGED, 'because the stored digest is damaged and cannot be read, so that every task is told as if it were new.'"
    })
    void aComputedComparisonSaysWhy(Because because, String reason) {
        Findings day = Days.quiet();
        Baseline computed = new Baseline(Kind.COMPUTED, Optional.of(day.date().minusDays(1)), List.of(), because);

        assertSays(with(day, computed, day.snapshot().totals()), reason);
    }

    @ParameterizedTest
    @CsvSource({
        "QUESTION_CHANGED, INCOMPLETE, 'the settings changed and the stored digest answered another question, and the data reaches back to 2026-11-14 05:00 UTC+01:00 only: it covers 9 of the 30 days'",
        "FIRST_RUN, NONE, 'this is the first digest, and there is no earlier data to compare with.'"
    })
    void aMissingComparisonSaysWhy(Because because, Kind kind, String reason) {
        Findings day = Days.incomplete();
        Baseline nothing = new Baseline(kind, Optional.empty(), List.of(), because);

        assertSays(with(day, nothing, day.snapshot().totals()), "Nothing is compared today: " + reason);
    }

    @Test
    void aDayWithoutInboundMailDividesByNothing() {
        Findings day = Days.quiet();

        assertSays(
                with(day, day.baseline(), totals(day, 0, 0)),
                "there was no inbound delivery in the last 24 hours, so none was judged spam");
    }

    @Test
    void noSpamWithoutInboundMailIsDoubted() {
        Findings day = Days.noSpam();

        assertSays(with(day, day.baseline(), totals(day, 0, 0)), "check that inbound mail is part of the data.");
    }

    @Test
    void oneDeliveryIsNotDeliveries() {
        Findings day = Days.quiet();

        assertSays(
                with(day, day.baseline(), totals(day, 1, 1)),
                "1 of 1 inbound delivery in the last 24 hours was judged spam, 100.0 %;");
    }

    @ParameterizedTest
    @CsvSource({"1, 100000, <0.1 %", "99999, 100000, >99.9 %", "1, 8, 12.5 %", "0, 5, 0.0 %"})
    void aShareIsNeverRoundedToNothingOrAll(long spam, long inbound, String share) {
        Findings day = Days.quiet();

        assertSays(with(day, day.baseline(), totals(day, inbound, spam)), "judged spam, " + share + ";");
    }

    private static void assertSays(Findings findings, String sentence) {
        String text = new FreemarkerRenderer().render(findings).text().replaceAll("[\\s\\x{A0}]+", " ");
        assertTrue(text.contains(sentence), text);
    }

    private static Totals totals(Findings day, long inbound, long spam) {
        Totals totals = day.snapshot().totals();
        return new Totals(
                new DailySeries(List.of(inbound)),
                new DailySeries(List.of(spam)),
                totals.domains(),
                totals.oldestEvent(),
                totals.newestEvent());
    }

    private static Findings with(Findings day, Baseline baseline, Totals totals) {
        Snapshot found = day.snapshot();
        Snapshot snapshot = new Snapshot(found.window(), found.ranking(), found.others(), totals, found.rejects());
        return new Findings(day.date(), day.zone(), day.hunt(), snapshot, baseline, day.diff(), day.circumstances());
    }
}
