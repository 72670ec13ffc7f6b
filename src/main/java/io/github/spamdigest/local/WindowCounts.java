package io.github.spamdigest.local;

import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.TimeWindow;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The daily counts of a whole window. Not thread-safe. */
final class WindowCounts {

    private final DayCounts inbound;
    private final DayCounts spam;
    private final Map<Scenario, DayCounts> excluded = new EnumMap<>(Scenario.class);

    WindowCounts(TimeWindow window, Exclusions exclusions) {
        inbound = new DayCounts(window);
        spam = new DayCounts(window);
        Arrays.stream(Scenario.values())
                .filter(exclusions::has)
                .forEach(scenario -> excluded.put(scenario, new DayCounts(window)));
    }

    /** The day of a time in the window. */
    int dayOf(Instant time) {
        return inbound.dayOf(time);
    }

    /** Counts an inbound delivery that was not judged to be anything on a day of the window. */
    void countPlain(int day) {
        inbound.add(day);
    }

    /** Counts an inbound delivery with these flags of its profile on a day of the window. */
    void count(int day, int flags) {
        inbound.add(day);
        if (ProfileFlags.isSpam(flags)) {
            spam.add(day);
        }
        ProfileFlags.hiddenBy(flags).map(excluded::get).ifPresent(days -> days.add(day));
    }

    /** Inbound deliveries of any verdict. */
    DailySeries inbound() {
        return inbound.series();
    }

    /** Spam deliveries that were not left out. */
    DailySeries spam() {
        return spam.series();
    }

    /** Spam deliveries that were left out. */
    Map<Scenario, DailySeries> excluded() {
        return excluded.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().series()));
    }
}
