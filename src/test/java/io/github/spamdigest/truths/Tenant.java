package io.github.spamdigest.truths;

import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.NamesInView;
import java.util.List;

/** What all mail of an organisation has in common: its size, its week, what stands before its mailboxes. */
final class Tenant {

    /** The oldest day that is drawn: the day after the first digest sees one less. */
    static final int OLDEST = NamesInView.DAYS - 1;

    private static final int NEXT_DAY = -1;

    final Dice dice;
    /** What becomes of its mail. */
    final Aftermath after;

    final Names names;
    final String own;
    final int people;
    final double mailPerDay;
    final boolean isGateway;
    final boolean isHybrid;
    final boolean isClumped;
    /** How likely a threat that nothing let in reaches an inbox all the same. */
    final double leak;
    /** Whether the organisation hides exercises from the digest. */
    final boolean hidesExercises;

    final Mail mail;

    private final String banner;
    private final List<String> gateways;
    private final double[] factors = new double[OLDEST + 2];
    private final boolean fillsEnvelope;

    Tenant(Dice dice, Aftermath after) {
        this.dice = dice;
        this.after = after;
        names = new Names(dice);
        own = names.domain();
        people = (int) Math.round(dice.logReal(20, 20_000));
        mailPerDay = people * dice.logReal(1.5, 12);
        isGateway = dice.chance(.1);
        isHybrid = dice.chance(.06);
        isClumped = dice.chance(.6);
        leak = dice.chance(.3) ? 0 : dice.logReal(3e-4, 2e-2);
        hidesExercises = dice.chance(.6);
        mail = new Mail(people, dice.chance(.9) ? OLDEST + 1 : dice.between(9, 30), after.tables);
        banner = dice.chance(.5) ? "Tag mail from outside" : "";
        gateways = List.of(names.network(), names.network());
        fillsEnvelope = dice.chance(.8);
        drawWeeks();
    }

    private void drawWeeks() {
        double weekend = dice.real(.05, .5);
        int today = dice.between(0, 6);
        int holiday = dice.between(-20, OLDEST);
        for (int day = NEXT_DAY; day <= OLDEST; day++) {
            boolean isFree = Math.floorMod(today - day, 7) >= 5 || day == holiday;
            factors[day + 1] = (isFree ? weekend : 1) * Math.min(1.3, dice.spread(.1));
        }
    }

    /** How much of the mail of a working day comes on this day. */
    double factor(int day) {
        return factors[day + 1];
    }

    /** How mail looks that came this way, after what stands before the mailboxes. */
    Way arrive(Way way) {
        Way arrived = isGateway ? way.from(gateways.get(shape(way) % 2)).by(behindGateway(way)) : way;
        return !banner.isEmpty() && way.rule().isEmpty() ? arrived.withRule(banner) : arrived;
    }

    /** A gateway breaks the sender's proof; what is left depends on what the name publishes. */
    private Auth behindGateway(Way way) {
        int shape = shape(way) % 20;
        if (shape < 11) {
            return Auth.NONE_SOFT;
        }
        return shape < 15 ? Auth.MISSING : shape < 18 ? Auth.FAIL_NONE : Auth.FAIL_FAIL;
    }

    private static int shape(Way way) {
        return Math.floorMod(way.domain().hashCode() * 31, 1 << 20);
    }

    /** How likely a threat that nothing let in is delivered to where people read it. */
    double insideChance() {
        return insideChance(leak);
    }

    double insideChance(double leak) {
        return isHybrid ? .7 : leak;
    }

    /** The bit of a threat that nothing let in: inside, or none. */
    int place() {
        return dice.chance(insideChance()) ? DayCount.INSIDE : 0;
    }

    int anybody() {
        return dice.between(0, people - 1);
    }

    /** What a filter calls unwanted mail. */
    int verdict() {
        double throwOf = dice.real(0, 1);
        if (throwOf < .86) {
            return DayCount.SPAM;
        }
        return throwOf < .94 ? DayCount.PHISH : throwOf < .99 ? DayCount.SPAM | DayCount.PHISH : DayCount.MALWARE;
    }

    /** People write to a domain. */
    void write(String domain, int day, int deliveries) {
        mail.write(new Sent(Way.domainOf(domain), day, deliveries, !fillsEnvelope, false));
    }

    /** Somebody's mailbox answers by itself, in a language that the query knows or, where that shows, in another. */
    void answerByItself(String domain, int day) {
        boolean isEnglish = !fillsEnvelope || dice.chance(.5);
        mail.write(new Sent(Way.domainOf(domain), day, 1, true, isEnglish));
    }
}
