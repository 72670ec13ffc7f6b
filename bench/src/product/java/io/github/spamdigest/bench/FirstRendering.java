package io.github.spamdigest.bench;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestRenderer;
import io.github.spamdigest.core.DigestRequest;
import io.github.spamdigest.core.DigestRun;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Notice;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.local.LocalAdapters;
import io.github.spamdigest.render.FreemarkerRenderer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one digest of a made-up snapshot, all files of it, and prints the seconds that this took within the JVM. */
public final class FirstRendering {

    private static final Instant END = Instant.parse("2026-11-23T06:00:00Z");
    private static final int DAYS = Hunt.DEFAULT_LOOKBACK_DAYS;
    private static final double NANOS = 1e9;

    private FirstRendering() {}

    /** Takes how many domains are listed, and the folder for the files. */
    public static void main(String[] args) {
        Hunt hunt = new Hunt(DAYS, Integer.parseInt(args[0]));
        long[] nanos = new long[1];
        DigestRenderer timed = new DigestRenderer() {
            @Override
            public Digest render(Findings findings) {
                long start = System.nanoTime();
                Digest digest = new FreemarkerRenderer().render(findings);
                LocalAdapters.folderSender(Path.of(args[1])).send(digest);
                nanos[0] = System.nanoTime() - start;
                return digest;
            }

            @Override
            public Digest notice(Notice notice) {
                throw new IllegalStateException("a day with spam gets no notice");
            }
        };
        new DigestRun(
                        LocalAdapters.noMemory(),
                        (asked, windows, watched) ->
                                windows.stream().map(FirstRendering::snapshot).toList(),
                        timed,
                        digest -> {},
                        Clock.systemUTC())
                .run(hunt, new DigestRequest(END.atZone(ZoneOffset.UTC).toLocalDate(), END, ZoneOffset.UTC, true, "bench"));
        System.out.println(nanos[0] / NANOS);
    }

    private static Snapshot snapshot(TimeWindow window) {
        List<DomainActivity> ranking = new ArrayList<>();
        for (int place = 0; place < Hunt.TRACKED; place++) {
            ranking.add(activity(place, window));
        }
        Totals totals = new Totals(
                series(90_000),
                series(9_000),
                Hunt.TRACKED,
                Optional.of(window.from()),
                Optional.of(window.to()),
                new Authentication(80_000, 3_000, 4_000, 2_000, 1_000),
                Map.of(),
                DAYS * 9_000L);
        return new Snapshot(window, ranking, List.of(), totals, ReadingReport.NOTHING);
    }

    private static DomainActivity activity(int place, TimeWindow window) {
        long aDay = 2L * (Hunt.TRACKED - place);
        long spam = aDay * DAYS;
        Evidence evidence = new Evidence(
                spam,
                // Every third is forged, every third authenticated, every third bulk.
                place % 3 == 0 ? new Authentication(0, 0, spam, 0, 0) : new Authentication(spam, 0, 0, 0, 0),
                spam,
                place % 3 == 1 ? spam : 0,
                spam / 2,
                Evidence.NONE.allowed(),
                3,
                5,
                Optional.of("bounce" + place + ".example"),
                Optional.of("192.0.2.0/24"),
                series(2 * aDay),
                Evidence.NONE.correspondence());
        return new DomainActivity(
                new SenderDomain("sender" + place + ".example"),
                series(aDay),
                2 * spam,
                place,
                spam / 2,
                4,
                spam / 3,
                0,
                0,
                Optional.of(window.from().plusSeconds(60)),
                Optional.of(window.from().minusSeconds(60)),
                evidence);
    }

    private static DailySeries series(long aDay) {
        return new DailySeries(Collections.nCopies(DAYS, aDay));
    }
}
