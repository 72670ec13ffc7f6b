package io.github.spamdigest.truths;

import io.github.spamdigest.core.view.NamesInView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts an attacker's mail among the other, and counts what the first digest can see of it. Not thread-safe. */
final class Strike {

    private final Tenant tenant;
    private final Sequel sequel;
    private final Map<String, long[]> addresses = new HashMap<>();
    private final Map<String, long[]> domains = new HashMap<>();
    final long[] threats = new long[2];
    final long[] inside = new long[2];
    final long[] open = new long[2];

    Strike(Tenant tenant) {
        this.tenant = tenant;
        sequel = new Sequel(tenant);
    }

    /**
     * One message to so many people, of whom so many get it into their inboxes, or more where all mail is
     * let through; everybody gets it where it comes as clean.
     *
     * @param safe the part of those whose safe list lets it in
     */
    void send(Way way, int day, int verdict, int readers, int planned, double safe) {
        boolean isLate = sequel.isLate();
        int judged = planned + tenant.dice.binomial(readers - planned, tenant.insideChance());
        int arrived = isLate ? readers : judged;
        int trusting = tenant.dice.binomial(arrived, safe);
        int first = tenant.anybody();
        tenant.mail.begin();
        sequel.putInside(way.onSafeList(), day, verdict, trusting, first, isLate);
        sequel.putInside(way, day, verdict, arrived - trusting, first + trusting, isLate);
        sequel.putKeptOut(way, day, verdict, readers - arrived, first + arrived);
        int unseen = isLate && !sequel.isLateSeen() ? arrived : 0;
        if (day < 0 || day >= tenant.mail.reach()) {
            return;
        }
        boolean isOpen = way.organisation().isEmpty() && !way.rule().startsWith("Let in");
        for (int span = day == 0 ? 0 : 1; span < 2 && day < NamesInView.RECENT; span++) {
            threats[span] += readers - unseen;
            inside[span] += arrived - unseen;
            open[span] += isOpen && unseen == 0 ? arrived - trusting : 0;
            addresses.computeIfAbsent(way.address(), made -> new long[2])[span] += readers - unseen;
            domains.computeIfAbsent(way.domain().name(), made -> new long[2])[span] += arrived - unseen;
        }
    }

    /** One mail that gets into an inbox where that is planned. */
    void send(Way way, int day, int verdict, boolean isPlanned, double safe) {
        send(way, day, verdict, 1, isPlanned ? 1 : 0, safe);
    }

    /** What was planted, with what its tables tell of it. */
    Attack attack(AttackKind kind, List<String> names, List<String> from, double tail, boolean isStranger) {
        SeenMail first = SeenMail.of(tenant.mail, 0);
        Set<String> clicked = new HashSet<>(first.clickedThrough());
        clicked.addAll(SeenMail.of(tenant.mail, 1).clickedThrough());
        return new Attack(
                kind,
                names,
                from,
                threats[0],
                inside[0],
                tail,
                names.stream().anyMatch(clicked::contains),
                isStranger && names.stream().allMatch(first::isOver));
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
