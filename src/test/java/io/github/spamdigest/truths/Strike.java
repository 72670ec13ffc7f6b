package io.github.spamdigest.truths;

import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.NamesInView;
import java.util.HashMap;
import java.util.Map;

/** Puts an attacker's mail among the other, and counts what the first digest can see of it. Not thread-safe. */
final class Strike {

    private final Tenant tenant;
    private final Map<String, long[]> addresses = new HashMap<>();
    private final Map<String, long[]> domains = new HashMap<>();
    final long[] threats = new long[2];
    final long[] inside = new long[2];
    final long[] open = new long[2];

    Strike(Tenant tenant) {
        this.tenant = tenant;
    }

    /**
     * One message to so many people, of whom so many get it into their inboxes, or more where all mail is
     * let through.
     *
     * @param safe the part of those whose safe list lets it in
     */
    void send(Way way, int day, int verdict, int readers, int planned, double safe) {
        int arrived = planned + tenant.dice.binomial(readers - planned, tenant.insideChance());
        int trusting = tenant.dice.binomial(arrived, safe);
        int first = tenant.anybody();
        tenant.mail.threat(way.onSafeList(), day, verdict | DayCount.INSIDE, trusting, first);
        tenant.mail.more(way, day, verdict | DayCount.INSIDE, arrived - trusting, first + trusting);
        tenant.mail.more(way, day, verdict, readers - arrived, first + arrived);
        if (day < 0 || day >= tenant.mail.reach()) {
            return;
        }
        boolean isOpen = way.organisation().isEmpty() && !way.rule().startsWith("Let in");
        for (int span = day == 0 ? 0 : 1; span < 2 && day < NamesInView.RECENT; span++) {
            threats[span] += readers;
            inside[span] += arrived;
            open[span] += isOpen ? arrived - trusting : 0;
            addresses.computeIfAbsent(way.address(), made -> new long[2])[span] += readers;
            domains.computeIfAbsent(way.domain().name(), made -> new long[2])[span] += arrived;
        }
    }

    /** One mail that gets into an inbox where that is planned. */
    void send(Way way, int day, int verdict, boolean isPlanned, double safe) {
        send(way, day, verdict, 1, isPlanned ? 1 : 0, safe);
    }

    /** The tail of all that reached inboxes, against what usually does. */
    double insideTail(Visibility visibility, Usual usual) {
        double any = Math.min(
                visibility.day(inside[0], usual.inside(), usual.clump()),
                visibility.sixDays(inside[1], usual.inside(), usual.clump()));
        double unallowed = Math.min(
                visibility.day(open[0], usual.insideOpen(), usual.clump()),
                visibility.sixDays(open[1], usual.insideOpen(), usual.clump()));
        return Math.min(any, unallowed);
    }

    /** The tail of all its threats, against all mail of the name and of the address that sent the most. */
    double genuineTail(Visibility visibility, Usual usual) {
        double name = Math.min(
                visibility.day(threats[0], usual.all(), usual.clump()),
                visibility.sixDays(threats[1], usual.all(), usual.clump()));
        double address = Math.min(
                visibility.day(most(addresses, 0), usual.address(), usual.clump()),
                visibility.sixDays(most(addresses, 1), usual.address(), usual.clump()));
        return Math.min(name, address);
    }

    /** The tail of what the one name that reached most inboxes did, where all its names are new. */
    double newNameTail(Visibility visibility) {
        return visibility.day(most(domains, 0), 0, 1);
    }

    private static long most(Map<String, long[]> counts, int span) {
        return counts.values().stream().mapToLong(count -> count[span]).max().orElse(0);
    }
}
