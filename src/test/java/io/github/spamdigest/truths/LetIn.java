package io.github.spamdigest.truths;

import io.github.spamdigest.core.view.DayCount;
import java.util.List;
import java.util.Set;

/** A machine whose mail people want whatever the filter says: a rule or connector lets it in, and always did. */
final class LetIn implements Source {

    private final Tenant tenant;
    private final Dice dice;
    private final Way way;
    private final double perDay;
    private final double wrong;
    private final boolean isEveryDay;

    private LetIn(Tenant tenant, Way way, double perDay) {
        this.tenant = tenant;
        this.dice = tenant.dice;
        this.way = way;
        this.perDay = perDay;
        this.wrong = dice.logReal(.01, .6);
        this.isEveryDay = dice.chance(.5);
    }

    /** A scanner, a shop or a staff system that writes in the own name and fails DMARC. */
    static LetIn ownService(Tenant tenant) {
        Dice dice = tenant.dice;
        String domain = dice.chance(.7) ? tenant.own : dice.pick(List.of("apps.", "mail.", "print.")) + tenant.own;
        String address = dice.pick(List.of("scanner@", "erp@", "payslips@", "alerts@")) + domain;
        Auth auth = dice.pick(List.of(Auth.FAIL_NONE, Auth.FAIL_SOFT, Auth.FAIL_FAIL));
        Way way = Way.of(address, tenant.names.network(), auth);
        return new LetIn(tenant, let(dice, way, "Let in " + address), dice.logReal(.8, 30));
    }

    /** A system of somebody else's, such as a ticket desk. */
    static LetIn system(Tenant tenant) {
        Dice dice = tenant.dice;
        String domain = tenant.names.domain();
        Auth auth = dice.pick(List.of(Auth.PASS, Auth.NONE_FAIL, Auth.NONE_SOFT, Auth.FAIL_NONE));
        Way way = Way.of("tickets@" + domain, tenant.names.network(), auth);
        return new LetIn(tenant, let(dice, way, "Let in tickets"), dice.logReal(1, 60));
    }

    /** By a rule whose name the row has, with or without the platform's word for it, or by a connection filter. */
    private static Way let(Dice dice, Way way, String rule) {
        return switch (dice.between(0, 2)) {
            case 0 -> way.withRule(rule);
            case 1 -> way.withRule(rule).withPolicy("Exchange transport rule");
            default -> way.withPolicy("Connection policy");
        };
    }

    @Override
    public void send(int day) {
        double mean = perDay * (isEveryDay ? 1 : tenant.factor(day));
        tenant.mail.clean(way, day, dice.poisson(mean * (1 - wrong)));
        for (int i = dice.poisson(mean * wrong); i > 0; i--) {
            tenant.mail.threat(way, day, DayCount.SPAM | DayCount.INSIDE, 1, tenant.anybody());
        }
    }

    /** Threats a day in the inboxes, on a working day. */
    double inside() {
        return perDay * wrong;
    }

    @Override
    public Set<String> wanted() {
        return Set.of(way.domain().name());
    }

    @Override
    public Set<String> networks() {
        return Set.of(way.network());
    }
}
