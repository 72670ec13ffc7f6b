package io.github.spamdigest.core;

import static io.github.spamdigest.testing.EvidenceBuilder.builtForSpam;
import static io.github.spamdigest.testing.EvidenceBuilder.sender;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.testing.Activities;
import io.github.spamdigest.testing.EvidenceBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which domains need a person today, and which lines nobody has to read. */
class TodaysTasksTest {

    private static final LocalDate DATE = LocalDate.parse("2026-03-02");

    @Test
    void suddenSpamFromATrustedDomainNeedsAPersonEvenBelowTheList() {
        Findings findings = day(
                1,
                stored(1),
                known("first.example", SenderClass.BULK, NextStep.UNSUBSCRIBE_OR_TUNE_BULK),
                known("partner.example", SenderClass.SUDDEN_FROM_TRUSTED, NextStep.CALL_CONTACT_AND_HUNT));

        assertEquals(List.of("SUDDEN_FROM_TRUSTED partner.example"), told(findings));
        assertEquals(2, findings.tasks().get(0).change().orElseThrow().rank());
    }

    @Test
    void aDomainThatLeftBecauseItIsNowPhishNeedsAPerson() {
        Departure gone = new Departure(new SenderDomain("worse.test"), 3, Departure.Reason.NOW_PHISH, Optional.empty());

        assertEquals(
                List.of("NOW_PHISH worse.test"),
                told(with(day(10, stored(1), known("a.example", SenderClass.BULK, NextStep.NONE)), gone)));
    }

    @Test
    void ourOwnNameNeedsAPersonOnlyWhenTheForgeryReachedAnInbox() {
        NextStep step = NextStep.FIND_ALLOW_AND_BLOCK_SPOOF_PAIR;
        Case kept = of(sender("kept.example").flatSpam(30), SenderClass.OWN_NAME_FORGED, step);
        Case in = of(sender("in.example").flatSpam(30).reachedInbox(1), SenderClass.OWN_NAME_FORGED, step);

        assertEquals(List.of("OWN_NAME_FORGED in.example"), told(day(10, stored(1), kept, in)));
    }

    @Test
    void anAllowOfTheOrganisationNeedsAPersonAndOneOfAUserDoesNot() {
        EvidenceBuilder organisation = sender("a.example").flatSpam(30).reachedInbox(5);
        EvidenceBuilder user = sender("b.example").flatSpam(30).reachedInbox(5);

        Findings findings = day(
                10,
                stored(1),
                of(organisation.allowedByOrganisation(5), SenderClass.UNAUTHENTICATED, NextStep.WATCH_AND_SUBMIT),
                of(user.allowedByUsers(5), SenderClass.UNAUTHENTICATED, NextStep.WATCH_AND_SUBMIT));

        assertEquals(List.of("LET_IN_BY_US a.example"), told(findings));
    }

    @ParameterizedTest
    @EnumSource(
            value = SenderClass.class,
            names = {
                "ORDINARY",
                "BULK",
                "FORWARDED",
                "OWN_SERVICE_UNAUTHENTICATED",
                "OWN_SERVICE_JUDGED_SPAM",
                "TOO_FEW"
            })
    void anAllowForWantedMailDoesWhatItIsFor(SenderClass wanted) {
        EvidenceBuilder mail = sender("a.example").flatSpam(30).reachedInbox(5).allowedByOrganisation(5);

        assertEquals(List.of(), told(day(10, stored(1), of(mail, wanted, NextStep.NONE))));
    }

    @Test
    void aTransportRuleThatMarksEveryMailLetsNothingIn() {
        EvidenceBuilder one = sender("a.example").flatSpam(30).reachedInbox(5).allowedByTransportRule(5);
        EvidenceBuilder other = sender("b.example").flatSpam(30).reachedInbox(3);
        Case marked = of(one, SenderClass.UNCLEAR, NextStep.NONE);

        assertEquals(List.of(), told(day(10, stored(1), marked)));
        assertEquals(
                List.of("LET_IN_BY_US a.example"),
                told(day(10, stored(1), marked, of(other, SenderClass.UNCLEAR, NextStep.NONE))));
    }

    @Test
    void whatSentNothingSinceTheDigestComparedWithWasToldThen() {
        EvidenceBuilder quietToday = builtForSpam("a.example").spamToday(0);
        Case candidate = of(quietToday, SenderClass.BUILT_FOR_SPAM, NextStep.BLOCK_CANDIDATE);

        assertEquals(List.of(), told(day(10, stored(1), candidate)));
        assertEquals(List.of("BLOCK_CANDIDATE a.example"), told(day(10, stored(3), candidate)));
    }

    @ParameterizedTest
    @EnumSource(
            value = NextStep.class,
            names = {"SET_SPF_AND_DKIM", "REPORT_FALSE_POSITIVE", "ASK_COLLEAGUES"})
    void aChoreIsToldOnce(NextStep chore) {
        Case known = known("a.example", SenderClass.UNCLEAR, chore);
        Case fresh = new Case(known.mail(), known.verdict(), Standing.ENTERED);

        assertEquals(List.of(), told(day(10, stored(1), known)));
        assertEquals(1, told(day(10, stored(1), fresh)).size());
        assertEquals(1, told(day(10, computed(), known)).size());
    }

