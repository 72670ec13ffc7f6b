package io.github.spamdigest.core.signals;

import io.github.spamdigest.core.Task.Urgency;
import io.github.spamdigest.core.view.NamesInView;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Whether a name, or one address of it, shows more than is usual for it, in a day or in six. Immutable.
 *
 * @param sums its days
 * @param clean the clean mail of the name by day, whoever sent it
 * @param addresses those of its addresses that are named
 * @param covered how many days the data reaches back
 * @param mayBeWanted whether what its readers let in may be wanted mail; never where it is forged
 * @param isProven whether all of it is proven mail of a name that we know, so that nobody else made its past
 */
record Excess(
        DaySums sums, long[] clean, Collection<DaySums> addresses, int covered, boolean mayBeWanted, boolean isProven) {

    /** Threats in inboxes, against those before: of the name or of any address. */
    Optional<Urgency> inside() {
        Optional<Urgency> found = insideOf(sums, addresses, mayBeWanted);
        for (DaySums address : addresses) {
            found = worse(found, insideOf(address, List.of(address), mayBeWanted));
        }
        return found;
    }

    /** Whether it would be a matter of today if its readers had not let in what is usual. */
    boolean isWanted() {
        return mayBeWanted && isToday(insideOf(sums, addresses, false)) && !isToday(insideOf(sums, addresses, true));
    }

    /** Far more than a name that many share shows, over all its addresses. */
    Optional<Urgency> flood() {
        Past inside = new Past(sums.inside, covered);
        long span = inside.sum(0, NamesInView.RECENT);
        boolean isDay = Poisson.isRarer(sums.inside[0], inside.ofDay(), Limits.SPAN_TAIL);
        boolean isSpan = Poisson.isRarer(span, inside.ofSpan(), Limits.SPAN_TAIL);
        if (isDay && sums.inside[0] >= Limits.MANY || isSpan && span >= Limits.MANY) {
            return Optional.of(Urgency.TODAY);
        }
        boolean isWorth = span >= Limits.SPAN_LEAST && Poisson.isRarer(span, inside.ofSpan(), Limits.DAY_TAIL);
        return isWorth ? Optional.of(Urgency.WEEK) : Optional.empty();
    }

    /** Whether it is a matter of today. */
    static boolean isToday(Optional<Urgency> urgency) {
        return urgency.filter(Urgency.TODAY::equals).isPresent();
    }

    /** Genuine threats, against all genuine mail before: of the name or of any address. */
    Optional<Urgency> sent() {
        Optional<Urgency> found = sentOf(sums);
        for (DaySums address : addresses) {
            found = worse(found, sentOf(address));
        }
        return found;
    }

    /**
     * Threats that flow into inboxes and should not: since a day within the data, or with nothing wanted beside them.
     *
     * @param isOursForged whether it is mail in our own name that is not proven to be ours: only such mail can excuse it
     */
    Optional<Urgency> leak(boolean isOursForged) {
        Past inside = new Past(sums.inside, covered);
        long recent = inside.sum(0, NamesInView.RECENT) - usualOf(sums, addresses, NamesInView.RECENT);
        boolean isAlone = new Past(sums.clean, covered).sum(0, NamesInView.DAYS) == 0;
        boolean isOpen = !isBesideWantedMail() || (isOursForged && isAlone);
        if (recent < Limits.DAY_LEAST || !(isOpen || hasBegun(Limits.WEEK_TAIL))) {
            return Optional.empty();
        }
        // Strangers slip past a filter now and then; a name that we know, or our own, does not for weeks.
        boolean isLong = (isOursForged || !isOpen) && inside.sum(0, NamesInView.DAYS) >= Limits.MANY;
        boolean isUrgent = (isOpen || hasBegun(Limits.BEGAN_TAIL))
                && (isLong || inside.sum(0, NamesInView.RECENT) >= Limits.SPAN_LEAST)
                && inside.sum(0, NamesInView.RECENT / 2) >= Limits.WEEK_LEAST;
        return Optional.of(isUrgent ? Urgency.TODAY : Urgency.WEEK);
    }

    /** Nothing of it came for so long, while other mail of the name did, that chance alone is no reason. */
    private boolean hasBegun(double tail) {
        int oldest = NamesInView.DAYS - 1;
        while (oldest > 0 && sums.threats[oldest] == 0) {
            oldest--;
        }
        int gap = Math.min(covered, NamesInView.DAYS) - 1 - oldest;
        boolean wasThere = new Past(clean, covered).isSome(oldest + 1, NamesInView.DAYS);
        double perDay = (double) DaySums.recent(sums.threats) / NamesInView.RECENT;
        return wasThere && gap >= Limits.BEGAN_DAYS && -perDay * gap < Math.log(tail);
    }

    /** Where most of it is let in and nothing else came before, the filter is not what decides. */
    private boolean isBesideWantedMail() {
        Past threats = new Past(sums.threats, covered);
        int from = threats.isSome(NamesInView.RECENT, NamesInView.DAYS) ? NamesInView.RECENT : 0;
        long inside = new Past(sums.inside, covered).sum(from, NamesInView.DAYS);
        long cleanDays = Arrays.stream(clean, NamesInView.RECENT, NamesInView.DAYS)
                .filter(count -> count > 0)
                .count();
        return cleanDays >= Limits.ACQUAINTED_CLEAN
                || new Past(clean, covered).sum(NamesInView.RECENT, NamesInView.DAYS) > inside
                || 2 * inside < threats.sum(from, NamesInView.DAYS);
    }

    private Optional<Urgency> insideOf(DaySums of, Collection<DaySums> parts, boolean lowers) {
        Past past = new Past(of.inside, covered, !isProven);
        long today = of.inside[0];
        long span = past.sum(0, NamesInView.RECENT);
        long unusualToday = today - (lowers ? usualOf(of, parts, 1) : 0);
        long unusualSpan = span - (lowers ? usualOf(of, parts, NamesInView.RECENT) : 0);
        Past messages = new Past(of.insideMessages, covered, !isProven);
        double clump = clump(of);
        Past harmful = new Past(of.harmfulInside, covered, !isProven);
        boolean isDay = isDay(today, past.ofDay(), clump)
                || isDay(messages.days()[0], messages.ofDay(), 1)
                || isDay(harmful.days()[0], harmful.ofDay(), clump);
        boolean isPair = isPair(past, clump) || isPair(messages, 1);
        boolean isSpan =
                isSpan(span, past.ofSpan(), clump) || isSpan(messages.sum(0, NamesInView.RECENT), messages.ofSpan(), 1);
        if (isDay && unusualToday > 0 || (isPair || isSpan) && unusualSpan >= Limits.DAY_LEAST) {
            return Optional.of(Urgency.TODAY);
        }
        boolean isWorth = isDay || isPair || isSpan || isWorth(past, clump) || isWorth(messages, 1);
        return isWorth ? Optional.of(Urgency.WEEK) : Optional.empty();
    }

    private static boolean isWorth(Past counts, double clump) {
        long today = (long) (counts.days()[0] / clump);
        long span = (long) (counts.sum(0, NamesInView.RECENT) / clump);
        return today >= Limits.WEEK_LEAST && Poisson.isRarer(today, counts.ofDay() / clump, Limits.WEEK_TAIL)
                || span >= Limits.DAY_LEAST && Poisson.isRarer(span, counts.ofSpan() / clump, Limits.WEEK_TAIL);
    }

    /** How many deliveries a message had on the day before that had the most: clumps are counted as one. */
    private static double clump(DaySums of) {
        double most = 1;
        for (int day = NamesInView.RECENT; day < NamesInView.DAYS; day++) {
            if (of.insideMessages[day] > 0) {
                most = Math.max(most, (double) of.inside[day] / of.insideMessages[day]);
            }
        }
        return most;
    }

    private static boolean isDay(long count, double usual, double clump) {
        long clumps = (long) (count / clump);
        return clumps >= Limits.DAY_LEAST && Poisson.isRarer(clumps, usual / clump, Limits.DAY_TAIL)
                || clumps >= Limits.MANY && Poisson.isRarer(clumps, usual / clump, Limits.WEEK_TAIL);
    }

    /** Two days together: a burst that passed midnight is a burst. */
    private static boolean isPair(Past counts, double clump) {
        long clumps = (long) (counts.sum(0, 2) / clump);
        return clumps >= Limits.PAIR_LEAST && Poisson.isRarer(clumps, 2 * counts.ofDay() / clump, Limits.PAIR_TAIL);
    }

    private static boolean isSpan(long count, double usual, double clump) {
        long clumps = (long) (count / clump);
        return clumps >= Limits.SPAN_LEAST && Poisson.isRarer(clumps, usual / clump, Limits.SPAN_TAIL);
    }

    /**
     * How many threats in inboxes of the last days are wanted mail most likely: readers let them in for themselves, or they are
     * one mailing, and in both cases the address sent as much before. A single list message that readers let in is, too.
     * Where more of it than a filter's slips is judged phish or malware, none of it is.
     */
    private static long usualOf(DaySums of, Collection<DaySums> parts, int days) {
        long sum = 0;
        for (int day = 0; day < days; day++) {
            if (of.harmfulInside[day] * 100 > of.inside[day] * Limits.HARMFUL_PERCENT) {
                continue;
            }
            long byReaders = of.allowed[day] - of.allowedByUs[day];
            if (of.inside[day] < Limits.MANY && of.insideMessages[day] == 1 && byReaders == of.inside[day]) {
                sum += of.inside[day];
            } else {
                for (DaySums part : parts) {
                    sum += isUsual(part, day) ? wanted(part, day) : 0;
                }
            }
        }
        return sum;
    }

    private static long wanted(DaySums part, int day) {
        boolean isMailing = part.insideMessages[day] == 1 && part.inside[day] > 1 && sendsSeldom(part);
        return isMailing ? part.inside[day] : part.allowed[day] - part.allowedByUs[day];
    }

    /** A newsletter is all that its address sends, once a week at most or on two days of it. */
    private static boolean sendsSeldom(DaySums address) {
        int days = 0;
        for (int before = NamesInView.RECENT; before < NamesInView.DAYS; before++) {
            days += address.all[before] > 0 ? 1 : 0;
        }
        return days <= Limits.SELDOM_DAYS;
    }

    private static boolean isUsual(DaySums address, int day) {
        long most = Limits.FEW;
        for (int before = NamesInView.RECENT; before < NamesInView.DAYS; before++) {
            // A mailing that was all judged a threat is no past to stand on.
            boolean wasWanted = address.clean[before] * 100 >= address.all[before] * Limits.WANTED_PERCENT;
            most = wasWanted ? Math.max(most, address.all[before]) : most;
        }
        return address.all[day] <= most * Limits.USUAL_SWING;
    }

    /** One list message, or two of a newsletter, are no burst, however many read them; nor are as many as ever. */
    private Optional<Urgency> sentOf(DaySums of) {
        Past all = new Past(of.all, covered);
        Past messages = new Past(of.messages, covered);
        long today = of.threats[0];
        long span = DaySums.recent(of.threats);
        boolean isDay = of.messages[0] >= Limits.DAY_LEAST
                && today >= Limits.MANY
                && Poisson.isRarer(today, all.ofDay(), Limits.DAY_TAIL);
        boolean isSpan = DaySums.recent(of.messages) >= Limits.SPAN_LEAST
                && span >= Limits.MANY
                && Poisson.isRarer(span, all.ofSpan(), Limits.SPAN_TAIL)
                && Poisson.isRarer(DaySums.recent(of.messages), messages.ofSpan(), Limits.WEEK_TAIL);
        if (isDay || isSpan || isTurned(of)) {
            return Optional.of(Urgency.TODAY);
        }
        boolean isWorth = of.messages[0] >= Limits.WEEK_LEAST && Poisson.isRarer(today, all.ofDay(), Limits.WEEK_TAIL);
        return isWorth ? Optional.of(Urgency.WEEK) : Optional.empty();
    }

    /** Half of today's mail or more is phish, of somebody who never sent any to speak of. */
    private boolean isTurned(DaySums of) {
        return of.phish[0] >= Limits.MANY
                && of.messages[0] >= Limits.DAY_LEAST
                && 2 * of.phish[0] >= of.all[0]
                && Poisson.isRarer(of.phish[0], new Past(of.phish, covered).ofDay(), Limits.DAY_TAIL);
    }

    /** The more urgent of two. */
    static Optional<Urgency> worse(Optional<Urgency> one, Optional<Urgency> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isPresent() ? one : other;
        }
        return one.get().compareTo(other.get()) <= 0 ? one : other;
    }
}
