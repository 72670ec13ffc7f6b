package io.github.spamdigest.core.signals;

import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NamesInView;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongBinaryOperator;

/** Counts of the mail of one name or address, day by day. Filled once, then read; not thread-safe. */
final class DaySums {

    /** Threats in inboxes. */
    final long[] inside = new long[NamesInView.DAYS];

    /** Distinct messages of them, at least: what came in two ways may be one message. */
    final long[] insideMessages = new long[NamesInView.DAYS];

    /** Of the threats in inboxes, those that something let in. */
    final long[] allowed = new long[NamesInView.DAYS];

    /** Of these, those that a rule or the organisation let in. */
    final long[] allowedByUs = new long[NamesInView.DAYS];

    /** Threats in inboxes that were judged phish or malware. */
    final long[] harmfulInside = new long[NamesInView.DAYS];

    /** Of the threats in inboxes, those that were taken away from there. */
    final long[] gone = new long[NamesInView.DAYS];

    /** Of the threats in inboxes, those that are known to be still there. */
    final long[] still = new long[NamesInView.DAYS];

    /** Of the threats in inboxes, those that came despite a block of ours. */
    final long[] blocked = new long[NamesInView.DAYS];

    /** Threats wherever they went. */
    final long[] threats = new long[NamesInView.DAYS];

    /** Distinct messages of them, at least. */
    final long[] messages = new long[NamesInView.DAYS];

    /** Those of them judged phish or malware. */
    final long[] phish = new long[NamesInView.DAYS];

    /** Clean mail. */
    final long[] clean = new long[NamesInView.DAYS];

    /** Clean mail and threats. */
    final long[] all = new long[NamesInView.DAYS];

    /** Adds mail of one address. */
    void add(MailStream stream, DayCount count) {
        int day = count.day();
        all[day] += count.deliveries();
        if (!count.isThreat()) {
            clean[day] += count.deliveries();
            return;
        }
        threats[day] += count.deliveries();
        messages[day] = Math.max(messages[day], messagesOf(count));
        if (count.isPhishOrMalware()) {
            phish[day] += count.deliveries();
        }
        if (count.isInside()) {
            inside[day] += count.deliveries();
            insideMessages[day] = Math.max(insideMessages[day], messagesOf(count));
            gone[day] += count.isGone() ? count.deliveries() : 0;
            still[day] += count.isStill() ? count.deliveries() : 0;
            blocked[day] += count.isBlocked() ? count.deliveries() : 0;
            harmfulInside[day] += count.isPhishOrMalware() ? count.deliveries() : 0;
            if (!stream.allow().isEmpty()) {
                allowed[day] += count.deliveries();
                allowedByUs[day] += stream.allow().startsWith("user:") ? 0 : count.deliveries();
            }
        }
    }

    /** Adds the mail of another address. */
    void add(DaySums other) {
        merge(other, Long::sum);
    }

    /** Takes out mail that was added. */
    void leaveOut(DaySums other) {
        merge(other, (all, part) -> all - part);
    }

    private void merge(DaySums other, LongBinaryOperator how) {
        List<long[]> others = other.series();
        List<long[]> own = series();
        for (int i = 0; i < own.size(); i++) {
            long[] more = others.get(i);
            long[] days = own.get(i);
            Arrays.setAll(days, day -> how.applyAsLong(days[day], more[day]));
        }
    }

    private List<long[]> series() {
        return List.of(
                inside,
                insideMessages,
                allowed,
                allowedByUs,
                harmfulInside,
                gone,
                still,
                blocked,
                threats,
                messages,
                phish,
                clean,
                all);
    }

    /** Whether all that reached an inbox of late was taken away from there. */
    boolean isAllGone() {
        return recent(inside) > 0 && recent(gone) == recent(inside);
    }

    /** Whether more of it than a filter's slips is phish or malware. */
    boolean isHarmful() {
        return recent(harmfulInside) * 100 > recent(inside) * Limits.HARMFUL_PERCENT;
    }

    /** Whether little of it reached inboxes. */
    boolean isLittle() {
        return inside[0] < Limits.MANY && recent(inside) < NamesInView.RECENT * Limits.MANY;
    }

    /** The sum of the last days. */
    static long recent(long[] days) {
        long sum = 0;
        for (int day = 0; day < NamesInView.RECENT; day++) {
            sum += days[day];
        }
        return sum;
    }

    /** Mail without a number is a message each. */
    private static long messagesOf(DayCount count) {
        return count.messages() > 0 ? count.messages() : count.deliveries();
    }
}
