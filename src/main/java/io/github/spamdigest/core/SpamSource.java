package io.github.spamdigest.core;

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
     * @return one snapshot a window, in the order asked
     * @throws DigestException when the source cannot answer completely; a partial answer is never returned
     */
    List<Snapshot> find(Hunt hunt, List<TimeWindow> windows, Set<SenderDomain> watched);
}
