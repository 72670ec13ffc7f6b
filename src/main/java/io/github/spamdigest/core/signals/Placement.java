package io.github.spamdigest.core.signals;

import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;

/** Where threats go here in general. */
final class Placement {

    private Placement() {}

    /** Whether half of all threats got in before the last days: what an attacker sends now does not change it. */
    static boolean isMostlyInside(NamesInView view) {
        double threats = 0;
        double inside = 0;
        for (NameActivity activity : view.names()) {
            long all = 0;
            long in = 0;
            for (MailStream stream : activity.streams()) {
                for (DayCount day : stream.days()) {
                    boolean counts = day.day() >= NamesInView.RECENT
                            && day.isThreat()
                            && stream.allow().isEmpty();
                    all += counts ? day.deliveries() : 0;
                    in += counts && day.isInside() ? day.deliveries() : 0;
                }
            }
            // No single name tells where threats go in general.
            double weight = all > Limits.MOSTLY_OF_ONE ? (double) Limits.MOSTLY_OF_ONE / all : 1;
            threats += all * weight;
            inside += in * weight;
        }
        return threats >= Limits.MOSTLY_LEAST && inside * 100 > threats * Limits.MOSTLY_INSIDE_PERCENT;
    }
}
