package io.github.spamdigest.core.view;

import io.github.spamdigest.core.SenderDomain;
import java.util.List;
import java.util.Set;

/**
 * Sender domains whose first mail in the days in view, of whatever verdict, came in the last {@value #DAYS} days, and the names that
 * people write to: whoever looks like one of them is found here. Immutable.
 *
 * @param names at most {@value #MOST}, those with the most deliveries to inboxes first, then with the most deliveries, then by name
 * @param cutNames how many more there were
 * @param cutInside how many of their deliveries reached an inbox
 * @param written names that people wrote to on at least {@value #WRITTEN_DAYS} of the days in view before today, at most
 *     {@value #MOST_WRITTEN}, those with the most days first, then by name; automatic replies left out
 */
public record FreshNames(List<FreshName> names, long cutNames, long cutInside, Set<SenderDomain> written) {

    /** Younger than so many days of 24 hours is fresh. */
    public static final int DAYS = 3;

    /** The most fresh names. */
    public static final int MOST = 2_000;

    /** On so many days people write to a name before it is one that they know. */
    public static final int WRITTEN_DAYS = 3;

    /** The most names that people write to. */
    public static final int MOST_WRITTEN = 1_000;

    /** None is fresh, and nobody writes. */
    public static final FreshNames NONE = new FreshNames(List.of(), 0, 0, Set.of());

    /** Copies the collections. */
    public FreshNames {
        names = List.copyOf(names);
        written = Set.copyOf(written);
    }

    /**
     * A fresh name.
     *
     * @param domain the sender domain; never {@link SenderDomain#NONE}
     * @param deliveries its inbound deliveries of whatever verdict that nothing hides, above 0
     * @param inside how many of them were delivered to an inbox or another place where people read, or moved there later
     * @param threats how many of those inside are judged spam, phish or malware, then or later
     */
    public record FreshName(SenderDomain domain, long deliveries, long inside, long threats) {}
}
