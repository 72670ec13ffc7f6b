package io.github.spamdigest.eventgen;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.DayCount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Names of open tasks, and the threats of each and of those below it, by plain loops. */
record OpenNames(List<SenderDomain> names) {

    /** No more than are asked about, and none that is longer than a name can be. */
    static OpenNames of(Set<SenderDomain> open) {
        return new OpenNames(open.stream()
                .filter(name -> name.name().length() < 254)
                .sorted()
                .limit(1000)
                .toList());
    }

    boolean has(SenderDomain domain) {
        return names.stream().anyMatch(name -> isAtOrBelow(domain, name));
    }

    Map<SenderDomain, List<DayCount>> threats(Map<SenderDomain, List<ViewRow>> byDomain) {
        Map<SenderDomain, List<DayCount>> threats = new HashMap<>();
        for (SenderDomain name : names) {
            Map<List<Integer>, Long> counts = byDomain.entrySet().stream()
                    .filter(entry -> isAtOrBelow(entry.getKey(), name))
                    .flatMap(entry -> entry.getValue().stream())
                    .filter(ViewRow::isThreat)
                    .collect(Collectors.groupingBy(
                            row -> List.of(row.day(), row.verdicts()),
                            () -> new TreeMap<>(
                                    (a, b) -> Integer.compare(a.get(0) * 1000 + a.get(1), b.get(0) * 1000 + b.get(1))),
                            Collectors.counting()));
            threats.put(
                    name,
                    counts.entrySet().stream()
                            .map(entry -> new DayCount(
                                    entry.getKey().get(0), entry.getKey().get(1), entry.getValue(), 0))
                            .toList());
        }
        return threats;
    }

    private static boolean isAtOrBelow(SenderDomain domain, SenderDomain name) {
        return domain.equals(name) || (!name.isNone() && domain.name().endsWith("." + name.name()));
    }
}
