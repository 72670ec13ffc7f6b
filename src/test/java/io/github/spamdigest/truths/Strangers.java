package io.github.spamdigest.truths;

import io.github.spamdigest.core.view.DayCount;
import java.util.List;
import java.util.Set;

/** Names that are used for a day and thrown away, and a few forgeries of the own name and of others. */
final class Strangers implements Source {

    private static final double WITHOUT_NAME = .02;
    private static final double FORGERY_LEAK = .002;

    private final Tenant tenant;
    private final List<Partner> partners;
    private final double newNames;
    private final double forgeries;

    Strangers(Tenant tenant, List<Partner> partners) {
        this.tenant = tenant;
        this.partners = partners;
        newNames = Math.min(80, tenant.mailPerDay * tenant.dice.logReal(.002, .1));
        forgeries = tenant.dice.chance(.4) ? 0 : tenant.dice.logReal(.02, 4);
    }

    @Override
    public void send(int day) {
        Dice dice = tenant.dice;
        for (int i = dice.poisson(newNames); i > 0; i--) {
            String domain = dice.chance(WITHOUT_NAME) ? "" : tenant.names.domain();
            Auth auth = dice.pick(List.of(Auth.PASS, Auth.NONE_SOFT, Auth.NONE_FAIL, Auth.MISSING));
            Way way = tenant.arrive(Way.of(tenant.names.person() + "@" + domain, tenant.names.network(), auth));
            for (int rows = 1 + dice.poisson(dice.logReal(.1, 5)); rows > 0; rows--) {
                tenant.mail.threat(way, day, tenant.verdict() | tenant.place(), 1, tenant.anybody());
            }
            if (dice.chance(.05)) {
                tenant.answerByItself(domain, day);
            }
        }
        tenant.mail.other(day, dice.poisson(newNames * .2));
        for (int i = dice.poisson(forgeries); i > 0; i--) {
            String name = dice.chance(.6) ? tenant.own : dice.pick(partners).name;
            Auth auth = dice.chance(.1) ? Auth.SPOOF_POLICY : Auth.FAIL_FAIL;
            Way way = tenant.arrive(Way.of(tenant.names.person() + "@" + name, tenant.names.network(), auth));
            int place = dice.chance(insideChance()) ? DayCount.INSIDE : 0;
            tenant.mail.threat(way, day, DayCount.PHISH | place, 1, tenant.anybody());
        }
    }

    private double insideChance() {
        return tenant.insideChance(Math.min(tenant.leak, FORGERY_LEAK));
    }

    /** Forgeries of the own name that reach an inbox, a day. */
    double ownInside() {
        return forgeries * .6 * insideChance();
    }

    /** Forgeries of one partner's name that reach an inbox, a day. */
    double partnerInside() {
        return forgeries * .4 / partners.size() * insideChance();
    }

    /** Threats of names nobody has heard of that reach an inbox, a day: a bound. */
    double inside() {
        return newNames * 3 * tenant.insideChance();
    }

    @Override
    public Set<String> wanted() {
        return Set.of();
    }
}
