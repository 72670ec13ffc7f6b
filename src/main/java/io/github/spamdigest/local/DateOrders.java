package io.github.spamdigest.local;

import io.github.spamdigest.local.LocalAdapters.DateOrder;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which number is the day in the numeric dates of one file: what was asked for, or what its dates settle. A date that
 * fits neither is no guess. Not thread-safe.
 */
final class DateOrders {

    private final Optional<DateOrder> asked;
    private final Set<DateOrder> seen = EnumSet.noneOf(DateOrder.class);
    private boolean isLooking;

    DateOrders(Optional<DateOrder> asked) {
        this.asked = asked;
    }

    /** Dates that can be read both ways are passed over, because others are looked for. */
    static DateOrders looking() {
        DateOrders orders = new DateOrders(Optional.empty());
        orders.isLooking = true;
        return orders;
    }

    /** A date that cannot be read, because of its order; the message is what is wrong. */
    static final class DateOrderException extends Exception {

        private static final long serialVersionUID = 1L;
        private final boolean isOpen;

        private DateOrderException(String problem, boolean isOpen) {
            super(problem);
            this.isOpen = isOpen;
        }

        /** Whether it could be read both ways, so that another line of the file may settle it. */
        boolean isOpen() {
            return isOpen;
        }
    }

    /** What the dates that fit only one order settle; empty when there are none. */
    Optional<DateOrder> settled() {
        return seen.stream().findFirst();
    }

    /**
     * The order of a date with two numbers before its year, which is a time in one order or in both. Where dots stand
     * between them the day is first, whatever was asked for.
     */
    DateOrder of(String text, boolean canBeDayFirst, boolean canBeMonthFirst, boolean hasDots)
            throws DateOrderException {
        if (hasDots && !canBeDayFirst) {
            throw new DateOrderException(
                    UnreadableRowException.quoted(text)
                            + " has the month first, which is not read between dots; export it with dates such as"
                            + " 2026-11-22.",
                    false);
        }
        if (hasDots) {
            return DateOrder.DMY;
        }
        if (canBeDayFirst != canBeMonthFirst) {
            return certain(text, canBeDayFirst ? DateOrder.DMY : DateOrder.MDY);
        }
        if (isLooking) {
            return DateOrder.DMY;
        }
        return asked.or(this::settled)
                .orElseThrow(() -> new DateOrderException(
                        UnreadableRowException.quoted(text)
                                + " could be day/month or month/day; add --date-order dmy or --date-order mdy,"
                                + " and --time-zone when the times are not in UTC.",
                        true));
    }

    private DateOrder certain(String text, DateOrder order) throws DateOrderException {
        String first = order == DateOrder.DMY ? "day" : "month";
        if (asked.isPresent() && asked.get() != order) {
            throw new DateOrderException(
                    UnreadableRowException.quoted(text) + " has the " + first + " first, against --date-order "
                            + (order == DateOrder.DMY
                                    ? "mdy; leave it out or write dmy."
                                    : "dmy; leave it out or write mdy."),
                    false);
        }
        seen.add(order);
        if (seen.size() > 1) {
            throw new DateOrderException(
                    UnreadableRowException.quoted(text) + " has the " + first
                            + " first, but other dates of the file do not; export it again with dates of one form.",
                    false);
        }
        return order;
    }
}
