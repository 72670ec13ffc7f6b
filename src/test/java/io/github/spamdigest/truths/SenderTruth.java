package io.github.spamdigest.truths;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is true of the senders of one drawn day, and what a source tells of it. Immutable.
 *
 * @param kind what was drawn, for a reader
 * @param snapshot the evidence
 * @param own the domains that somebody said are ours, maybe none
 * @param tracked domains that the digests of the last weeks tracked
 * @param wanted names with mail that somebody wants, in A-labels
 * @param routes from which network wanted mail of which name comes
 */
public record SenderTruth(
        String kind,
        Snapshot snapshot,
        Set<SenderDomain> own,
        Set<SenderDomain> tracked,
        Set<String> wanted,
        Set<Route> routes) {

    /** Wanted mail of a name, in A-labels, and the network it comes from. */
    public record Route(String name, String network) {}

    /** Copies the sets. */
    public SenderTruth {
        own = Set.copyOf(own);
        tracked = Set.copyOf(tracked);
        wanted = Set.copyOf(wanted);
        routes = Set.copyOf(routes);
    }

    /** The truth that a seed stands for. */
    public static SenderTruth drawnFrom(long seed) {
        return new SenderTruths(seed).drawn();
    }

    /** The wanted names that a block of a domain, or of an address in it, would touch: itself, above and below. */
    public List<String> touchedByBlock(String entry) {
        String name = ascii(entry.substring(entry.indexOf('@') + 1));
        return wanted.stream()
                .filter(any -> any.equals(name) || any.endsWith("." + name) || name.endsWith("." + any))
                .toList();
    }

    /** Whether a spoof pair would stop wanted mail of that name. */
    public boolean isTouchedByPair(String name, String network) {
        return routes.contains(new Route(ascii(name), network));
    }

    /** The same name in Unicode for A-labels, and the other way round; as it is where it has one spelling. */
    static String otherSpelling(String name) {
        String ascii = ascii(name);
        return ascii.equals(name) ? IDN.toUnicode(name, IDN.ALLOW_UNASSIGNED) : ascii;
    }

    static String ascii(String name) {
        return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    }
}
