package io.github.spamdigest.eventgen;

import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.families.Family;
import io.github.spamdigest.core.families.SpamOfNames;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The names above domains with spam by plain loops. */
final class ReferenceFamilies {

    private static final int MOST_LABELS = 6;

    private ReferenceFamilies() {}

    static SpamOfNames of(List<DomainActivity> spammers) {
        Map<String, long[]> counts = new TreeMap<>();
        long fresh = 0;
        for (DomainActivity one : spammers) {
            fresh += one.spam().last24h() == one.deliveries() ? 1 : 0;
            String name = one.domain().name();
            int labels = 1;
            for (int dot = name.lastIndexOf('.'); dot >= 0 && labels < MOST_LABELS; ) {
                labels++;
                dot = dot == 0 ? -1 : name.lastIndexOf('.', dot - 1);
                long[] sums = counts.computeIfAbsent(name.substring(dot + 1), key -> new long[3]);
                sums[0]++;
                sums[1] += one.deliveries();
                sums[2] += one.reachedInbox();
            }
        }
        List<Family> families = counts.entrySet().stream()
                .filter(entry -> entry.getValue()[0] > 1)
                .map(entry -> new Family(
                        new SenderDomain(entry.getKey()),
                        entry.getValue()[0],
                        entry.getValue()[1],
                        entry.getValue()[2]))
                .sorted(Family.ORDER)
                .limit(Family.MOST)
                .toList();
        return SpamOfNames.of(families, fresh);
    }
}
