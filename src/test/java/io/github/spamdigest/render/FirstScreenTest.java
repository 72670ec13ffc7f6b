package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.SendContext;
import io.github.spamdigest.goldens.Days;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a reader knows after ten seconds. */
class FirstScreenTest {

    private final FreemarkerRenderer renderer = new FreemarkerRenderer();

    @Test
    void aQuietDaySaysInTheSubjectThatNothingNeedsTheReader() {
        Digest quiet = renderer.render(Days.quiet());

        assertEquals("Spam digest 2026-11-23: nothing needs you", quiet.subject());
        assertTrue(quiet.text().contains("Nothing needs you today: 230 of 13,720 inbound"), quiet.text());
        assertFalse(quiet.text().contains("DO TODAY"), quiet.text());
    }

    @Test
    void aDayWithATaskNamesItInTheSubjectAndBeforeEverythingElse() {
        Digest busy = renderer.render(Days.busy());

        assertEquals(
                "Spam digest 2026-11-23: 2 need you (northwind[.]example: sudden spam from a domain you trust, and 1 more)",
                busy.subject());
        int task = busy.html().indexOf("Do today");
        assertTrue(task > 0 && task < busy.html().indexOf("Changed since"), busy.html());
        assertTrue(busy.text().indexOf("DO TODAY") < busy.text().indexOf("CHANGED SINCE"), busy.text());
    }

    @Test
    void daysWithoutADigestAreNamed() {
        LocalDate date = Days.quiet().date();
        SendContext missed = new SendContext(SendContext.Repeat.NONE, List.of(date.minusDays(2), date.minusDays(1)));

        assertTrue(
                plain(missed).contains("No digest is known to have been sent for 2026-11-21, 2026-11-22"),
                plain(missed));
    }

    @Test
    void aDigestThatWasAskedForSaysSo() {
        SendContext asked = new SendContext(SendContext.Repeat.ASKED_FOR, List.of());

        assertTrue(renderer.render(in(asked)).subject().endsWith("(sent again)"));
        assertTrue(plain(asked).contains("Somebody asked for this digest"), plain(asked));
    }

    @Test
    void eachKindOfDayHasABandOfItsOwn() {
        Set<String> bands = new HashSet<>();
        for (Findings day : List.of(Days.busy(), Days.quiet(), Days.noSpam(), Days.noData())) {
            String html = renderer.render(day).html();
            int band = html.indexOf("bgcolor=\"#");
            bands.add(html.substring(band, band + 17));
        }
        assertEquals(4, bands.size(), bands::toString);
    }

    @Test
    void unchangedRowsAreGreyAndChangedOnesAreNot() {
        List<View.Row> rows = ViewMaker.mail(Days.busy(), FreemarkerRenderer.Options.DEFAULT, Optional.empty())
                .rows();

        assertTrue(rows.get(1).calm(), "steady and below its usual");
        assertFalse(rows.get(3).calm(), "up");
        assertFalse(rows.get(2).calm(), "in the list for the first time");
    }

    private String plain(SendContext circumstances) {
        return renderer.render(in(circumstances)).text().replaceAll("\\s+", " ");
    }

    private static Findings in(SendContext circumstances) {
        Findings day = Days.quiet();
        return new Findings(
                day.date(), day.zone(), day.hunt(), day.snapshot(), day.baseline(), day.diff(), circumstances);
    }
}
