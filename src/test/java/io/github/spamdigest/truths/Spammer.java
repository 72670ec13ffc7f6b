package io.github.spamdigest.truths;

import io.github.spamdigest.core.view.DayCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A name that sends unwanted mail in all weeks. */
final class Spammer implements Source {

    private static final List<Auth> AUTHS =
            List.of(Auth.PASS, Auth.PASS, Auth.NONE_FAIL, Auth.NONE_SOFT, Auth.BEST_GUESS, Auth.MISSING);

    private final Tenant tenant;
    final String name;
    final double perDay;
    private final double leak;
    private final boolean sendsToMany;
    private final List<Way> ways = new ArrayList<>();

    private Spammer(Tenant tenant, double perDay, double leak) {
        this.tenant = tenant;
        this.perDay = perDay;
        this.leak = leak;
        Dice dice = tenant.dice;
        name = tenant.names.domain();
        sendsToMany = tenant.isClumped && dice.chance(.3);
        Auth auth = dice.pick(AUTHS);
        for (int i = dice.between(1, 8); i > 0; i--) {
            ways.add(tenant.arrive(Way.of(tenant.names.person() + "@" + name, tenant.names.network(), auth)));
        }
    }

    /** A loud one, some of whose mail gets into inboxes. */
    static Spammer lasting(Tenant tenant) {
        double leak = tenant.dice.chance(.3) ? tenant.dice.logReal(.005, .3) : tenant.leak;
        return new Spammer(tenant, tenant.dice.logReal(.7, 25), leak);
    }

    /** One of hundreds that send a little, all of which is kept out as a rule. */
    static Spammer quiet(Tenant tenant) {
        return new Spammer(tenant, tenant.dice.logReal(.1, 1.5), tenant.leak / 10);
    }

    @Override
    public void send(int day) {
        Dice dice = tenant.dice;
        int left = dice.poisson(perDay * (tenant.factor(day) < .6 ? .7 : 1));
        while (left > 0) {
            int readers = sendsToMany && dice.chance(.2) ? Math.min(left, dice.between(2, 8)) : 1;
            int inside = dice.binomial(readers, chance());
            int verdict = tenant.verdict();
            int first = tenant.anybody();
            Way way = dice.pick(ways);
            tenant.mail.threat(way, day, verdict | DayCount.INSIDE, inside, first);
            tenant.mail.more(way, day, verdict, readers - inside, first + inside);
            left -= readers;
        }
        if (dice.chance(.01)) {
            tenant.answerByItself(name, day);
        }
    }

    private double chance() {
        return tenant.insideChance(leak);
    }

    Way mailbox() {
        return tenant.dice.pick(ways);
    }

    Usual usual() {
        double inside = perDay * chance();
        Usual usual = new Usual(inside, inside, perDay, perDay, sendsToMany ? 4 : 1);
        return usual.and(tenant.after.moreInside(perDay - inside, 0, false), 0);
    }

    @Override
    public Set<String> wanted() {
        return Set.of();
    }
}
