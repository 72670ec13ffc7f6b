package io.github.spamdigest.render;

import io.github.spamdigest.core.Change;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Usual;
import io.github.spamdigest.core.Verdict;
import io.github.spamdigest.core.view.Became;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known of one tracked domain. Immutable.
 *
 * @param rank its place, 1 or more
 * @param activity what it did, with its evidence
 * @param usual what is usual for its last 24 hours, empty when the data cannot tell
 * @param verdict what it was judged, empty when it was not
 * @param change how it changed, empty when it is below the list
 * @param became what became of its threats of the last six days, empty when it is not in view
 */
record CsvRow(
        int rank,
        DomainActivity activity,
        Optional<Usual> usual,
        Optional<Verdict> verdict,
        Optional<Change> change,
        Optional<Became> became) {

    /** A row for each tracked domain, best place first. */
    static List<CsvRow> of(Findings findings) {
        Map<SenderDomain, Change> changes = new HashMap<>();
        findings.diff()
                .changes()
                .forEach(change -> changes.put(change.activity().domain(), change));
        List<CsvRow> rows = new ArrayList<>();
        for (DomainActivity activity : findings.snapshot().ranking()) {
            Optional<Change> change = Optional.ofNullable(changes.get(activity.domain()));
            Optional<Verdict> verdict = change.map(Change::verdict)
                    .or(() -> Optional.ofNullable(findings.diff().verdicts().get(activity.domain())))
                    .filter(Verdict::isJudged);
            rows.add(new CsvRow(
                    rows.size() + 1,
                    activity,
                    findings.snapshot().usual(activity.spam()),
                    verdict,
                    change,
                    Became.of(activity.domain(), findings.snapshot().inView())));
        }
        return rows;
    }
}
