package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.core.Totals.RowsOfWindow;
import io.github.spamdigest.goldens.Days;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where rows are missing or could not be read, the mail says so first, and never that nothing needs its reader. */
class UntoldDaysTest {

    private static final ReadingReport LOSSES =
            new ReadingReport(9, 0, List.of(), List.of(), List.of("exports/a.csv: 9 of 20 rows could not be read"));

    private static final FreemarkerRenderer RENDERER = PlainRenderer.create();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quiet | part of the events could not be read | nothing in the rest needs you today: 230 of",
                "busy | part of the events could not be read; 2 need you (northwind[.]example: sudden spam from a domain you"
                        + " trust, and 1 more) | 2 domains need you",
                "no-spam | part of the events could not be read; no spam | no spam: none of",
                "stale-data | part of the events could not be read; no data | no data for today: the newest"
            })
    void whatCouldNotBeReadComesBeforeAnythingElse(String day, String subject, String sentence) {
        Digest digest = RENDERER.render(with(Days.all().get(day), LOSSES));

        assertEquals("Spam digest 2026-11-23: " + subject, digest.subject());
        String text = digest.text().replaceAll("[\\s\\x{A0}]+", " ");
        String first = "Part of the events could not be read; " + sentence;
        assertTrue(text.contains(first), text);
        assertTrue(
                text.startsWith("SPAM DOMAIN DIGEST, Monday 2026-11-23: PART OF THE EVENTS COULD NOT BE READ"), text);
        String html = Jsoup.parse(digest.html()).body().text().replace('\u00a0', ' ');
        assertTrue(html.contains(first), html);
        assertTrue(html.indexOf("Part of the events could not be read") < html.indexOf("Spam domain digest"), html);
        assertTrue(html.indexOf("a.csv: 9 of 20 rows") > html.indexOf(first), html);
        assertTrue(text.indexOf("a.csv: 9 of 20 rows") < text.length() / 2, text);
        assertTrue(json(digest).contains("\"losses\": [\n      \"exports/a.csv: 9 of 20 rows could not be read\"\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quiet", "busy", "no-spam", "stale-data"})
    void nothingNeedsYouNeverStandsAlone(String day) {
        for (Findings untold :
                List.of(with(Days.all().get(day), LOSSES), with(Days.all().get(day), new RowsOfWindow(27, 0, 0)))) {
            Digest digest = RENDERER.render(untold);
            for (String part : List.of(digest.subject(), digest.text(), digest.html())) {
                assertFalse(part.toLowerCase(Locale.ROOT).contains("nothing needs you"), part);
            }
        }
    }

    @Test
    void ofManyFilesTheFirstFewAreNamed() {
        List<String> losses = Stream.iterate(1, n -> n + 1)
                .limit(9)
                .map(n -> n + ".csv: 9 of 20 rows could not be read")
                .toList();
        String text = text(RENDERER.render(with(Days.quiet(), new ReadingReport(9, 0, List.of(), List.of(), losses))));

        assertTrue(text.contains("5.csv: 9 of 20 rows could not be read. And 4 files more, see digest.json."), text);
        assertFalse(text.contains("6.csv"), text);
    }

    @Test
    void rowsThatAreMissingAreNamedWithWhatThatSwitchesOff() {
        says(
                27,
                0,
                0,
                "Rows are missing, as after a filter on ThreatTypes or EmailDirection: fewer than 1 % of the"
                        + " 27 rows of the window are clean inbound mail and none is outbound mail. Without them classes that"
                        + " stand on such mail say \"cannot be told\", and no block is suggested.");
        says(
                2_000,
                19,
                1,
                "as after a filter on ThreatTypes: fewer than 1 % of the 2,000 rows of the window are clean");
        says(1, 1, 0, "as after a filter on EmailDirection: none of the 1 row of the window is outbound mail.");
    }

    @Test
    void withoutCleanRowsNoShareIsSaid() {
        String text = text(RENDERER.render(with(Days.quiet(), new RowsOfWindow(27, 0, 9))));

        assertTrue(text.contains("; 230 deliveries in the last 24 hours were judged spam; usual for"), text);
        assertFalse(text.contains("of its mail was spam"), text);
    }

    @Test
    void aDayOnWhichHardlyAnyMailIsHereIsNotCalledQuiet() {
        Digest late = RENDERER.render(with(Days.quiet(), inboundToday(Days.quiet(), 1_300), ReadingReport.NOTHING));
        Digest quiet = RENDERER.render(with(Days.quiet(), inboundToday(Days.quiet(), 1_500), ReadingReport.NOTHING));

        assertEquals("Spam digest 2026-11-23: whether anything needs you cannot be told", late.subject());
        assertTrue(text(late).contains("Hardly any mail of the last 24 hours is here"), late.text());
        assertEquals("Spam digest 2026-11-23: nothing needs you", quiet.subject());
    }

    @Test
    void aDayOfTasksSaysBoth() {
        Digest digest = RENDERER.render(with(Days.busy(), new RowsOfWindow(27, 0, 0)));

        assertTrue(digest.subject().startsWith("Spam digest 2026-11-23: 2 need you ("), digest.subject());
        assertTrue(text(digest).contains("Rows are missing, "), digest.text());
    }

    @Test
    void aDayWithoutDataSaysNothingOfMissingRows() {
        String text = text(RENDERER.render(with(Days.noData(), new RowsOfWindow(0, 0, 0))));

        assertFalse(text.contains("Rows are missing"), text);
    }

    @Test
    void aWholeDayHasNeitherInItsFile() {
        String json = json(RENDERER.render(with(Days.quiet(), new RowsOfWindow(100, 1, 1))));

        assertFalse(json.contains("missingRows") || json.contains("losses"), json);
    }

    private static void says(long all, long clean, long outbound, String sentence) {
        Digest digest = RENDERER.render(with(Days.quiet(), new RowsOfWindow(all, clean, outbound)));
        assertEquals("Spam digest 2026-11-23: whether anything needs you cannot be told", digest.subject());
        assertTrue(text(digest).contains(sentence), digest.text());
        String html = Jsoup.parse(digest.html()).body().text().replace('\u00a0', ' ');
        assertTrue(html.contains(sentence), html);
        String missing = "\"missingRows\": {\n    \"cleanInbound\": " + (clean * 100 < all) + ",\n    \"outbound\": "
                + (outbound == 0) + ",\n    \"of\": {\n      \"all\": " + all;
        assertTrue(json(digest).contains(missing), json(digest));
    }

    private static String text(Digest digest) {
        return digest.text().replaceAll("[\\s\\x{A0}]+", " ");
    }

    private static String json(Digest digest) {
        return digest.attachments().stream()
                .filter(file -> file.name().equals(Attachment.JSON))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static Findings with(Findings day, ReadingReport rejects) {
        return with(day, day.snapshot().totals(), rejects);
    }

    /** The totals of a day of which the last 24 hours had so many inbound deliveries, each other day 14,000. */
    private static Totals inboundToday(Findings day, long last24h) {
        Totals known = day.snapshot().totals();
        List<Long> days =
                new ArrayList<>(Collections.nCopies(known.inbound().days().size(), 14_000L));
        days.set(0, last24h);
        return new Totals(
                new DailySeries(days),
                known.spam(),
                known.domains(),
                known.oldestEvent(),
                known.newestEvent(),
                known.authentication(),
                known.excluded(),
                known.latestSpam());
    }

    private static Findings with(Findings day, RowsOfWindow rows) {
        Totals known = day.snapshot().totals();
        Totals totals = new Totals(
                known.inbound(),
                known.spam(),
                known.domains(),
                known.oldestEvent(),
                known.newestEvent(),
                known.authentication(),
                known.excluded(),
                known.latestSpam(),
                known.recipientDomains(),
                Optional.of(rows));
        return with(day, totals, ReadingReport.NOTHING);
    }

    private static Findings with(Findings day, Totals totals, ReadingReport rejects) {
        Snapshot found = day.snapshot();
        Snapshot snapshot = new Snapshot(found.window(), found.ranking(), found.others(), totals, rejects);
        return new Findings(
                day.date(),
                day.zone(),
                day.hunt(),
                snapshot,
                day.baseline(),
                day.diff(),
                day.ownProposed(),
                day.signals(),
                day.circumstances());
    }
}
