package io.github.spamdigest.truths;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.NamesInView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A company that people write with. Now and then a filter wrongly calls its mail a threat. */
final class Partner implements Source {

    /** On a filter's bad day for this name, so much of its mail is judged spam. */
    private static final double BAD_DAY = .7;

    private final Tenant tenant;
    private final Dice dice;
    final String name;
    final double perDay;
    final double writtenPerDay;
    private final List<Way> ways = new ArrayList<>();
    private final List<Way> safeWays = new ArrayList<>();
    private final double wrong;
    /** The part of its readers that have it on their safe list. */
    final double safe;

    private final double listsPerDay;
    private final double wrongLists;
    private final int mostReaders;
    private final int badDay;
    private final double secondPerDay;
    private final double secondWrong;
    private final Way second;
    private final boolean hasSubdomain;

    Partner(Tenant tenant, double perDay) {
        this.tenant = tenant;
        this.dice = tenant.dice;
        this.perDay = perDay;
        name = tenant.names.domain();
        writtenPerDay = perDay * dice.real(.05, .7);
        wrong = dice.chance(.6) ? 0 : dice.logReal(3e-4, 2e-2);
        safe = dice.chance(.55) ? 0 : dice.real(.05, .7);
        listsPerDay = tenant.isClumped && dice.chance(.3) ? perDay * dice.real(.005, .04) : 0;
        wrongLists = wrong / 2;
        mostReaders = Math.max(2, Math.min(25, tenant.people / 2));
        badDay = dice.chance(.05) ? dice.between(-1, Tenant.OLDEST) : Integer.MIN_VALUE;
        secondPerDay = dice.chance(.12) ? dice.real(.2, 2) : 0;
        secondWrong = dice.real(.02, .3);
        hasSubdomain = dice.chance(.2);
        drawWays();
        second = tenant.arrive(Way.of(
                "invoices@" + name,
                tenant.names.network(),
                dice.pick(List.of(Auth.FAIL_FAIL, Auth.FAIL_NONE, Auth.FAIL_SOFT))));
    }

    private void drawWays() {
        Auth auth = dice.pick(List.of(
                Auth.PASS,
                Auth.PASS,
                Auth.PASS,
                Auth.PASS,
                Auth.PASS,
                Auth.BEST_GUESS,
                Auth.NONE_PASS,
                Auth.NONE_PASS,
                Auth.NONE_SOFT,
                Auth.VOUCHED));
        List<String> networks = new ArrayList<>();
        for (int i = dice.between(1, 3); i > 0; i--) {
            networks.add(tenant.names.network());
        }
        for (int i = (int) Math.round(dice.logReal(1, 30)); i > 0; i--) {
            Way way =
                    tenant.arrive(Way.of(tenant.names.person() + "@" + name, networks.get(i % networks.size()), auth));
            ways.add(way);
            safeWays.add(way.onSafeList());
        }
    }

    @Override
    public void send(int day) {
        double mean = perDay * tenant.factor(day);
        double right = day == badDay ? 1 - BAD_DAY : 1 - wrong;
        sendClean(day, mean * right);
        for (int i = dice.poisson(mean * (1 - right)); i > 0; i--) {
            int verdict = day == badDay || dice.chance(.88) ? DayCount.SPAM : DayCount.PHISH;
            judged(dice.between(0, ways.size() - 1), day, verdict, 1);
        }
        for (int i = dice.poisson(listsPerDay * tenant.factor(day)); i > 0; i--) {
            int readers = dice.between(2, mostReaders);
            int who = dice.between(0, ways.size() - 1);
            if (dice.chance(wrongLists)) {
                judged(who, day, DayCount.SPAM, readers);
            } else {
                tenant.mail.clean(ways.get(who), day, readers);
            }
        }
        sendSecond(day);
        if (hasSubdomain) {
            Way below = Way.of(
                    "no-reply@notify." + name,
                    ways.get(0).network(),
                    ways.get(0).auth());
            tenant.mail.clean(below.withRule(ways.get(0).rule()), day, dice.poisson(mean * .1));
        }
        tenant.write(name, day, dice.poisson(writtenPerDay * tenant.factor(day)));
    }

