package io.github.spamdigest.truths;

import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.core.view.Proof;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The simplest judgement there is, to try the table with and to compare a better one with: threats that nothing let
 * into inboxes, improbable against the same name's own four weeks, forged and genuine apart, by address on free mail.
 */
final class PlainRule implements Told {

    private static final double A_DAY = -5;
    private static final double SIX_DAYS = -7;
    private static final int LEAST = 3;

    @Override
    public List<Said> tell(Snapshot snapshot, KnownNames known) {
        List<Said> said = new ArrayList<>();
        for (NameActivity name : snapshot.inView().names()) {
            Map<String, long[]> days = new HashMap<>();
            for (MailStream stream : name.streams()) {
                String key = known.freeMail().contains(name.domain())
                        ? stream.address()
                        : name.domain().name();
                if (stream.allow().isEmpty()) {
                    add(stream, days.computeIfAbsent(key + isForged(stream), made -> new long[NamesInView.DAYS]));
                }
            }
            days.forEach((key, counts) -> {
                if (standsOut(counts)) {
                    said.add(new Said(List.of(key.replaceAll("(true|false)$", "")), "inside", true));
                }
            });
        }
        return said;
    }

    private static boolean isForged(MailStream stream) {
        return stream.proof() == Proof.FORGED || stream.proof() == Proof.FAILED;
    }

    private static void add(MailStream stream, long[] counts) {
        for (DayCount day : stream.days()) {
            counts[day.day()] += day.isInside() ? day.deliveries() : 0;
        }
    }

    private static boolean standsOut(long[] counts) {
        long recent = 0;
        long past = 0;
        for (int day = 0; day < counts.length; day++) {
            recent += day < NamesInView.RECENT ? counts[day] : 0;
            past += day < NamesInView.RECENT ? 0 : counts[day];
        }
        double rate = (past + .5) / 28;
        return counts[0] >= LEAST && Visibility.logTail(counts[0], rate) < A_DAY
                || recent >= LEAST && Visibility.logTail(recent, rate * NamesInView.RECENT) < SIX_DAYS;
    }
}
