package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.Mails.clean;
import static io.github.spamdigest.app.given.Mails.spam;
import static io.github.spamdigest.app.given.Mails.written;

import io.github.spamdigest.eventgen.EventColumn;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The mail that every case has besides. Immutable.
 *
 * @param days of how many days there is mail
 * @param weakPercent how many of 100 wanted deliveries have another authentication
 * @param weak that authentication
 * @param inbox where wanted mail is delivered
 */
record Everyday(int days, int weakPercent, Proof weak, String inbox) {

    /** The mail of 46 days in a tenant without a gateway. */
    static final Everyday USUAL = new Everyday(46, 0, Proof.AUTHENTICATED, "Inbox/folder");

    private static final int BUSINESSES = 40;

    /** The same, with most of it failing its authentication. */
    Everyday behindGateway() {
        return new Everyday(days, 79, Proof.FORGED, inbox);
    }

    /** The strands, of which there is one a day and business. */
    List<Strand> strands(Instant end) {
        List<Strand> strands = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            boolean isWorkday = isWorkday(end, day);
            int clean = isWorkday ? 150 : 30;
            for (int part = 0; part < Math.min(BUSINESSES, clean); part++) {
                String business = "business-" + (part + day) % BUSINESSES + ".example";
                int mails = clean / BUSINESSES + (part < clean % BUSINESSES ? 1 : 0);
                boolean isWeak = (part * 31 + day * 7) % 100 < weakPercent;
                strands.add(clean(business, mails)
                        .on(day)
                        .proof(isWeak ? weak : Proof.AUTHENTICATED)
                        .with(EventColumn.DELIVERY_LOCATION, inbox));
                if (isWorkday || part < 3) {
                    strands.add(written(business, day));
                }
            }
            strands.addAll(junk(day, isWorkday ? 2 : 1));
        }
        return strands;
    }

    /** What comes to junk every day. */
    private static List<Strand> junk(int day, int half) {
        return List.of(
                spam("gmail.com", 3 * half).on(day).senders(997).from("u" + day).messages(3 * half),
                spam("trade-letter.example", 2 * half).on(day).messages(1).bulk(8),
                spam("outlet-shop.example", half).on(day).proof(Proof.NOTHING));
    }

    private static boolean isWorkday(Instant end, int day) {
        DayOfWeek of =
                end.minus(Duration.ofDays(day + 1L)).atZone(ZoneOffset.UTC).getDayOfWeek();
        return of != DayOfWeek.SATURDAY && of != DayOfWeek.SUNDAY;
    }
}
