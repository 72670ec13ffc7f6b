package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.Mails.OWN;
import static io.github.spamdigest.app.given.Mails.clean;
import static io.github.spamdigest.app.given.Mails.spam;
import static io.github.spamdigest.app.given.Mails.written;

import io.github.spamdigest.eventgen.EventRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The mail behind thirty digests on thirty days: weekdays and weekends, forged mail in the own name, once in an inbox, on
 * the day of the second, a newsletter, and a partner whose mailbox is in other hands on the days of the fourth to the sixth.
 */
final class Month {

    static final String PARTNER = "northwind.example";
    static final String NEWSLETTER = "weekly-news.example";
    static final int DIGESTS = 30;
    static final int DAYS = 75;
    static final Instant END = Variation.NONE.end();

    private Month() {}

    /** The last 24 hours of a digest, as a day before the last one's end. */
    static int dayOf(int digest) {
        return DIGESTS - digest;
    }

    /** All of it, with more. */
    static List<EventRow> with(List<Strand> more) {
        List<Strand> strands = new ArrayList<>(new Everyday(DAYS, 0, Proof.AUTHENTICATED, "Inbox/folder").strands(END));
        for (int day = 0; day < DAYS; day++) {
            int inside = day == dayOf(2) ? 1 : 0;
            strands.add(spam(OWN, 4).on(day).messages(4).forged(Proof.FORGED).inbox(inside));
            // The last day begins on a Sunday.
            if (day % 7 == 6 || day % 7 == 3) {
                int mails = day % 7 == 6 ? 60 : 50;
                strands.add(
                        spam(NEWSLETTER, mails).on(day).messages(1).people(60).bulk(8));
            }
            if (day % 7 > 1) {
                strands.add(clean(PARTNER, 12).on(day));
                strands.add(written(PARTNER, day, day, day));
            }
        }
        strands.add(spam(PARTNER, 60).on(dayOf(4)));
        strands.add(spam(PARTNER, 40).on(dayOf(5)));
        strands.add(spam(PARTNER, 5).on(dayOf(6)));
        strands.addAll(more);
        return IntStream.range(0, strands.size())
                .boxed()
                .flatMap(i -> strands.get(i).rows(Variation.NONE, "s" + i).stream())
                .toList();
    }
}
