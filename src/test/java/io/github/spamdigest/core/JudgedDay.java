package io.github.spamdigest.core;

import io.github.spamdigest.core.life.NameKey;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges a snapshot as a run does whose digests of the last three weeks tracked some domains. */
public final class JudgedDay {

    private static final Hunt HUNT = new Hunt(Hunt.DEFAULT_LOOKBACK_DAYS, Hunt.DEFAULT_TOP);
    private static final int RUNS = 21;

    private JudgedDay() {}

    /** What a run finds. */
    public static Findings of(Snapshot snapshot, SenderLists lists, Set<SenderDomain> tracked) {
        LocalDate date = LocalDate.ofInstant(snapshot.window().to(), ZoneOffset.UTC);
        Map<SenderDomain, Sighting> sightings = new HashMap<>();
        tracked.forEach(domain -> sightings.put(domain, new Sighting(date.minusDays(RUNS), date.minusDays(1), RUNS)));
        List<Baseline.Ranked> ranking = tracked.stream()
                .sorted()
                .map(domain -> new Baseline.Ranked(domain, 1, Optional.of(SenderClass.SPAM_ONLY)))
                .toList();
        Memory memory = new Memory(date.minusDays(1), HUNT.fingerprint(), RUNS, ranking, sightings);
        PreviousRun previous =
                new PreviousRun(HUNT, date, NameKey.NONE, Optional.of(memory), Baseline.Because.SAME_QUESTION);
        DigestRequest request = new DigestRequest(date, snapshot.window().to(), ZoneOffset.UTC, false, "test");
        return new AskAndJudge(HUNT, request, previous).judge(List.of(snapshot), lists, SendContext.ORDINARY);
    }
}
