package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.Mails.OWN;
import static io.github.spamdigest.app.given.Mails.clean;
import static io.github.spamdigest.app.given.Mails.spam;
import static io.github.spamdigest.app.given.Mails.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.app.cli.CliRun;
import io.github.spamdigest.eventgen.EventFiles;
import io.github.spamdigest.eventgen.EventRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thirty digests on thirty days, each remembering the one before. */
class GivenMonthTest {

    private static final String PARTNER = "northwind.example";
    private static final String STRANGER = "lasting-offers.test";
    private static final String NEWSLETTER = "weekly-news.example";
    private static final int DIGESTS = 30;
    private static final int DAYS = 75;
    private static final Instant END = Variation.NONE.end();

    @TempDir
    Path folder;

    @Test
    void case60AMonthOfDigestsTellsAnAttackAndIsQuietOtherwise() throws IOException {
        Path events = folder.resolve("events.ndjson");
        EventFiles.writeNdjson(events, rows());
        List<GivenDigest> digests = new ArrayList<>();
        for (int number = 1; number <= DIGESTS; number++) {
            digests.add(digest(events, END.minus(Duration.ofDays(dayOf(number)))));
        }
        NotYet.check(60, () -> isToldAsGiven(digests));
    }

    private static void isToldAsGiven(List<GivenDigest> digests) {
        digests.get(3).mustBeToday(PARTNER);
        digests.get(4).mustBeToday(PARTNER);
        assertTrue(count(digests, GivenDigest::isQuiet) >= 12, "quiet digests");
        assertTrue(count(digests, digest -> digest.isToday(OWN)) <= 7, "digests with the own name");
        assertTrue(count(digests, digest -> digest.isToday(STRANGER)) <= 7, "digests with the stranger");
        assertEquals(0, count(digests, digest -> digest.isToday(NEWSLETTER)), "digests with the newsletter");
        assertEquals(0, count(digests.subList(11, DIGESTS), digest -> digest.isToday(PARTNER)), "late ones");
        assertTrue(digests.stream().allMatch(GivenDigest::hasOnlyCommandsForToday), "commands");
    }

    private static long count(List<GivenDigest> digests, Predicate<GivenDigest> of) {
        return digests.stream().filter(of).count();
    }

    private GivenDigest digest(Path events, Instant asOf) throws IOException {
        Path out = folder.resolve("out-" + asOf.getEpochSecond());
        CliRun run = CliRun.of(
                "preview",
                "--events",
                events,
                "--out",
                out,
                "--as-of",
                asOf,
                "--state",
                folder.resolve("state"),
                "--own-domains",
                OWN);
        assertEquals(0, run.exitCode(), run.err());
        return new GivenDigest(out, Variation.NONE);
    }

    /** The last 24 hours of a digest, as a day before the last one's end. */
    private static int dayOf(int digest) {
        return DIGESTS - digest;
    }

    private static List<EventRow> rows() {
        List<Strand> strands = new ArrayList<>(new Everyday(DAYS, 0, Proof.AUTHENTICATED, "Inbox/folder").strands(END));
        for (int day = 0; day < DAYS; day++) {
            int inside = day == dayOf(2) ? 1 : 0;
            strands.add(spam(OWN, 4).on(day).messages(4).forged(Proof.FORGED).inbox(inside));
            strands.add(spam(STRANGER, 3).on(day).messages(3).inbox(day == dayOf(1) + 5 ? 1 : 0));
            for (int shop = 0; shop < 14; shop++) {
                strands.add(spam("shop-" + shop + ".test", 3 + (day + shop) % 3).on(day));
            }
            // The last day begins on a Sunday.
            if (day % 7 == 6 || day % 7 == 3) {
                int mails = day % 7 == 6 ? 60 : 50;
                strands.add(
                        spam(NEWSLETTER, mails).on(day).messages(1).people(60).bulk(8));
            }
            if (day % 7 > 1) {
                strands.add(clean(PARTNER, 12).on(day));
                strands.add(written(PARTNER, day, day, day));
            }
        }
        strands.add(spam(PARTNER, 60).on(dayOf(4)));
        strands.add(spam(PARTNER, 40).on(dayOf(5)));
        strands.add(spam(PARTNER, 5).on(dayOf(6)));
        return IntStream.range(0, strands.size())
                .boxed()
                .flatMap(i -> strands.get(i).rows(Variation.NONE, "s" + i).stream())
                .toList();
    }
}
