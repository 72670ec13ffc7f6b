package io.github.spamdigest.testing;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.core.view.Carried;
import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.DayBits;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.core.view.Proof;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a snapshot in which names are in view, day by day. Not thread-safe. */
public final class MailInView {

    private static final Instant TO = Instant.parse("2026-11-23T05:00:00Z");

    private final Map<SenderDomain, Map<List<Object>, List<DayCount>>> mail = new LinkedHashMap<>();
    private final Map<SenderDomain, DayBits> written = new HashMap<>();
    private final Map<SenderDomain, DayBits> clean = new HashMap<>();
    private String address = "";
    private String network = "";
    private String allow = "";
    private Proof proof = Proof.PASSED;
    private int covered = NamesInView.DAYS;
    private long cutNames;
    private long cutInside;
    private boolean isBehindGateway;
    private int fate;
    private NamesInView.Told told = NamesInView.Told.NOTHING;
    private final Map<SenderDomain, Carried> carried = new HashMap<>();
    private final Map<SenderDomain, List<Clicks>> clicks = new LinkedHashMap<>();

    /** Mail from here on comes in this way; empty texts are not named. */
    public MailInView by(String from, String through, String letInBy, Proof proven) {
        address = from;
        network = through;
        allow = letInBy;
        proof = proven;
        return this;
    }

    /** So many threats on a day, each a message of its own, so many of them in an inbox. */
    public MailInView spam(String domain, int day, long deliveries, long inside) {
        return threats(domain, day, DayCount.SPAM, deliveries, inside, false);
    }

    /** The same, as one message. */
    public MailInView oneMessage(String domain, int day, long deliveries, long inside) {
        return threats(domain, day, DayCount.SPAM, deliveries, inside, true);
    }

    /** The same, judged phish. */
    public MailInView phish(String domain, int day, long deliveries, long inside) {
        return threats(domain, day, DayCount.PHISH, deliveries, inside, false);
    }

    /** So much clean mail a day, from one day to another. */
    public MailInView clean(String domain, int from, int to, long aDay) {
        for (int day = from; day <= to; day++) {
            add(domain, new DayCount(day, 0, aDay, 0));
            clean.merge(new SenderDomain(domain), new DayBits(1L << day), DayBits::or);
        }
        return this;
    }

    /** Who clicked in the threats of a domain, or of an address in it. */
    public MailInView clicked(String domain, Clicks who) {
        clicks.computeIfAbsent(new SenderDomain(domain), any -> new ArrayList<>())
                .add(who);
        return told(told.actions(), true);
    }

    /** Which further tables had rows. */
    public MailInView told(boolean actions, boolean clicked) {
        told = new NamesInView.Told(actions, clicked, false);
        return this;
    }

    /** What is known to have become of threats in inboxes from here on: {@link DayCount#GONE} and the like, or 0. */
    public MailInView became(int bits) {
        fate = bits;
        return this;
    }

    /** People wrote to it on each of these days. */
    public MailInView written(String domain, int... days) {
        for (int day : days) {
            written.merge(new SenderDomain(domain), new DayBits(1L << day), DayBits::or);
        }
        return this;
    }

    /** The data reaches back so many days. */
    public MailInView covering(int days) {
        covered = days;
        return this;
    }

    /** What the threats of a name carried, and who took them away. */
    public MailInView carrying(String domain, Carried what) {
        carried.put(new SenderDomain(domain), what);
        return this;
    }

    /** More names than had room, with so many threats in inboxes. */
    public MailInView cut(long names, long inside) {
        cutNames = names;
        cutInside = inside;
        return this;
    }

    /** Most of all mail is of unknown authentication. */
    public MailInView behindAGateway() {
        isBehindGateway = true;
        return this;
    }

    private MailInView threats(String domain, int day, int verdict, long deliveries, long inside, boolean isOne) {
        if (inside > 0) {
            add(domain, new DayCount(day, verdict | DayCount.INSIDE | fate, inside, isOne ? 1 : inside));
        }
        if (deliveries > inside) {
            add(domain, new DayCount(day, verdict, deliveries - inside, isOne ? 1 : deliveries - inside));
        }
        return this;
    }

    private void add(String domain, DayCount count) {
        mail.computeIfAbsent(new SenderDomain(domain), any -> new LinkedHashMap<>())
                .computeIfAbsent(List.of(address, network, allow, proof), any -> new ArrayList<>())
                .add(count);
    }

    /** The snapshot. */
    public Snapshot snapshot() {
        List<NameActivity> names = new ArrayList<>();
        mail.forEach((domain, ways) -> {
            List<MailStream> streams = new ArrayList<>();
            ways.forEach((way, days) -> streams.add(new MailStream(
                    (String) way.get(0), (String) way.get(1), (String) way.get(2), (Proof) way.get(3), days)));
            names.add(new NameActivity(
                    domain,
                    1,
                    1,
                    streams,
                    clicks.getOrDefault(domain, List.of()),
                    carried.getOrDefault(domain, Carried.NOTHING)));
        });
        Optional<Instant> oldest = Optional.of(TO.minus(Duration.ofDays(covered)));
        TimeWindow window = TimeWindow.endingAt(TO, 30);
        DailySeries none = DailySeries.zero(30);
        Authentication authentication = new Authentication(10, 0, 0, 0, isBehindGateway ? 90 : 0);
        Totals totals = new Totals(none, none, 0, oldest, Optional.of(TO), authentication, Map.of(), 0);
        return new Snapshot(
                window,
                List.of(),
                List.of(),
                totals,
                ReadingReport.NOTHING,
                new NamesInView(names, cutNames, cutInside, written, clean, oldest, told));
    }
}
