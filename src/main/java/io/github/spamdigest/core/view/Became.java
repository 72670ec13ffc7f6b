package io.github.spamdigest.core.view;

import io.github.spamdigest.core.SenderDomain;
import java.util.Optional;

/**
 * What became of the threats of a domain that reached inboxes in the last {@link NamesInView#RECENT} days, and who clicked in
 * its threats of these days. Immutable.
 *
 * @param reached how many reached an inbox, when they were delivered or later
 * @param still how many of these are known to be still there
 * @param gone how many of these were taken away from there; of all others it is not known
 * @param clicks who clicked; empty where no table of clicks is there
 * @param carried what its threats carried, and who took them away
 * @param told which further tables had rows
 */
public record Became(
        long reached, long still, long gone, Optional<Clicks> clicks, Carried carried, NamesInView.Told told) {

    /** What became of a domain's threats; empty where it is not in view. */
    public static Optional<Became> of(SenderDomain domain, NamesInView view) {
        return view.names().stream()
                .filter(name -> name.domain().equals(domain))
                .findFirst()
                .map(name -> of(name, view.told()));
    }

    private static Became of(NameActivity name, NamesInView.Told told) {
        long reached = 0;
        long still = 0;
        long gone = 0;
        for (MailStream stream : name.streams()) {
            for (DayCount day : stream.days()) {
                boolean counts = day.day() < NamesInView.RECENT && day.isInside();
                reached += counts ? day.deliveries() : 0;
                still += counts && day.isStill() ? day.deliveries() : 0;
                gone += counts && day.isGone() ? day.deliveries() : 0;
            }
        }
        Clicks whole = name.clicks().stream()
                .filter(clicks -> clicks.address().isEmpty())
                .findFirst()
                .orElse(new Clicks("", 0, 0, 0));
        return new Became(
                reached, still, gone, told.clicks() ? Optional.of(whole) : Optional.empty(), name.carried(), told);
    }

    /** Whether all that reached an inbox was taken away, and it is known that nobody got through to a page. */
    public boolean isOver() {
        return reached > 0
                && gone == reached
                && clicks.filter(who -> who.through() == 0).isPresent();
    }

    /** Of how many it is not known whether they are still there. */
    public long unknown() {
        return reached - still - gone;
    }

    /** Of how many that are still in inboxes taking them away failed; empty where no table of actions is there. */
    public Optional<Long> failed() {
        return told.actions() ? Optional.of(carried.failed()) : Optional.empty();
    }
}
