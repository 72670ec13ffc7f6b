package io.github.spamdigest.core.families;

import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.signals.Acquaintance;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the list of domains does not show. Immutable.
 *
 * @param families the registered names below which many domains together would be in the list, most spam first
 * @param tail the domains below the list, empty when it shows all
 */
public record Unlisted(List<RankedFamily> families, Optional<Tail> tail) {

    /** The list shows all. */
    public static final Unlisted NONE = new Unlisted(List.of(), Optional.empty());

    /** Copies the list. */
    public Unlisted {
        families = List.copyOf(families);
    }

    /**
     * What a list of the first {@code top} domains of a snapshot does not show; a pure function of its inputs.
     *
     * @param lists what is known of domains in general
     * @param sighted the domains that are remembered from earlier digests
     */
    public static Unlisted of(Snapshot snapshot, int top, SenderLists lists, Set<SenderDomain> sighted) {
        return new Unlisted(families(snapshot, top, lists), Tail.of(snapshot, top, sighted));
    }

    private static List<RankedFamily> families(Snapshot snapshot, int top, SenderLists lists) {
        List<DomainActivity> ranking = snapshot.ranking();
        if (ranking.size() < top || snapshot.totals().domains() <= top) {
            return List.of();
        }
        List<DomainActivity> listed = ranking.subList(0, top);
        long least = listed.get(top - 1).deliveries();
        return snapshot.totals().names().families().stream()
                .filter(family -> family.spam() > least)
                .filter(family -> isSomebodys(family.name(), lists))
                .filter(family -> listed.stream().noneMatch(activity -> isMostOf(family, activity)))
                .map(family -> new RankedFamily(family, rank(family, listed)))
                .toList();
    }

    private static int rank(Family family, List<DomainActivity> listed) {
        return 1
                + (int) listed.stream()
                        .filter(activity -> activity.deliveries() >= family.spam())
                        .count();
    }

    /** Whether one registered it, so that all names below are that one's, and that one is not us. */
    private static boolean isSomebodys(SenderDomain name, SenderLists lists) {
        return !Acquaintance.isShared(name, lists)
                && Acquaintance.registered(name, lists).equals(name)
                && lists.own().stream()
                        .flatMap(own -> lists.spellings(own).stream())
                        .noneMatch(own -> Acquaintance.registered(own, lists).equals(name));
    }

    /** Whether a listed name says already what the family does. */
    private static boolean isMostOf(Family family, DomainActivity activity) {
        String name = activity.domain().name();
        String above = family.name().name();
        return (name.equals(above) || name.endsWith("." + above)) && activity.deliveries() * 2 > family.spam();
    }
}
