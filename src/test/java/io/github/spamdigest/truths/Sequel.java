package io.github.spamdigest.truths;

import io.github.spamdigest.core.view.DayCount;

/** What becomes of the mail of one attack: how much of it came as clean, what was taken away, who clicked. */
final class Sequel {

    private static final double FAILS = .1;

    private final Mail mail;
    private final Aftermath everyday;
    private final Dice dice;
    private final double late;
    private final int judgedDay;
    private final double taken;
    private final int takenDay;
    private final double clicked;
    private final double through;

    Sequel(Tenant tenant) {
        mail = tenant.mail;
        everyday = tenant.after;
        dice = everyday.dice;
        late = dice.chance(.6) ? 0 : dice.chance(.4) ? 1 : dice.real(.2, .8);
        judgedDay = dice.chance(.8) ? 0 : -1;
        taken = dice.chance(.4) ? 0 : dice.chance(.5) ? 1 : dice.real(.2, .95);
        takenDay = dice.chance(.75) ? 0 : -1;
        clicked = dice.chance(.4) ? 0 : dice.logReal(.01, .3);
        through = dice.chance(.4) ? 0 : dice.real(.1, 1);
    }

    /** Whether a message comes to inboxes as clean. */
    boolean isLate() {
        return dice.chance(late);
    }

    /** Whether the first digest knows that what came as clean is none. */
    boolean isLateSeen() {
        return everyday.tables.actions() && judgedDay == 0;
    }

    /** A part of the newest message that came to inboxes, judged or as clean. */
    void putInside(Way way, int day, int verdict, int deliveries, int first, boolean isLate) {
        int verdicts = isLate ? 0 : verdict | DayCount.INSIDE;
        Cell cell = new Cell(way, day, verdicts, deliveries, first, mail.message(), Fate.NOTHING);
        int done = dice.binomial(deliveries, isLate ? Math.max(taken, .9) : taken);
        int left = deliveries - done;
        int failed = isLate ? left : dice.binomial(left, taken == 0 ? 0 : FAILS);
        int when = Math.min(day, isLate ? judgedDay : takenDay);
        place(cell.part(done, first, new Fate(Fate.Kind.TAKEN, when, verdict)));
        place(cell.part(failed, first + done, new Fate(Fate.Kind.FAILED, when, verdict)));
        place(cell.part(left - failed, first + done + failed, Fate.NOTHING));
    }

    /** A part of the newest message that no inbox got. */
    void putKeptOut(Way way, int day, int verdict, int deliveries, int first) {
        mail.add(new Cell(way, day, verdict, deliveries, first, mail.message(), Fate.NOTHING));
    }

    private void place(Cell cell) {
        mail.add(cell);
        if (cell.deliveries() > 0) {
            mail.click(dice, cell, clicked, through);
        }
    }
}
