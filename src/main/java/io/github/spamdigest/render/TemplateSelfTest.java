package io.github.spamdigest.render;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.Baseline;
import io.github.spamdigest.core.Change;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.Departure;
import io.github.spamdigest.core.DigestRenderer;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.Notice;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.RunStep;
import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.SendContext;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.SnapshotDiff;
import io.github.spamdigest.core.Standing;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.core.Totals.RowsOfWindow;
import io.github.spamdigest.core.Verdict;
import io.github.spamdigest.core.signals.Campaign;
import io.github.spamdigest.core.signals.Signal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Made-up days on which everything happens that a template can meet: every class, fact, step and standing, every way a day can end. A
 * template that survives them is not broken on the morning that it matters.
 */
final class TemplateSelfTest {

    private static final LocalDate DATE = LocalDate.of(2026, 1, 5);
    private static final Instant END = Instant.parse("2026-01-05T05:00:00Z");
    private static final int DAYS = 30;
    private static final long A_DAY = 7;
    private static final int FEW = 4;

    /** From this place on, names are plain ones. */
    private static final int PLAIN = 2;

    private static final TimeWindow WINDOW = TimeWindow.endingAt(END, DAYS);

    private TemplateSelfTest() {}

    /** Renders them all; throws what the first broken template throws. */
    static void of(DigestRenderer renderer) {
        for (Baseline.Because because : Baseline.Because.values()) {
            renderer.render(spam(Baseline.Kind.COMPUTED, because, 0, Fact.Kind.values().length));
            renderer.render(spam(Baseline.Kind.INCOMPLETE, because, 0, Fact.Kind.values().length));
        }
        renderer.render(spam(Baseline.Kind.STORED, Baseline.Because.SAME_QUESTION, PLAIN, PLAIN + FEW)
                .with(LifeSample.LIVES)
                .with(LifeSample.UNLISTED));
        renderer.render(findings(List.of(), Baseline.Kind.STORED, Baseline.Because.SAME_QUESTION, Optional.of(END)));
        renderer.render(findings(List.of(), Baseline.Kind.NONE, Baseline.Because.FIRST_RUN, Optional.empty()));
        for (RunStep step : RunStep.values()) {
            renderer.notice(notice(step, Optional.empty(), Optional.empty()));
            renderer.notice(notice(step, Optional.of(DATE), Optional.of(END)));
        }
    }

    /** Renders one of them, with few domains: the first of a kind takes the time, not the others. */
    static void brief(DigestRenderer renderer) {
        renderer.render(spam(Baseline.Kind.COMPUTED, Baseline.Because.SAME_QUESTION, PLAIN, PLAIN + FEW));
    }

    private static Findings spam(Baseline.Kind kind, Baseline.Because because, int first, int end) {
        List<Change> changes = new ArrayList<>();
        for (int place = first; place < end; place++) {
            changes.add(change(place, kind == Baseline.Kind.COMPUTED));
        }
        return findings(changes, kind, because, Optional.of(END));
    }

    private static Findings findings(
            List<Change> changes, Baseline.Kind kind, Baseline.Because because, Optional<Instant> newest) {
        List<DomainActivity> ranking = changes.stream().map(Change::activity).toList();
        Totals totals = new Totals(
                series(),
                changes.isEmpty() ? DailySeries.zero(DAYS) : series(),
                changes.size(),
                newest.map(any -> WINDOW.from()),
                newest,
                new Authentication(1, 1, 1, 1, 1),
                Arrays.stream(Scenario.values()).collect(Collectors.toMap(Function.identity(), any -> series())),
                A_DAY,
                List.of(),
                rows(kind));
        boolean compared = kind == Baseline.Kind.COMPUTED || kind == Baseline.Kind.STORED;
        return new Findings(
                        DATE,
                        ZoneOffset.UTC,
                        new Hunt(DAYS, Hunt.TRACKED),
                        new Snapshot(
                                WINDOW,
                                ranking,
                                List.of(),
                                totals,
                                new ReadingReport(
                                        2,
                                        1,
                                        List.of("One."),
                                        List.of("Two."),
                                        isWhole(kind) ? List.of() : List.of("Three."))),
                        new Baseline(
                                kind, compared ? Optional.of(DATE.minusDays(2)) : Optional.empty(), List.of(), because),
                        new SnapshotDiff(changes, compared && !changes.isEmpty() ? departures() : List.of(), Map.of()),
                        List.of(new SenderDomain("contoso.example")),
                        signals(changes),
                        new SendContext(
                                changes.isEmpty() ? SendContext.Repeat.ASKED_FOR : SendContext.Repeat.POSSIBLE,
                                List.of(DATE.minusDays(1))))
                .withCampaigns(List.of(new Campaign(
                        List.of("192.0.2.0/24"),
                        List.of(new Campaign.Sender(new SenderDomain("new.example"), List.of("192.0.2.0/24"), 2, 0)),
                        1)));
    }

