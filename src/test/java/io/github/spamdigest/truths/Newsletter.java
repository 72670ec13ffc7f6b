package io.github.spamdigest.truths;

import io.github.spamdigest.core.view.DayCount;
import java.util.List;
import java.util.Set;

/** One message to many readers, daily, weekly or monthly, that a filter judges spam in part. */
final class Newsletter implements Source {

    private final Tenant tenant;
    private final Dice dice;
    private final String name;
    private final Way way;
    private final Way safeWay;
    private final int every;
    private final int at;
    private final int readers;
    private final double safe;
    /** How likely one issue has readers for whom it is judged spam. */
    private final double wrongIssue;

    private final double wrongReaders;

    Newsletter(Tenant tenant) {
        this.tenant = tenant;
        this.dice = tenant.dice;
        name = tenant.names.domain();
        every = dice.pick(List.of(1, 7, 7, 7, 14, 30));
        at = dice.between(0, every - 1);
        readers = Math.max(1, (int) (tenant.people * dice.logReal(.01, .6)));
        safe = dice.chance(.6) ? 0 : dice.logReal(.01, .4);
        int habit = dice.between(1, 20);
        wrongIssue = habit <= 11 ? 0 : habit <= 17 ? 1 : habit <= 19 ? 1 : .15;
        wrongReaders = habit <= 17 ? dice.real(.02, .2) : dice.real(.5, 1);
        Auth auth = dice.pick(List.of(Auth.PASS, Auth.PASS, Auth.PASS, Auth.BEST_GUESS, Auth.NONE_PASS));
        way = tenant.arrive(Way.of("news@" + name, tenant.names.network(), auth));
        safeWay = way.onSafeList();
    }

    @Override
    public void send(int day) {
        if (Math.floorMod(day - at, every) != 0 || every == 1 && tenant.factor(day) < .6) {
            return;
        }
        int wrong = dice.chance(wrongIssue) ? dice.binomial(readers, wrongReaders) : 0;
        int trusting = dice.binomial(wrong, safe);
        int leaked = dice.binomial(wrong - trusting, tenant.insideChance());
        int trustingClean = dice.binomial(readers - wrong, safe);
        tenant.mail.threat(safeWay, day, DayCount.SPAM | DayCount.INSIDE, trusting, 0);
        tenant.mail.more(way, day, DayCount.SPAM | DayCount.INSIDE, leaked, trusting);
        tenant.mail.more(way, day, DayCount.SPAM, wrong - trusting - leaked, trusting + leaked);
        tenant.mail.clean(safeWay, day, trustingClean);
        tenant.mail.clean(way, day, readers - wrong - trustingClean);
    }

    @Override
    public Set<String> wanted() {
        return Set.of(name);
    }

    @Override
    public Set<String> networks() {
        return Set.of(way.network());
    }
}
