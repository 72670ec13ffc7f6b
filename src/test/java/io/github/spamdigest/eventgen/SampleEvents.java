package io.github.spamdigest.eventgen;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The bundled sample: 40 days of an organisation's mail, the same rows on every machine. */
public final class SampleEvents {

    /** The end of the window that the last digest of the sample asks about. */
    public static final Instant END = Instant.parse("2026-11-22T23:59:00Z");

    /** How many days the sample covers. */
    public static final int DAYS = 40;

    private static final Instant START = Instant.parse("2026-10-14T00:00:00Z");
    private static final long SEED = 2026_11_22L;

    private SampleEvents() {}

    /** The rows of the sample, oldest first. */
    public static List<EventRow> rows() {
        List<Campaign> campaigns = new ArrayList<>();
        campaigns.addAll(SpamMail.campaigns());
        campaigns.addAll(HostileMail.campaigns());
        campaigns.addAll(OrdinaryMail.campaigns());
        Post post = new Post(START, DAYS);
        for (int i = 0; i < campaigns.size(); i++) {
            post.deliver(campaigns.get(i), SEED + i);
        }
        return post.rows();
    }

    /** Rows full of traps over the 35 days before {@link #END}, some at the very edges of its windows. */
    public static List<EventRow> random(long seed, int count) {
        return new NastyRows(seed, END, Duration.ofDays(35)).rows(count);
    }
}
