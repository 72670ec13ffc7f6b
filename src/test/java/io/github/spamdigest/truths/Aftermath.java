package io.github.spamdigest.truths;

import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.NamesInView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What becomes of the everyday mail of an organisation: what the filter and people do to it later, and who clicks. It
 * throws dice of its own, so that the mail is the same as without it.
 */
final class Aftermath {

    private static final double FAILS = .1;
    private static final double UNCLEAR = .02;
    private static final double BY_HAND = .005;
    private static final double NEXT_DAY = .3;

    final Dice dice;
    final Tables tables;
    private final Names names;
    private final double spamTaken;
    private final double phishTaken;
    /** How likely a reader takes wanted mail out of the junk folder, of what the filter put there. */
    private final double movedWanted;

    private final double movedSpam;
    /** How likely clean mail is wrongly taken away. */
    private final double wronglyTaken;
    /** How much phish of strangers comes as clean a day, and is taken away. */
    private final double slips;

    private final double spamClicked;
    private final double phishClicked;
    private final double phishThrough;

    Aftermath(Dice dice) {
        this.dice = dice;
        names = new Names(dice);
        tables = new Tables(dice.chance(.6), dice.chance(.6), dice.chance(.5));
        spamTaken = dice.real(0, .6);
        phishTaken = dice.real(.3, .95);
        movedWanted = dice.logReal(.001, .05);
        movedSpam = dice.logReal(1e-4, 1e-3);
        wronglyTaken = dice.chance(.5) ? 0 : dice.logReal(1e-6, 1e-4);
        slips = dice.chance(.3) ? 0 : dice.logReal(.02, 3);
        spamClicked = dice.logReal(.005, .1);
        phishClicked = dice.logReal(.002, .03);
        phishThrough = dice.real(0, .5);
    }

    /** How many more of a name's mail a day are seen as threats in inboxes than were delivered there as such. */
    double moreInside(double keptOut, double clean, boolean isWanted) {
        return (tables.latest() ? keptOut * (isWanted ? movedWanted : movedSpam) : 0)
                + (tables.actions() ? clean * wronglyTaken : 0);
    }

    /** Draws it for all mail that is there. */
    void befall(Tenant tenant, Set<String> wanted) {
        Mail mail = tenant.mail;
        mail.inbound.replaceAll((domain, cells) -> {
            List<Cell> parts = new ArrayList<>();
            boolean isWanted = wanted.contains(domain.name());
            cells.forEach(cell -> {
                List<Cell> befallen = cell.isThreat() ? threat(cell, isWanted) : clean(mail, cell);
                parts.addAll(befallen);
                befallen.forEach(part -> click(mail, part, isWanted));
            });
            return parts;
        });
        for (int day = Math.min(Tenant.OLDEST, mail.reach() - 1); day >= -1; day--) {
            for (int i = dice.poisson(slips); i > 0; i--) {
                slip(tenant, day);
            }
        }
    }

    private List<Cell> clean(Mail mail, Cell cell) {
        List<Cell> parts = new ArrayList<>();
        int wrong = Math.min(cell.deliveries(), dice.poisson(cell.deliveries() * wronglyTaken));
        for (int i = 0; i < wrong; i++) {
            int who = dice.between(0, mail.people - 1);
            parts.add(new Cell(cell.way(), cell.day(), 0, 1, who, mail.begin(), action(cell.day(), DayCount.SPAM)));
        }
        if (wrong < cell.deliveries()) {
            parts.add(cell.part(cell.deliveries() - wrong, cell.first(), Fate.NOTHING));
        }
        return parts;
    }

    /** What something let in the filter leaves alone; of what it kept out readers move some. */
    private List<Cell> threat(Cell cell, boolean isWanted) {
        List<Cell> parts = new ArrayList<>();
        double taken = !isOpen(cell.way()) ? BY_HAND : cell.isHarmful() ? phishTaken : spamTaken;
        double moved = isWanted ? movedWanted : cell.isHarmful() ? 0 : movedSpam;
        int done = cell.isInside()
                ? dice.binomial(cell.deliveries(), taken)
                : Math.min(cell.deliveries(), dice.poisson(cell.deliveries() * moved));
        for (int i = 0; i < done; i++) {
            int verdict = cell.verdicts() & ~DayCount.INSIDE;
            Fate fate = cell.isInside() ? action(cell.day(), verdict) : new Fate(Fate.Kind.MOVED, soon(cell.day()), 0);
            parts.add(cell.part(1, cell.first() + i, fate));
        }
        if (done < cell.deliveries()) {
            parts.add(cell.part(cell.deliveries() - done, cell.first() + done, Fate.NOTHING));
        }
        return parts;
    }

    private static boolean isOpen(Way way) {
        return way.organisation().isEmpty()
                && way.user().isEmpty()
                && !way.rule().startsWith("Let in");
    }

    private Fate action(int day, int verdict) {
        double how = dice.real(0, 1);
        Fate.Kind kind = how < FAILS ? Fate.Kind.FAILED : how < FAILS + UNCLEAR ? Fate.Kind.UNCLEAR : Fate.Kind.TAKEN;
        return new Fate(kind, soon(day), verdict);
    }

    /** Mostly hours later, else on the next day. */
    private int soon(int day) {
        return Math.max(-1, dice.chance(NEXT_DAY) ? day - 1 : day);
    }

    private void slip(Tenant tenant, int day) {
        Way plain = Way.of("news@the-" + names.domain(), names.network(), Auth.PASS);
        Cell cell = new Cell(
                tenant.arrive(plain),
                day,
                0,
                1,
                dice.between(0, tenant.people - 1),
                tenant.mail.begin(),
                action(day, DayCount.PHISH));
        tenant.mail.add(cell);
        click(tenant.mail, cell, false);
    }

    /** Everybody clicks in an exercise, and in a newsletter that they read; phish is mostly blocked. */
    private void click(Mail mail, Cell cell, boolean isWanted) {
        boolean isRead = cell.isInside() || cell.verdicts() == 0 && cell.message() > 0;
        if (!isRead || cell.day() > NamesInView.RECENT) {
            return;
        }
        boolean isHarmful = cell.isHarmful() || (cell.fate().verdicts() & DayCount.PHISH) != 0;
        boolean isLoved = isWanted || Exercise.isOne(cell.way());
        double often = isLoved ? 3 * spamClicked : isHarmful ? phishClicked : spamClicked;
        mail.click(dice, cell, often, !isLoved && isHarmful ? phishThrough : .8);
    }
}
