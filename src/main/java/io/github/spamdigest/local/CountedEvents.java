package io.github.spamdigest.local;

import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * All inputs, counted for a hunt and some windows. It answers once.
 *
 * @param hunt what they were counted for
 * @param windows the windows they were counted for
 * @param counter the counts
 * @param reading what came of the reading
 */
record CountedEvents(Hunt hunt, List<TimeWindow> windows, EventCounter counter, EventReading<?> reading) {

    /** Whether it holds the answer to this question. */
    boolean answers(Hunt asked, List<TimeWindow> askedWindows) {
        return Objects.equals(hunt, asked) && windows.containsAll(askedWindows);
    }

    /** One snapshot a window, in the order asked. */
    List<Snapshot> snapshots(List<TimeWindow> asked, Set<SenderDomain> watched) {
        List<Integer> places = asked.stream().map(windows::indexOf).toList();
        ReadingReport rejects = reading.rejects(counter.duplicates(places));
        return counter.snapshots(places, watched, rejects);
    }
}
