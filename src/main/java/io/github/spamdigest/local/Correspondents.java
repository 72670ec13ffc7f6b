package io.github.spamdigest.local;

import io.github.spamdigest.core.TimeWindow;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** To which domains people here wrote, by the domains' numbers. Not thread-safe. */
final class Correspondents {

    private final DayCounts days;
    private @Nullable OutboundTally[] tallies = new OutboundTally[1_024];

    Correspondents(TimeWindow window) {
        this.days = new DayCounts(window);
    }

    /** Counts an outbound event of the window to a domain by somebody, who is given as a hash. */
    void count(Instant time, int domain, long person) {
        if (domain >= tallies.length) {
            tallies = Arrays.copyOf(tallies, domain * 2);
        }
        OutboundTally tally = tallies[domain];
        if (tally == null) {
            tally = new OutboundTally();
            tallies[domain] = tally;
        }
        tally.add(days.dayOf(time), person);
    }

    /** What was written to the domain. */
    OutboundTally to(int domain) {
        OutboundTally tally = domain < tallies.length ? tallies[domain] : null;
        return tally == null ? new OutboundTally() : tally;
    }
}
