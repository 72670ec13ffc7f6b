package io.github.spamdigest.truths;

import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.NamesInView;
import java.util.Set;

/** A phishing exercise of the organisation's own: on one day, to most people, delivered on purpose. */
final class Exercise implements Source {

    private final Tenant tenant;
    private final String name;
    private final int on;
    private final int readers;
    /** Whether the platform knows it as an exercise; else only a rule of its own lets it in. */
    private final boolean isDeclared;

    private final Way way;

    Exercise(Tenant tenant) {
        this.tenant = tenant;
        Dice dice = tenant.dice;
        name = tenant.names.domain();
        on = dice.between(-1, Tenant.OLDEST);
        readers = Math.max(1, (int) (tenant.people * dice.real(.2, 1)));
        isDeclared = dice.chance(.8);
        Way plain = Way.of("benefits@" + name, tenant.names.network(), Auth.PASS);
        way = isDeclared ? tenant.arrive(plain).withPolicy("Phishing simulation") : plain.withRule("Exercise");
    }

    /** Whether mail that comes so is that of an exercise. */
    static boolean isOne(Way way) {
        return way.organisation().equals("Phishing simulation") || way.rule().equals("Exercise");
    }

    @Override
    public void send(int day) {
        if (day != on) {
            return;
        }
        if (isDeclared && tenant.hidesExercises) {
            tenant.mail.other(day, readers);
            return;
        }
        for (int i = 0; i < readers; i++) {
            tenant.mail.threat(way, day, DayCount.PHISH | DayCount.INSIDE, 1, i);
        }
    }

    /** Nobody answers its mail, and nobody minds a look at it. */
    @Override
    public Set<String> wanted() {
        return Set.of();
    }

    /** Without the platform's word for it, it is an attack by all that can be seen. */
    @Override
    public Set<String> neutral(int later) {
        int day = on + later;
        return !isDeclared && day >= 0 && day < NamesInView.RECENT ? Set.of(name) : Set.of();
    }
}
