package io.github.spamdigest.azure.logs;

import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Scenario;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects what each scenario hid; one that hid nothing has no row and counts zeros. Not thread-safe. */
final class ExcludedRows {

    private final Set<Scenario> asked = EnumSet.noneOf(Scenario.class);
    private final Map<Scenario, DailySeries> found = new EnumMap<>(Scenario.class);
    private final int days;

    ExcludedRows(Exclusions exclusions, int days) {
        Arrays.stream(Scenario.values()).filter(exclusions::has).forEach(asked::add);
        this.days = days;
    }

    /** How many rows there can be. */
    int most() {
        return asked.size();
    }

    /** Reads a row; a scenario that was not asked for, or twice, is a wrong shape. */
    void add(ResultRow row) {
        String name = row.text(ResultColumn.SCENARIO);
        Scenario scenario = asked.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongShapeException("a row has a scenario that was not asked for"));
        if (found.put(scenario, row.series(ResultColumn.SPAM_BY_DAY, days)) != null) {
            throw new WrongShapeException("the scenario " + scenario + " is there twice");
        }
    }

    /** The deliveries that each scenario hid, all scenarios that were asked for. */
    Map<Scenario, DailySeries> byScenario() {
        return asked.stream()
                .collect(Collectors.toMap(
                        scenario -> scenario, scenario -> found.getOrDefault(scenario, DailySeries.zero(days))));
    }
}
