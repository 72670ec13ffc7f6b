package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Change;
import io.github.spamdigest.core.DigestRequest;
import io.github.spamdigest.core.DigestRun;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.SpamSource;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.local.LocalAdapters;
import io.github.spamdigest.testing.RunFixture;
import io.github.spamdigest.testing.TestLists;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million events, ten digests a day apart: a class changes where the behaviour did, and nowhere else. */
class ClassStabilityTest {

    private static final long EVENTS = 1_000_000;
    private static final int DAYS = 46;
    private static final int WINDOWS = 10;
    private static final int CHANGED = 6;

    /** Of some twenty listed domains within two points of a number: what the digest may tell of them in nine days. */
    private static final int FLIPS_AT_BORDERS = 2;

    private static final LocalDate FIRST_DATE = LocalDate.of(2026, 11, 13);
    private static final Hunt HUNT = new Hunt(Hunt.DEFAULT_LOOKBACK_DAYS, Hunt.TRACKED);

    /** A trusted domain that two of its addresses spam from, in the 24 hours before the window of day 6 ends. */
    private static final SteadySender PARTNER =
            SteadySender.of("partner.example", 24).clean(33);

    /** A domain that starts to send four days before the first window ends. */
    private static final SteadySender NEWCOMER =
            SteadySender.of("newcomer.example", 220).confident(0.9);

    @TempDir
    Path folder;

    @Test
    void aClassChangesWhereTheBehaviourDidAndNowhereElse() throws IOException {
        Path file = folder.resolve("events.ndjson.gz");
        write(file);
        Map<TimeWindow, Snapshot> answers = answers(file);
        RunFixture house = new RunFixture();
        SpamSource source = (hunt, windows, watched, open) ->
                windows.stream().map(answers::get).toList();
        List<String> flips = new ArrayList<>();
        List<String> flipsAtBorders = new ArrayList<>();
        List<String> news = new ArrayList<>();
        Set<SenderClass> classes = EnumSet.noneOf(SenderClass.class);
        for (int day = 1; day < WINDOWS; day++) {
            new DigestRun(house.memory, source, house.renderer, house.sender, TestLists.LISTS, house.clock)
                    .run(HUNT, request(day));
            for (Change change : house.renderer.last().diff().changes()) {
                classes.add(change.verdict().senderClass());
                if (change.isClassChanged()) {
                    told(change, flips, flipsAtBorders, news, day);
                }
            }
        }
        assertEquals(List.of("day 6 SUDDEN_FROM_TRUSTED", "day 9 ORDINARY"), news);
        assertEquals(List.of(), flips);
        // What lies at a border may fall on the other side of it, and then stays there.
        assertEquals(new HashSet<>(flipsAtBorders).size(), flipsAtBorders.size(), flipsAtBorders::toString);
        assertTrue(flipsAtBorders.size() <= FLIPS_AT_BORDERS, flipsAtBorders::toString);
        assertEquals(EnumSet.complementOf(EnumSet.of(SenderClass.CANNOT_BE_TOLD)), classes);
    }

    private static void told(
            Change change, List<String> flips, List<String> flipsAtBorders, List<String> news, int day) {
        String domain = change.activity().domain().name();
        if (domain.equals(PARTNER.domain())) {
            news.add("day " + day + " " + change.verdict().senderClass());
        } else if (SteadySenders.isAtABorder(domain)) {
            flipsAtBorders.add(domain);
        } else {
            flips.add("day " + day + " " + domain + " " + change.previousClass() + " to "
                    + change.verdict().senderClass());
        }
    }

    private static void write(Path file) throws IOException {
        List<SteadySender> senders = new ArrayList<>(SteadySenders.all());
        senders.add(PARTNER);
        int firstEnd = DAYS - WINDOWS + 1;
        try (SteadyTraffic traffic = new SteadyTraffic(file, start())) {
            for (int day = 0; day < DAYS; day++) {
                if (day % 3 == 0) {
                    traffic.outbound(PARTNER.domain(), day);
                }
                if (day >= firstEnd - 4) {
                    traffic.day(NEWCOMER, day);
                }
                if (day == firstEnd + CHANGED - 1) {
                    traffic.deliver(PARTNER, 2500, 2, day);
                }
                traffic.fill(senders, day, EVENTS * (day + 1) / DAYS);
            }
            assertEquals(EVENTS, traffic.written());
        }
    }

    private static Map<TimeWindow, Snapshot> answers(Path file) {
        List<TimeWindow> windows = IntStream.range(0, WINDOWS)
                .mapToObj(day -> HUNT.windowEndingAt(RunFixture.endOf(FIRST_DATE.plusDays(day))))
                .toList();
        LocalAdapters.EventFormat format = new LocalAdapters.EventFormat(Optional.empty(), ZoneOffset.UTC);
        List<Snapshot> found =
                LocalAdapters.events(List.of(file), format, (name, rows) -> {}).find(HUNT, windows, Set.of());
        Map<TimeWindow, Snapshot> answers = new HashMap<>();
        IntStream.range(0, WINDOWS).forEach(day -> answers.put(windows.get(day), found.get(day)));
        return answers;
    }

    /** The end of the last window is the end of the last day. */
    private static Instant start() {
        return RunFixture.endOf(FIRST_DATE.plusDays(WINDOWS - 1)).minus(Duration.ofDays(DAYS));
    }

    private static DigestRequest request(int day) {
        LocalDate date = FIRST_DATE.plusDays(day);
        return new DigestRequest(date, RunFixture.endOf(date), ZoneOffset.UTC, false, "host-1");
    }
}
