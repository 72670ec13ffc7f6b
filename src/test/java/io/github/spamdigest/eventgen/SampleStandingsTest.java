package io.github.spamdigest.eventgen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Baseline;
import io.github.spamdigest.core.Change;
import io.github.spamdigest.core.Departure;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Standing;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The last three days of the sample show every standing there is. */
class SampleStandingsTest {

    private static final List<Findings> DIGESTS = LastDigests.of(SampleEvents.rows(), 3);
    private static final Findings FRIDAY = DIGESTS.get(0);
    private static final Findings SATURDAY = DIGESTS.get(1);
    private static final Findings SUNDAY = DIGESTS.get(2);

    @Test
    void theFirstDigestComputesItsBaselineAndTheOthersRecallTheirs() {
        assertEquals(Baseline.Kind.COMPUTED, FRIDAY.baseline().kind());
        assertEquals(Baseline.Kind.STORED, SATURDAY.baseline().kind());
        assertEquals(Baseline.Kind.STORED, SUNDAY.baseline().kind());
    }

    @Test
    void fridayShowsAFirstSightingAnEntryAndTwoDepartures() {
        assertEquals(Standing.FIRST_SEEN, standing(FRIDAY, "parcel-notice.invalid"));
        assertEquals(Standing.ENTERED, standing(FRIDAY, "fabrikam.example"));
        assertEquals(Standing.STEADY, standing(FRIDAY, "freemail.example"));
        assertEquals(Departure.Reason.NOT_TRACKED, departure(FRIDAY, "flash-sale.invalid"));
        assertEquals(Departure.Reason.NOW_RANKED, departure(FRIDAY, "survey-panel.test"));
        assertEquals(2, FRIDAY.diff().left().size());
    }

    @Test
    void saturdayShowsTwoRisesAndABurstThatRolledOut() {
        assertEquals(Standing.UP, standing(SATURDAY, "fabrikam.example"));
        assertEquals(Standing.UP, standing(SATURDAY, "parcel-notice.invalid"));
        assertEquals(Standing.DOWN, standing(SATURDAY, "northwind.example"));
        assertEquals(List.of(), SATURDAY.diff().left());
    }

    @Test
    void sundayShowsAReturnAndADepartureIntoPhish() {
        assertEquals(Standing.RETURNING, standing(SUNDAY, "lottery-desk.test"));
        assertEquals(Standing.FIRST_SEEN, standing(SUNDAY, "invoice-portal.test"));
        assertEquals(Standing.UP, standing(SUNDAY, "fabrikam.example"));
        assertEquals(Standing.DOWN, standing(SUNDAY, "meds-direct.test"));
        assertEquals(Standing.STEADY, standing(SUNDAY, "dealflash-news.example"));
        assertEquals(Departure.Reason.NOW_PHISH, departure(SUNDAY, "quick-credit.test"));
        assertEquals(Departure.Reason.NOW_RANKED, departure(SUNDAY, "roofing-leads.example"));
        assertEquals(2, SUNDAY.diff().left().size());
    }

    @Test
    void sundayAloneFromAnEmptyMemoryTellsTheSame() {
        Findings alone = LastDigests.of(SampleEvents.rows(), 1).get(0);
        assertEquals(Baseline.Kind.COMPUTED, alone.baseline().kind());
        assertEquals(SUNDAY.diff(), alone.diff());
    }

    @Test
    void noStandingIsMissing() {
        Set<Standing> shown = EnumSet.noneOf(Standing.class);
        for (Findings digest : DIGESTS) {
            digest.diff()
                    .changes()
                    .forEach(change -> shown.add(change.standing().orElseThrow()));
            digest.diff().left().forEach(departure -> shown.add(Standing.LEFT));
        }
        assertEquals(EnumSet.allOf(Standing.class), shown);
    }

    @Test
    void moreDomainsSentSpamThanTheListHolds() {
        int domains = SUNDAY.snapshot().ranking().size();
        assertTrue(domains >= 15 && domains <= 30, () -> domains + " domains");
    }

    private static Standing standing(Findings digest, String domain) {
        return digest.diff().changes().stream()
                .filter(change -> change.activity().domain().equals(new SenderDomain(domain)))
                .map(Change::standing)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new AssertionError(domain + " is not in the list of " + digest.date()));
    }

    private static Departure.Reason departure(Findings digest, String domain) {
        return digest.diff().left().stream()
                .filter(departure -> departure.domain().equals(new SenderDomain(domain)))
                .map(Departure::reason)
                .findFirst()
                .orElseThrow(() -> new AssertionError(domain + " did not leave the list of " + digest.date()));
    }
}