    private void sendClean(int day, double mean) {
        double each = mean / ways.size();
        for (int i = 0; i < ways.size(); i++) {
            tenant.mail.clean(ways.get(i), day, dice.poisson(each * (1 - safe)));
            tenant.mail.clean(safeWays.get(i), day, dice.poisson(each * safe));
        }
    }

    /** One message that was wrongly called a threat: in the inboxes of those who trust its sender. */
    private void judged(int who, int day, int verdict, int readers) {
        int trusting = dice.binomial(readers, safe);
        int leaked = dice.binomial(readers - trusting, tenant.insideChance());
        int first = tenant.anybody();
        tenant.mail.threat(safeWays.get(who), day, verdict | DayCount.INSIDE, trusting, first);
        tenant.mail.more(ways.get(who), day, verdict | DayCount.INSIDE, leaked, first + trusting);
        tenant.mail.more(ways.get(who), day, verdict, readers - trusting - leaked, first + trusting + leaked);
    }

    /** A service that writes in the partner's name, and fails DMARC. */
    private void sendSecond(int day) {
        for (int i = dice.poisson(secondPerDay * tenant.factor(day)); i > 0; i--) {
            if (!dice.chance(secondWrong)) {
                tenant.mail.clean(second, day, 1);
            } else if (dice.chance(safe)) {
                tenant.mail.threat(second.onSafeList(), day, DayCount.SPAM | DayCount.INSIDE, 1, tenant.anybody());
            } else {
                tenant.mail.threat(second, day, DayCount.SPAM | tenant.place(), 1, tenant.anybody());
            }
        }
    }

    /** One of its people's mailboxes, as an attacker uses it. */
    Way mailbox() {
        return dice.pick(ways);
    }

    /** The rates of mail that comes as its own mail comes; behind a gateway the second way cannot be told from it. */
    Usual genuine() {
        double readers = (2 + mostReaders) / 2.0;
        double singles = perDay * wrong;
        double lists = listsPerDay * wrongLists * readers;
        double threats = singles + lists;
        double clump = threats == 0 ? 1 : (singles + lists * readers * 4 / 3) / threats;
        double mail = perDay + listsPerDay * readers;
        double open = threats * (1 - safe) * tenant.insideChance();
        double later = tenant.after.moreInside(threats * (1 - safe) - open, mail, true);
        Usual usual = new Usual(threats * safe + open, open, mail, mail / ways.size(), clump).and(later, 0);
        return tenant.isGateway ? usual.and(forged().inside(), secondPerDay) : usual;
    }

    /** The rates of mail in its name that fails DMARC. */
    Usual forged() {
        double threats = secondPerDay * secondWrong;
        double open = threats * (1 - safe) * tenant.insideChance();
        double later = tenant.after.moreInside(threats * (1 - safe) - open, secondPerDay, true);
        return new Usual(threats * safe + open, open, secondPerDay, secondPerDay, 1).and(later, 0);
    }

    @Override
    public Set<String> wanted() {
        return Set.of(name);
    }

    @Override
    public Set<String> networks() {
        Set<String> networks = new TreeSet<>();
        ways.forEach(way -> networks.add(way.network()));
        networks.add(second.network());
        return networks;
    }

    /** Where some of it is in inboxes and no list let it in, a filter's bad day looks like an attack. */
    @Override
    public Set<String> neutral(int later) {
        int day = badDay + later;
        return day >= 0 && day < NamesInView.RECENT && openOnBadDay(later) >= Neutral.OF_A_STRANGER
                ? Set.of(name)
                : Set.of();
    }

    private int openOnBadDay(int later) {
        return SeenMail.of(tenant.mail, later).cells(new SenderDomain(name)).stream()
                .filter(cell -> cell.day() == badDay
                        && cell.isInside()
                        && cell.way().user().isEmpty())
                .mapToInt(Cell::deliveries)
                .sum();
    }
}
