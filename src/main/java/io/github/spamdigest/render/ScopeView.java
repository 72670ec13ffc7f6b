package io.github.spamdigest.render;

import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.core.Totals.RowsOfWindow;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What was looked at, and what could not be, as the templates read it. */
final class ScopeView {

    private ScopeView() {}

    static View.Scope of(Findings findings) {
        ShownTime time = new ShownTime(findings.zone());
        Snapshot snapshot = findings.snapshot();
        Totals totals = snapshot.totals();
        ReadingReport rejects = snapshot.rejects();
        return new View.Scope(
                time.local(snapshot.window().from()),
                time.local(snapshot.window().to()),
                findings.zone().getId(),
                snapshot.window().from().toString(),
                snapshot.window().to().toString(),
                totals.inbound().total(),
                totals.spam().total(),
                totals.domains(),
                snapshot.isCovered(),
                snapshot.coveredDays(),
                totals.oldestEvent().map(time::local).orElse(null),
                totals.newestEvent().map(time::local).orElse(null),
                newestHoursOld(snapshot),
                rejects.rows(),
                rejects.duplicates(),
                harmless(rejects.examples().stream()),
                harmless(Stream.concat(rejects.remarks().stream(), LostLetters.remark(snapshot).stream())),
                harmless(rejects.losses().stream()),
                totals.rows().map(RowsOfWindow::all).orElse(0L),
                totals.lacksCleanInbound(),
                totals.lacksOutbound(),
                findings.isTooYoung(),
                findings.isDayMissing(),
                findings.diff().changes().stream()
                        .anyMatch(change -> JudgedView.of(change).isPresent()),
                findings.isAuthenticationSwitchedOff(),
                totals.latestSpam(),
                snapshot.inView().told().actions(),
                snapshot.inView().told().clicks(),
                snapshot.inView().told().links(),
                findings.ownProposed().stream()
                        .map(domain -> Defanged.domain(domain.name()))
                        .toList(),
                findings.hunt().fingerprint());
    }

    /** Sentences that may quote attackers' text, which is text then and nothing else. */
    static List<String> harmless(Stream<String> sentences) {
        return sentences.map(Defanged::sentence).toList();
    }

    private static long newestHoursOld(Snapshot snapshot) {
        return snapshot.totals()
                .newestEvent()
                .map(newest -> Duration.between(newest, snapshot.window().to()).toHours())
                .orElse(0L);
    }
}
