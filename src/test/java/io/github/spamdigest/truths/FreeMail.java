package io.github.spamdigest.truths;

import io.github.spamdigest.core.view.DayCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A provider where anybody has a mailbox: mostly nobody's, some of them friends of the organisation. */
final class FreeMail implements Source {

    /** Providers that everybody knows. */
    static final List<String> PROVIDERS = List.of("gmail.com", "outlook.com", "yahoo.com", "gmx.net", "web.de");

    /** Somebody who writes from there and is written to. */
    record Friend(Way way, double perDay, double wrong, double safe) {

        /** The true rates of this one address. */
        Usual usual(Tenant tenant) {
            double threats = perDay * wrong;
            double open = threats * (1 - safe) * tenant.insideChance();
            double later = tenant.after.moreInside(threats * (1 - safe) - open, perDay, false);
            return new Usual(threats * safe + open, open, perDay, perDay, 1).and(later, 0);
        }
    }

    private final Tenant tenant;
    private final Dice dice;
    private final String provider;
    private final double perDay;
    private final double unwanted;
    private final List<String> networks = new ArrayList<>();
    final List<Friend> friends = new ArrayList<>();

    FreeMail(Tenant tenant, String provider) {
        this.tenant = tenant;
        this.dice = tenant.dice;
        this.provider = provider;
        perDay = Math.min(400, tenant.mailPerDay * dice.logReal(.005, .08));
        unwanted = dice.real(.02, .3);
        for (int i = 0; i < 12; i++) {
            networks.add(tenant.names.network());
        }
        int least = provider.equals(PROVIDERS.get(0)) ? 1 : 0;
        for (int i = dice.between(least, 4); i > 0; i--) {
            Way way = tenant.arrive(Way.of(tenant.names.person() + "@" + provider, dice.pick(networks), Auth.PASS));
            friends.add(
                    new Friend(way, dice.logReal(.1, 2), dice.chance(.7) ? 0 : dice.real(.01, .1), dice.real(0, .6)));
        }
    }

    @Override
    public void send(int day) {
        double mean = perDay * tenant.factor(day);
        Way anybody = tenant.arrive(Way.of("somebody@" + provider, dice.pick(networks), Auth.PASS));
        tenant.mail.clean(anybody, day, dice.poisson(mean * (1 - unwanted)));
        for (int i = dice.poisson(mean * unwanted); i > 0; i--) {
            Way way = Way.of(tenant.names.person() + "@" + provider, dice.pick(networks), Auth.PASS);
            tenant.mail.threat(tenant.arrive(way), day, tenant.verdict() | tenant.place(), 1, tenant.anybody());
        }
        tenant.write(provider, day, dice.poisson(mean * .3));
        for (Friend friend : friends) {
            double friends = friend.perDay * tenant.factor(day);
            tenant.mail.clean(friend.way, day, dice.poisson(friends * (1 - friend.wrong)));
            for (int i = dice.poisson(friends * friend.wrong); i > 0; i--) {
                boolean isTrusted = dice.chance(friend.safe);
                tenant.mail.threat(
                        isTrusted ? friend.way.onSafeList() : friend.way,
                        day,
                        DayCount.SPAM | (isTrusted ? DayCount.INSIDE : tenant.place()),
                        1,
                        tenant.anybody());
            }
        }
    }

    @Override
    public Set<String> wanted() {
        return Set.of();
    }
}
