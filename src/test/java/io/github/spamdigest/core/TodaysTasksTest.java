package io.github.spamdigest.core;

import static io.github.spamdigest.core.TaskDay.computed;
import static io.github.spamdigest.core.TaskDay.day;
import static io.github.spamdigest.core.TaskDay.known;
import static io.github.spamdigest.core.TaskDay.of;
import static io.github.spamdigest.core.TaskDay.refused;
import static io.github.spamdigest.core.TaskDay.signal;
import static io.github.spamdigest.core.TaskDay.stored;
import static io.github.spamdigest.core.TaskDay.told;
import static io.github.spamdigest.core.TaskDay.with;
import static io.github.spamdigest.testing.EvidenceBuilder.builtForSpam;
import static io.github.spamdigest.testing.EvidenceBuilder.sender;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.TaskDay.Case;
import io.github.spamdigest.testing.EvidenceBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which domains need a person today, and which lines nobody has to read. */
class TodaysTasksTest {

    @Test
    void aSignalOfTodayNeedsAPersonWhateverThePlaceOfItsName() {
        Findings listed = day(
                1,
                stored(1),
                known("first.example", SenderClass.BULK, NextStep.UNSUBSCRIBE_OR_TUNE_BULK),
                known("partner.example", SenderClass.UNCLEAR, NextStep.NONE));
        Findings findings = with(
                listed,
                signal(Task.Reason.FLOODS_INBOXES, Task.Urgency.TODAY, "nowhere.test"),
                signal(Task.Reason.SUDDEN_FROM_TRUSTED, Task.Urgency.TODAY, "partner.example"));

        assertEquals(List.of("SUDDEN_FROM_TRUSTED partner.example", "FLOODS_INBOXES nowhere.test"), told(findings));
        assertEquals(2, findings.tasks().get(0).change().orElseThrow().rank());
        assertEquals(Optional.empty(), findings.tasks().get(1).change());
    }

    @Test
    void aNameIsOneTaskThatHasAllItsSignals() {
        Findings findings = with(
                day(10, stored(1), known("a.example", SenderClass.BULK, NextStep.NONE)),
                signal(Task.Reason.FORGED_NAME_GOT_IN, Task.Urgency.TODAY, "partner.example"),
                signal(Task.Reason.SUDDEN_FROM_TRUSTED, Task.Urgency.WEEK, "partner.example"));

        Task task = findings.tasks().get(0);
        assertEquals(1, findings.tasks().size());
        assertEquals(Task.Reason.FORGED_NAME_GOT_IN, task.reason());
        assertEquals(Task.Urgency.TODAY, task.urgency());
        assertEquals(List.of(Task.Reason.FORGED_NAME_GOT_IN, Task.Reason.SUDDEN_FROM_TRUSTED), task.signals());
    }

    @Test
    void aStrangerThatFloodsInboxesMayBeBlockedWhereTheGuardLetsItPass() {
        Findings findings = with(
                day(
                        10,
                        stored(1),
                        known("a.example", SenderClass.BUILT_FOR_SPAM, NextStep.BLOCK_CANDIDATE),
                        known("b.example", SenderClass.UNCLEAR, NextStep.WATCH)),
                signal(Task.Reason.FLOODS_INBOXES, Task.Urgency.TODAY, "a.example"),
                signal(Task.Reason.FLOODS_INBOXES, Task.Urgency.TODAY, "b.example"));

        assertEquals(
                List.of(NextStep.BLOCK_CANDIDATE, NextStep.HUNT_AND_PURGE),
                findings.tasks().stream().map(Task::step).toList());
    }

    @Test
    void aStrangerThatFloodsInboxesWithoutABlockSaysWhy() {
        Findings findings = with(
                day(10, stored(1), refused("a.example"), refused("b.example")),
                signal(Task.Reason.FLOODS_INBOXES, Task.Urgency.TODAY, "a.example"),
                signal(Task.Reason.LET_IN_BY_US, Task.Urgency.TODAY, "b.example"),
                signal(Task.Reason.FLOODS_INBOXES, Task.Urgency.TODAY, "nowhere.test")
                        .withoutBlock(Verdict.NoBlock.NOT_TRACKED));

        assertEquals(
                Map.of("a.example", Verdict.NoBlock.SHARED_HOST, "nowhere.test", Verdict.NoBlock.NOT_TRACKED),
                findings.tasks().stream()
                        .filter(task -> task.noBlock().isPresent())
                        .collect(Collectors.toMap(
                                task -> task.domain().name(),
                                task -> task.noBlock().orElseThrow())));
    }

    @Test
    void aTrustedNameIsNeverBlockedWhateverTheRankingSaysOfIt() {
        Findings findings = with(
                day(10, stored(1), known("a.example", SenderClass.BUILT_FOR_SPAM, NextStep.BLOCK_CANDIDATE)),
                signal(Task.Reason.SUDDEN_FROM_TRUSTED, Task.Urgency.TODAY, "a.example"));

        assertEquals(NextStep.HUNT_AND_PURGE, findings.tasks().get(0).step());
    }

    @Test
    void aDomainThatLeftBecauseItIsNowPhishNeedsAPersonThisWeek() {
        Departure gone = new Departure(new SenderDomain("worse.test"), 3, Departure.Reason.NOW_PHISH, Optional.empty());

        assertEquals(
                List.of("NOW_PHISH worse.test"),
                told(with(day(10, stored(1), known("a.example", SenderClass.BULK, NextStep.NONE)), gone)));
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
    void whatAClassAsksForIsWorkForThisWeek() {
        Findings findings = with(
                day(10, stored(1), known("service.example", SenderClass.ABUSED_MAIL_SERVICE, NextStep.CHECK_SURGE)),
                signal(Task.Reason.SMALL_BUT_INSIDE, Task.Urgency.WEEK, "small.example"),
                signal(Task.Reason.LET_IN_BY_US, Task.Urgency.TODAY, "let.example"));

        assertEquals(
                List.of("LET_IN_BY_US let.example", "SMALL_BUT_INSIDE small.example", "SURGE service.example"),
                told(findings));
        assertEquals(
                List.of(Task.Urgency.TODAY, Task.Urgency.WEEK, Task.Urgency.WEEK),
                findings.tasks().stream().map(Task::urgency).toList());
    }

    @Test
    void aLineIsCalmWhileItStandsWhereItStoodAndIsAsUsual() {
        Case steady = known("a.example", SenderClass.BULK, NextStep.UNSUBSCRIBE_OR_TUNE_BULK);

        assertTrue(isCalm(steady));
        assertFalse(isCalm(new Case(steady.mail(), steady.verdict(), Standing.UP)));
        Findings told =
                with(day(10, stored(1), steady), signal(Task.Reason.LET_IN_BY_US, Task.Urgency.WEEK, "a.example"));
        assertFalse(told.isCalm(told.diff().changes().get(0)));
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
}
