package io.github.spamdigest.core;

import io.github.spamdigest.core.view.NamesInView;
import java.util.List;
import java.util.Set;

/** Port: the source of events. */
public interface SpamSource {

    /**
     * Asks the hunt's question for each window.
     *
     * <p>Each snapshot reports on the domains that are tracked in any of the windows, and on the watched ones, so that
     * a domain that left a list can be explained. Domains without activity are left out.
     *
     * <p>Only the first says who is in view: the others are compared with.
     *
     * @param windows one or more windows of the hunt's length
     * @param watched further domains to report on
     * @param open names of which it is told, in {@link NamesInView#asked()}, how their threats went on; those that
     *     {@link NamesInView#toAsk} leaves out are not looked at
     * @return one snapshot a window, in the order asked
     * @throws DigestException when the source cannot answer completely; a partial answer is never returned
     */
    List<Snapshot> find(Hunt hunt, List<TimeWindow> windows, Set<SenderDomain> watched, Set<SenderDomain> open);

    /** The same where no task is open. */
    default List<Snapshot> find(Hunt hunt, List<TimeWindow> windows, Set<SenderDomain> watched) {
        return find(hunt, windows, watched, Set.of());
    }
}
