package io.github.spamdigest.render;

import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.core.Totals.RowsOfWindow;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was looked at, and what could not be, as the templates read it. */
final class ScopeView {

    private ScopeView() {}

    /**
     * What was looked at; times are in the digest's zone, those named UTC are exact. {@code rows} is 0 where the source does not
     * tell how many there are.
     */
    public record Scope(
            String from,
            String to,
            String zone,
            String fromUtc,
            String toUtc,
            long inbound,
            long spam,
            long domains,
            boolean covered,
            int coveredDays,
            @Nullable String oldest,
            @Nullable String newest,
            long newestHoursOld,
            long rejectedRows,
            long duplicates,
            List<String> examples,
            List<String> remarks,
            List<String> losses,
            long rows,
            boolean lacksCleanInbound,
            boolean lacksOutbound,
            boolean tooYoung,
            boolean dayMissing,
            boolean judged,
            boolean judgedWithoutAuthentication,
            long latestSpam,
            boolean actionsTold,
            boolean clicksTold,
            boolean linksTold,
            List<String> ownProposed,
            String fingerprint) {}

    static Scope of(Findings findings) {
        ShownTime time = new ShownTime(findings.zone());
        Snapshot snapshot = findings.snapshot();
        Totals totals = snapshot.totals();
        ReadingReport rejects = snapshot.rejects();
        return new Scope(
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
