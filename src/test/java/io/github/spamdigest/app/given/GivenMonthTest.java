package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.Mails.OWN;
import static io.github.spamdigest.app.given.Mails.spam;
import static io.github.spamdigest.app.given.Month.DAYS;
import static io.github.spamdigest.app.given.Month.DIGESTS;
import static io.github.spamdigest.app.given.Month.END;
import static io.github.spamdigest.app.given.Month.NEWSLETTER;
import static io.github.spamdigest.app.given.Month.PARTNER;
import static io.github.spamdigest.app.given.Month.dayOf;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thirty digests on thirty days, each remembering the one before. */
class GivenMonthTest {

    private static final String STRANGER = "lasting-offers.test";

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

    private static List<EventRow> rows() {
        List<Strand> more = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            more.add(spam(STRANGER, 3).on(day).messages(3).inbox(day == dayOf(1) + 5 ? 1 : 0));
            for (int shop = 0; shop < 14; shop++) {
                more.add(spam("shop-" + shop + ".test", 3 + (day + shop) % 3).on(day));
            }
        }
        return Month.with(more);
    }
}
