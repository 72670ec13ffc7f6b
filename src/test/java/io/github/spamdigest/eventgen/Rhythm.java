package io.github.spamdigest.eventgen;

/** How many deliveries a campaign makes on each day of the sample; day 0 is the first. */
@FunctionalInterface
interface Rhythm {

    /** The first day of the sample is a Wednesday. */
    int FIRST_WEEKDAY = 2;

    /** The deliveries of this day. */
    int on(int day);

    /** About so many on a weekday and on a day of the weekend; every third day one less, every third one more. */
    static Rhythm weekly(int weekday, int weekend) {
        return day -> {
            int usual = isWeekend(day) ? weekend : weekday;
            return usual < 2 ? usual : usual + day % 3 - 1;
        };
    }

    /** Exactly so many on every day whose number leaves this remainder. */
    static Rhythm every(int days, int remainder, int deliveries) {
        return day -> day % days == remainder ? deliveries : 0;
    }

    /** Deliveries on one day only. */
    static Rhythm once(int day, int deliveries) {
        return other -> other == day ? deliveries : 0;
    }

    /** This rhythm, and one day with more. */
    default Rhythm and(int day, int deliveries) {
        return other -> on(other) + (other == day ? deliveries : 0);
    }

    /** This rhythm up to and including that day, then silence. */
    default Rhythm until(int last) {
        return day -> day <= last ? on(day) : 0;
    }

    /** Whether the day is a Saturday or a Sunday. */
    static boolean isWeekend(int day) {
        return (day + FIRST_WEEKDAY) % 7 >= 5;
    }
}
