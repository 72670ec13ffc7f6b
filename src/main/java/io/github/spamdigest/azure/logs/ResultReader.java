package io.github.spamdigest.azure.logs;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.core.families.Family;
import io.github.spamdigest.core.families.SpamOfNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a snapshot of the table that answers a {@link Kql}; anything unexpected in it is a wrong shape. */
final class ResultReader {

    private static final String TOTAL = "total";
    private static final String EXCLUDED = "excluded";
    private static final String RANKED = "ranked";
    private static final String ASKED = "asked";
    private static final String FAMILY = "family";

    private final TimeWindow window;
    private final int mostRows;
    private final boolean countsNewest;
    private final ExcludedRows excluded;
    private final List<ResultRow> totals = new ArrayList<>();
    private final Set<SenderDomain> ranked = new HashSet<>();
    private final List<Family> families = new ArrayList<>();
    private final Map<SenderDomain, DomainActivity> activities = new LinkedHashMap<>();

    private ResultReader(Kql kql) {
        this.window = kql.window();
        this.excluded = new ExcludedRows(kql.hunt().exclusions(), window.days());
        this.countsNewest = kql.hunt().counting() == Counting.LATEST;
        this.mostRows =
                1 + excluded.most() + Hunt.TRACKED + Family.MOST + kql.watched().size();
    }

    /** The snapshot; throws {@link WrongShapeException}. */
    static Snapshot read(Kql kql, Answer answer) {
        return new ResultReader(kql).read(answer);
    }

    private Snapshot read(Answer answer) {
        if (answer.rows().size() > mostRows) {
            throw new WrongShapeException("it has more than " + mostRows + " rows");
        }
        answer.rows().forEach(row -> read(new ResultRow(row, ResultColumn.values())));
        if (totals.size() != 1) {
            throw new WrongShapeException("it has " + totals.size() + " rows of totals instead of one");
        }
        ResultRow total = totals.get(0);
        return new Snapshot(window, activities(true), activities(false), totals(total), repeats(total));
    }

    private void read(ResultRow row) {
        switch (row.text(ResultColumn.PART)) {
            case TOTAL -> totals.add(row);
            case EXCLUDED -> excluded.add(row);
            case RANKED -> ranked.add(add(row));
            case ASKED -> add(row);
            case FAMILY -> families.add(family(row));
            default -> throw new WrongShapeException("a row has an unknown part");
        }
    }

    private static Family family(ResultRow row) {
        long names = row.count(ResultColumn.DOMAINS);
        long spam = row.count(ResultColumn.DELIVERIES);
        long inInbox = row.count(ResultColumn.REACHED_INBOX);
        if (names < 2 || spam < names || inInbox > spam) {
            throw new WrongShapeException("the counts of a family contradict each other");
        }
        return new Family(new SenderDomain(row.text(ResultColumn.DOMAIN)), names, spam, inInbox);
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
                recipientDomains(row),
                Optional.of(new Totals.RowsOfWindow(
                        row.count(ResultColumn.ALL_ROWS),
                        row.count(ResultColumn.CLEAN_INBOUND_ROWS),
                        row.count(ResultColumn.OUTBOUND_ROWS))),
                SpamOfNames.of(families, row.count(ResultColumn.FRESH_DOMAINS)));
    }

    /** Files are read without repeats; a workspace counts them, so a reader has to know of them. */
    private ReadingReport repeats(ResultRow row) {
        long repeats = row.count(ResultColumn.REPEATED_SPAM);
        if (repeats == 0 || countsNewest) {
            return ReadingReport.NOTHING;
        }
        String remark = (repeats == 1 ? "1 spam row repeats" : repeats + " spam rows repeat")
                + " another one of the workspace, with its message, recipient, ReportId and verdict, and "
                + (repeats == 1 ? "counts" : "count")
                + " as well; DIGEST_COUNTING=latest counts each message and recipient once.";
        return new ReadingReport(0, 0, List.of(), List.of(remark));
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