    @ParameterizedTest
    @EnumSource(
            value = NextStep.class,
            names = {
                "NONE",
                "ALREADY_FILTERED",
                "READ_BOTH_LINES",
                "CHECK_ARC_SEALERS",
                "HONOUR_DMARC",
                "UNSUBSCRIBE_OR_TUNE_BULK",
                "WATCH",
                "SAMPLE_THREE",
                "WATCH_AND_SUBMIT"
            })
    void whatTheFilterKeptOutNeedsNobody(NextStep step) {
        assertEquals(List.of(), told(day(10, computed(), known("a.example", SenderClass.UNCLEAR, step))));
    }

    @Test
    void theMostUrgentComesFirst() {
        Findings findings = day(
                10,
                stored(1),
                known("service.example", SenderClass.ABUSED_MAIL_SERVICE, NextStep.CHECK_SURGE),
                of(
                        sender("forged.example").flatSpam(30).reachedInbox(2),
                        SenderClass.FORGED_NAME,
                        NextStep.HONOUR_DMARC),
                known("partner.example", SenderClass.SUDDEN_FROM_TRUSTED, NextStep.CALL_CONTACT_AND_HUNT));

        assertEquals(
                List.of(
                        "SUDDEN_FROM_TRUSTED partner.example",
                        "FORGED_NAME_GOT_IN forged.example",
                        "SURGE service.example"),
                told(findings));
    }

    @Test
    void aLineIsCalmWhileItStandsWhereItStoodAndIsAsUsual() {
        Case steady = known("a.example", SenderClass.BULK, NextStep.UNSUBSCRIBE_OR_TUNE_BULK);

        assertTrue(isCalm(steady));
        assertFalse(isCalm(new Case(steady.mail(), steady.verdict(), Standing.UP)));
        assertFalse(isCalm(known("a.example", SenderClass.SUDDEN_FROM_TRUSTED, NextStep.CALL_CONTACT_AND_HUNT)));
        assertFalse(isCalm(of(sender("a.example").spam(60, 9), SenderClass.UNCLEAR, NextStep.NONE)), "surging");
    }

    @Test
    void freeMailIsCalmAtAnyPlaceUnlessItSurges() {
        Case up = known("a.example", SenderClass.ABUSED_MAIL_SERVICE, NextStep.NONE);

        assertTrue(isCalm(new Case(up.mail(), up.verdict(), Standing.UP)));
        assertFalse(isCalm(known("a.example", SenderClass.ABUSED_MAIL_SERVICE, NextStep.CHECK_SURGE)));
    }

    private static boolean isCalm(Case only) {
        Findings findings = day(10, stored(1), only);
        return findings.isCalm(findings.diff().changes().get(0));
    }

    private record Case(EvidenceBuilder mail, Verdict verdict, Standing standing) {}

    private static Case known(String domain, SenderClass senderClass, NextStep step) {
        return of(sender(domain).flatSpam(300), senderClass, step);
    }

    private static Case of(EvidenceBuilder mail, SenderClass senderClass, NextStep step) {
        return new Case(mail, new Verdict(senderClass, List.of(), Optional.empty(), step), Standing.STEADY);
    }

    private static Baseline stored(int daysAgo) {
        return new Baseline(
                Baseline.Kind.STORED, Optional.of(DATE.minusDays(daysAgo)), List.of(), Baseline.Because.SAME_QUESTION);
    }

    private static Baseline computed() {
        return new Baseline(
                Baseline.Kind.COMPUTED, Optional.of(DATE.minusDays(1)), List.of(), Baseline.Because.FIRST_RUN);
    }

    private static List<String> told(Findings findings) {
        return findings.tasks().stream()
                .map(task -> task.reason() + " " + task.domain().name())
                .toList();
    }

    private static Findings day(int top, Baseline baseline, Case... cases) {
        Snapshot one = cases[0].mail().snapshot();
        List<DomainActivity> ranking =
                Arrays.stream(cases).map(c -> c.mail().activity()).toList();
        Snapshot snapshot = new Snapshot(one.window(), ranking, List.of(), one.totals(), ReadingReport.NOTHING);
        List<Change> changes = new ArrayList<>();
        for (int place = 0; place < Math.min(top, cases.length); place++) {
            DomainActivity activity = ranking.get(place);
            changes.add(new Change(
                    place + 1,
                    Optional.of(place + 1),
                    Optional.of(cases[place].standing()),
                    activity,
                    snapshot.usual(activity.spam()),
                    cases[place].verdict(),
                    Optional.empty()));
        }
        Map<SenderDomain, Verdict> verdicts = Arrays.stream(cases)
                .collect(Collectors.toMap(
                        (Function<Case, SenderDomain>) c -> c.mail().activity().domain(), Case::verdict));
        return new Findings(
                DATE,
                ZoneOffset.UTC,
                new Hunt(Activities.DAYS, top),
                snapshot,
                baseline,
                new SnapshotDiff(changes, List.of(), verdicts),
                SendContext.ORDINARY);
    }

    private static Findings with(Findings day, Departure gone) {
        SnapshotDiff diff =
                new SnapshotDiff(day.diff().changes(), List.of(gone), day.diff().verdicts());
        return new Findings(
                day.date(), day.zone(), day.hunt(), day.snapshot(), day.baseline(), diff, day.circumstances());
    }
}