    /** Each reason, of a listed domain where there is one, and each urgency. */
    private static List<Signal> signals(List<Change> changes) {
        List<Signal> signals = new ArrayList<>();
        for (Task.Reason reason : Task.Reason.values()) {
            int place = reason.ordinal();
            SenderDomain domain = place < changes.size()
                    ? changes.get(place).activity().domain()
                    : new SenderDomain(reason + ".example");
            signals.add(new Signal(
                    reason,
                    Task.Urgency.values()[place % 2],
                    reason.isOfManyNames() ? SenderDomain.NONE : domain,
                    Optional.of("a@example.com"),
                    Arrays.stream(Fact.Kind.values())
                            .map(kind -> new Fact(kind, 1, 2))
                            .toList(),
                    Optional.of(new Fact(Fact.Kind.THREATS_BEFORE, 2, 0)),
                    NextStep.values()[place],
                    Optional.of("rule:One"),
                    Optional.of("192.0.2.0/24"),
                    1));
        }
        return signals;
    }

    /** On some days rows are missing, and on others they could not be read. */
    private static Optional<RowsOfWindow> rows(Baseline.Kind kind) {
        return isWhole(kind) ? Optional.empty() : Optional.of(new RowsOfWindow(A_DAY, 0, 0));
    }

    private static boolean isWhole(Baseline.Kind kind) {
        return kind == Baseline.Kind.COMPUTED || kind == Baseline.Kind.NONE;
    }

    private static Change change(int place, boolean compared) {
        Verdict verdict = new Verdict(
                at(SenderClass.values(), place),
                List.of(
                        new Fact(at(Fact.Kind.values(), place), 1, 2),
                        new Fact(at(Fact.Kind.values(), place + 1), 1, 0)),
                place % 2 == 0 ? Optional.of(new Fact(at(Fact.Kind.values(), place), 1, 2)) : Optional.empty(),
                at(NextStep.values(), place),
                Optional.of(at(Verdict.NoBlock.values(), place)));
        DomainActivity activity = activity(place);
        Standing standing = at(Standing.values(), place);
        return new Change(
                place + 1,
                previousRank(standing, place),
                compared && standing != Standing.LEFT ? Optional.of(standing) : Optional.empty(),
                activity,
                activity.spam().usual(DAYS),
                verdict,
                compared ? Optional.of(at(SenderClass.values(), place + 1)) : Optional.empty());
    }

    /** A domain that moved or stayed was in the list before, one that is seen for the first time was not. */
    private static Optional<Integer> previousRank(Standing standing, int place) {
        return switch (standing) {
            case UP, DOWN, STEADY -> Optional.of(place + 2);
            case ENTERED -> place % 2 == 0 ? Optional.of(place + 2) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static DomainActivity activity(int place) {
        Evidence none = Evidence.NONE;
        Evidence evidence = new Evidence(
                1,
                none.authentication(),
                1,
                1,
                1,
                none.allowed(),
                1,
                1,
                Optional.of("envelope.example"),
                Optional.of("192.0.2.0/24"),
                List.of("sender@fabrikam.example"),
                series(),
                none.correspondence());
        String name = place == 0 ? "" : place == 1 ? "xn--bcher-kva.example" : "fabrikam" + place + ".example";
        return new DomainActivity(
                new SenderDomain(name),
                series(),
                1000,
                new DomainActivity.InInbox(2, 1, place == 0 ? 1 : 0),
                2,
                3,
                4,
                5,
                1,
                Optional.of(END),
                Optional.empty(),
                evidence);
    }

    private static List<Departure> departures() {
        return Arrays.stream(Departure.Reason.values())
                .map(reason -> new Departure(
                        new SenderDomain("left.example"),
                        1,
                        reason,
                        reason == Departure.Reason.NOW_RANKED ? Optional.of(DAYS) : Optional.empty()))
                .toList();
    }

    private static Notice notice(RunStep step, Optional<LocalDate> lastSent, Optional<Instant> next) {
        return new Notice(DATE, ZoneOffset.UTC, END, step, "One sentence.\nAnd one more.", "run", lastSent, next);
    }

    private static DailySeries series() {
        return new DailySeries(Collections.nCopies(DAYS, A_DAY));
    }

    private static <T> T at(T[] values, int place) {
        return values[place % values.length];
    }
}
