package io.github.spamdigest.core;

import static io.github.spamdigest.testing.Memories.DAY;
import static io.github.spamdigest.testing.RunFixture.endOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.testing.RunFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many days in a row. The question looks back one day, so that a domain is gone a day after its last spam. */
class DigestRunDaysTest {

    private static final Hunt ONE_DAY = new Hunt(1, 10);

    private final RunFixture house = new RunFixture();

    @BeforeEach
    void thereIsOneDomainEveryDay() {
        house.source.dataSince(endOf(DAY.minusDays(60)));
        for (int day = -2; day < 30; day++) {
            house.source.deliver("daily.example", 5, noon(DAY.plusDays(day)));
        }
    }

    @Test
    void aDomainThatComesBackAfterSevenTrackedDaysIsReturning() {
        house.source.deliver("back.example", 3, noon(DAY)).deliver("back.example", 3, noon(DAY.plusDays(8)));
        assertEquals(Optional.of(Standing.FIRST_SEEN), standingOn(0));
        for (int day = 1; day <= 7; day++) {
            assertEquals(Optional.empty(), standingOn(day), "day " + day);
        }
        assertEquals(Optional.of(Standing.RETURNING), standingOn(8));
        assertEquals(Optional.empty(), standingOn(9));
        assertEquals(10, house.sender.sent().size());
        assertEquals(10, house.stored.head().kept().size());
    }

    @Test
    void aDomainThatComesBackADayEarlierHasEntered() {
        house.source.deliver("back.example", 3, noon(DAY)).deliver("back.example", 3, noon(DAY.plusDays(7)));
        for (int day = 0; day <= 6; day++) {
            standingOn(day);
        }
        assertEquals(Optional.of(Standing.ENTERED), standingOn(7));
    }

    @Test
    void anOutageOfTenDaysIsNotAbsence() {
        house.source.deliver("back.example", 3, noon(DAY)).deliver("back.example", 3, noon(DAY.plusDays(11)));
        standingOn(0);
        standingOn(1);
        assertEquals(Optional.of(Standing.ENTERED), standingOn(11));
        assertEquals(
                Optional.of(DAY.plusDays(1)), house.renderer.last().baseline().date());
    }

    @Test
    void theSameDateAgainIsComparedWithTheRunBeforeItAndFindsTheSame() {
        for (int day = 0; day <= 5; day++) {
            standingOn(day);
        }
        Findings first = house.renderer.all().get(3);
        Object memoryBefore = house.stored.recall(DAY.plusDays(3));
        DigestRequest again = new DigestRequest(first.date(), endOf(first.date()), first.zone(), true, "host-9");
        new DigestRun(house.memory, house.source, house.renderer, house.sender, house.clock).run(ONE_DAY, again);

        assertEquals(first, house.renderer.last());
        assertEquals(Optional.of(DAY.plusDays(2)), first.baseline().date());
        assertEquals(memoryBefore, house.stored.recall(DAY.plusDays(3)));
        assertEquals(Optional.of(DAY.plusDays(5)), house.stored.head().lastSent());
    }

    /** Runs the digest of a day and says how the domain stands in it, empty when it is not listed. */
    private Optional<Standing> standingOn(int day) {
        house.run(ONE_DAY, DAY.plusDays(day));
        house.clock.advance(Duration.ofDays(1));
        return house.renderer.last().diff().changes().stream()
                .filter(change -> change.activity().domain().name().equals("back.example"))
                .findFirst()
                .flatMap(Change::standing);
    }

    /** The middle of a date's window of one day. */
    private static Instant noon(LocalDate date) {
        return endOf(date).minus(Duration.ofHours(12));
    }
}
