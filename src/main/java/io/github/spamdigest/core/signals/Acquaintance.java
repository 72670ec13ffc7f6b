package io.github.spamdigest.core.signals;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.core.view.DayBits;
import io.github.spamdigest.core.view.NamesInView;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom people here know, before today. That today's burst may have begun some days ago changes nothing: whoever could send
 * mail to move its beginning could make a name unknown. A pure function of its inputs.
 *
 * @param written days before today on which people wrote to the registered domain
 * @param clean days before today on which clean mail of the registered domain came
 * @param leastClean how many such days make it known
 */
public record Acquaintance(int written, int clean, int leastClean) {

    private static final int YESTERDAY = 1;

    /** What people know of a domain: of the registered name above it, with all names below that. */
    public static Acquaintance of(SenderDomain domain, NamesInView view, SenderLists lists) {
        return since(YESTERDAY, domain, view, lists);
    }

    /** The same with today's mail. */
    static Acquaintance ever(SenderDomain domain, NamesInView view, SenderLists lists) {
        return since(0, domain, view, lists);
    }

    private static Acquaintance since(int day, SenderDomain domain, NamesInView view, SenderLists lists) {
        SenderDomain registered = registered(domain, lists);
        return new Acquaintance(
                view.written().getOrDefault(registered, DayBits.NONE).from(day),
                view.clean().getOrDefault(registered, DayBits.NONE).from(day),
                Limits.ACQUAINTED_CLEAN);
    }

    /** An address that many share a domain with: a single person writes on fewer days than a domain. */
    static Acquaintance ofAddress(int clean) {
        return new Acquaintance(0, clean, Limits.ACQUAINTED_WRITTEN);
    }

    /** Whether people here know it: they wrote to it on three days, or its clean mail came on as many as it takes. */
    public boolean isSome() {
        return written >= Limits.ACQUAINTED_WRITTEN || clean >= leastClean;
    }

    /** The name that somebody registered: the shortest one at or above a domain that is no public suffix. */
    public static SenderDomain registered(SenderDomain domain, SenderLists lists) {
        SenderDomain found = domain;
        Optional<SenderDomain> above = above(domain);
        while (above.isPresent() && !lists.isPublicSuffix(above.get())) {
            found = above.get();
            above = above(found);
        }
        return found;
    }

    /** Whether unrelated people send in this name: free mail, a mail service, a shared host itself, a public suffix. */
    public static boolean isShared(SenderDomain name, SenderLists lists) {
        int dot = name.name().indexOf('.');
        boolean isBelowShared =
                dot > 0 && lists.isSharedHost(new SenderDomain(name.name().substring(dot + 1)));
        return lists.isMailService(name)
                || (lists.isSharedHost(name) && !isBelowShared)
                || (!name.isNone() && lists.isPublicSuffix(name));
    }

    private static Optional<SenderDomain> above(SenderDomain domain) {
        int dot = domain.name().indexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.of(new SenderDomain(domain.name().substring(dot + 1)));
    }

    /** A name and all those above it, the longest first. */
    static Stream<SenderDomain> andAbove(SenderDomain domain) {
        return Stream.iterate(Optional.of(domain), Optional::isPresent, name -> name.flatMap(Acquaintance::above))
                .flatMap(Optional::stream);
    }
}
