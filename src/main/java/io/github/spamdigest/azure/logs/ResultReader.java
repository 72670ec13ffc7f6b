package io.github.spamdigest.azure.logs;

import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a snapshot of the table that answers a {@link Kql}; anything unexpected in it is a wrong shape. */
final class ResultReader {

    private static final String TOTAL = "total";
    private static final String EXCLUDED = "excluded";
    private static final String RANKED = "ranked";
    private static final String ASKED = "asked";

    private final TimeWindow window;
    private final int mostRows;
    private final ExcludedRows excluded;
    private final List<ResultRow> totals = new ArrayList<>();
    private final Set<SenderDomain> ranked = new HashSet<>();
    private final Map<SenderDomain, DomainActivity> activities = new LinkedHashMap<>();

    private ResultReader(Kql kql) {
        this.window = kql.window();
        this.excluded = new ExcludedRows(kql.hunt().exclusions(), window.days());
        this.mostRows = 1 + excluded.most() + Hunt.TRACKED + kql.watched().size();
    }

    /** The snapshot; throws {@link WrongShapeException}. */
    static Snapshot read(Kql kql, Answer answer) {
        return new ResultReader(kql).read(answer);
    }

    private Snapshot read(Answer answer) {
        if (answer.rows().size() > mostRows) {
            throw new WrongShapeException("it has more than " + mostRows + " rows");
        }
        answer.rows().forEach(row -> read(new ResultRow(row)));
        if (totals.size() != 1) {
            throw new WrongShapeException("it has " + totals.size() + " rows of totals instead of one");
        }
        return new Snapshot(window, activities(true), activities(false), totals(totals.get(0)), ReadingReport.NOTHING);
    }

    private void read(ResultRow row) {
        switch (row.text(ResultColumn.PART)) {
            case TOTAL -> totals.add(row);
            case EXCLUDED -> excluded.add(row);
            case RANKED -> ranked.add(add(row));
            case ASKED -> add(row);
            default -> throw new WrongShapeException("a row has an unknown part");
        }
    }

    /** Kusto's lower case is not quite ours: names that are one domain here are counted together. */
    private SenderDomain add(ResultRow row) {
        DomainActivity activity = ActivityRow.read(row, window.days());
        activities.merge(activity.domain(), activity, ActivityRow::together);
        return activity.domain();
    }

    private List<DomainActivity> activities(boolean inRanking) {
        return activities.values().stream()
                .filter(activity -> isRanked(activity) == inRanking)
                .sorted(DomainActivity.RANKING)
                .toList();
    }

    private boolean isRanked(DomainActivity activity) {
        return ranked.contains(activity.domain()) && activity.deliveries() > 0;
    }

    private Totals totals(ResultRow row) {
        return new Totals(
                row.series(ResultColumn.INBOUND_BY_DAY, window.days()),
                row.series(ResultColumn.SPAM_BY_DAY, window.days()),
                row.count(ResultColumn.DOMAINS),
                row.time(ResultColumn.OLDEST_EVENT),
                row.time(ResultColumn.NEWEST_EVENT),
                EvidenceCells.authentication(row),
                excluded.byScenario(),
                row.count(ResultColumn.NEWEST_SPAM),
                recipientDomains(row));
    }

    private static List<SenderDomain> recipientDomains(ResultRow row) {
        List<SenderDomain> domains = row.texts(ResultColumn.RECIPIENT_DOMAINS, Totals.MOST_RECIPIENT_DOMAINS).stream()
                .map(SenderDomain::new)
                .distinct()
                .toList();
        if (domains.contains(SenderDomain.NONE)) {
            throw new WrongShapeException(ResultColumn.RECIPIENT_DOMAINS.text() + " has an empty name");
        }
        return domains;
    }
}
