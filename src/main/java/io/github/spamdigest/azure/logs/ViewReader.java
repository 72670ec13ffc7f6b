package io.github.spamdigest.azure.logs;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.DayBits;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.FreshNames;
import io.github.spamdigest.core.view.NamesInView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the names in view of the table that answers a {@link ViewKql}; anything unexpected in it is a wrong shape. Kusto's
 * lower case is not quite ours: names that are one domain here are counted together.
 */
final class ViewReader {

    private final List<ResultRow> totals = new ArrayList<>();
    private final Map<SenderDomain, NameRows> names = new HashMap<>();
    private final Map<SenderDomain, DayBits> written = new HashMap<>();
    private final Map<SenderDomain, DayBits> clean = new HashMap<>();

    private final Map<SenderDomain, List<DayCount>> asked = new HashMap<>();

    private ViewReader(ViewKql kql) {
        kql.asked().forEach(name -> asked.put(name, List.of()));
    }

    /** The names; throws {@link WrongShapeException}. */
    static NamesInView read(ViewKql kql, Answer answer) {
        return new ViewReader(kql).names(answer);
    }

    private NamesInView names(Answer answer) {
        answer.rows().forEach(row -> read(new ResultRow(row, ViewColumn.values())));
        if (totals.size() != 1) {
            throw new WrongShapeException("it has " + totals.size() + " rows of totals instead of one");
        }
        if (names.size() > NamesInView.MOST) {
            throw new WrongShapeException("it has more than " + NamesInView.MOST + " names");
        }
        ResultRow total = totals.get(0);
        return new NamesInView(
                names.values().stream()
                        .sorted(Comparator.comparingLong(NameRows::place))
                        .map(NameRows::activity)
                        .toList(),
                total.count(ViewColumn.CUT_NAMES),
                total.count(ViewColumn.CUT_INSIDE),
                written,
                clean,
                total.time(ViewColumn.OLDEST_EVENT),
                asked,
                new NamesInView.Told(
                        total.count(ViewColumn.ACTION_ROWS) > 0,
                        total.count(ViewColumn.CLICK_ROWS) > 0,
                        total.count(ViewColumn.LINK_ROWS) > 0),
                FreshNames.NONE);
    }

    private void read(ResultRow row) {
        SenderDomain domain = new SenderDomain(row.text(ViewColumn.DOMAIN));
        switch (row.text(ViewColumn.PART)) {
            case "total" -> totals.add(row);
            case "name" -> of(domain).addName(row);
            case "stream" -> of(domain).addStream(row);
            case "clicks" -> of(domain).addClicks(row);
            case "asked" -> addAsked(domain, NameRows.threatsByDay(row));
            case "written" -> written.merge(domain, days(row), DayBits::or);
            case "clean" -> clean.merge(domain, days(row), DayBits::or);
            default -> throw new WrongShapeException("a row has an unknown part");
        }
    }

    private void addAsked(SenderDomain name, List<DayCount> days) {
        if (!List.of().equals(asked.put(name, days))) {
            throw new WrongShapeException("a name that was not asked about, or twice, has threats by day");
        }
    }

    private NameRows of(SenderDomain domain) {
        return names.computeIfAbsent(domain, NameRows::new);
    }

    private static DayBits days(ResultRow row) {
        long bits = row.count(ViewColumn.DAYS);
        if (bits == 0 || bits >>> NamesInView.DAYS != 0) {
            throw new WrongShapeException(ViewColumn.DAYS.text() + " is not a set of days");
        }
        return new DayBits(bits);
    }
}
