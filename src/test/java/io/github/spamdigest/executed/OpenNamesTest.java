package io.github.spamdigest.executed;

import static io.github.spamdigest.eventgen.EventColumn.*;
import static io.github.spamdigest.executed.ViewExecutedTest.threat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.eventgen.EventRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the threats of open names went on, in both worlds: few rows, whose answer a person can work out. */
class OpenNamesTest {

    private static final Duration EARLY = Duration.ofHours(5);

    private static final List<DayCount> ONCE = List.of(new DayCount(0, 9, 1, 0));

    private final List<EventRow> rows = new ArrayList<>();

    @Test
    void anOpenNameHasItsOwnThreatsAndThoseOfAllNamesBelowItByDayAndVerdict() {
        add("evil.example", EARLY);
        add("A.b.Evil.example.", EARLY);
        add("a.evil.example", Duration.ofDays(34));
        rows.add(threat(9, Duration.ofDays(35).minusNanos(100))
                .with(SENDER_FROM_DOMAIN, "a.evil.example")
                .with(THREAT_TYPES, "Phish, Malware")
                .with(DELIVERY_LOCATION, "Quarantine"));
        add("notevil.example", EARLY);
        add("evil.example.other", EARLY);
        add("example", EARLY);

        assertEquals(
                Map.of(
                        "evil.example",
                        List.of(new DayCount(0, 9, 2, 0), new DayCount(34, 6, 1, 0), new DayCount(34, 9, 1, 0)),
                        "a.evil.example",
                        List.of(new DayCount(34, 6, 1, 0), new DayCount(34, 9, 1, 0)),
                        "never.example",
                        List.of(),
                        "il.example",
                        List.of()),
                asked("evil.example", "a.evil.example", "never.example", "il.example"));
    }

    @Test
    void ofAnOpenNameNothingCountsButThreatsThatNobodyHides() {
        rows.add(threat(1, EARLY).with(THREAT_TYPES, ""));
        rows.add(threat(2, EARLY).with(EMAIL_DIRECTION, "Outbound"));
        rows.add(threat(3, EARLY).with(ORG_LEVEL_POLICY, "Phishing simulation"));
        rows.add(threat(4, Duration.ofDays(35)));
        rows.add(threat(5, Duration.ZERO.minusNanos(100)));

        assertEquals(Map.of("a.example", List.of()), asked("a.example"));
    }

    @Test
    void aThreatThatCameLateCountsOnTheDayOfItsFirst() {
        EventRow late = threat(1, EARLY);
        rows.add(late);
        rows.add(threat(2, Duration.ofDays(3)).with(NETWORK_MESSAGE_ID, late.get(NETWORK_MESSAGE_ID)));

        assertEquals(Map.of("a.example", List.of(new DayCount(3, 9, 2, 0))), asked("a.example"));
    }

    @Test
    void mailWithoutANameIsOnlyThatOfTheEmptyName() {
        add("", EARLY);
        add("a.example", EARLY);
        add(".lead.example", EARLY);

        assertEquals(Map.of("", ONCE), asked(""));
    }

    @Test
    void aNameWithoutADotAndOneWithDotsInARowHaveAllBelowThem() {
        add("mail.localhost", EARLY);
        add("localhost", EARLY);
        add("a..d.example", EARLY);

        assertEquals(
                Map.of("localhost", List.of(new DayCount(0, 9, 2, 0)), ".d.example", ONCE, "d.example", ONCE),
                asked("localhost", ".d.example", "d.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b\u00FCcher.example",
                "xn--bcher-kva.example",
                "\uD83D\uDE00.example",
                "a\"b.example",
                "it's.example",
                "back\\slash.example",
                "\"]);//.example",
                "a,b;c:d.example",
                "\u202Ex.test",
                "li\nne.example",
                "null",
                "%.example",
                "_x.example"
            })
    void anOpenNameMayHoldAnything(String name) {
        add(name, EARLY);
        add("below." + name, EARLY);
        add("other.example", EARLY);

        assertEquals(Map.of(name, List.of(new DayCount(0, 9, 2, 0))), asked(name));
    }

    @Test
    void openNamesAndThoseBelowOneComeFirstInViewHoweverQuietTheyAre() {
        for (int i = 0; i < 500; i++) {
            add("n%03d.example".formatted(i), EARLY);
            add("n%03d.example".formatted(i), EARLY);
        }
        add("zz.example", EARLY);
        add("a.zz.example", EARLY);
        add("notzz.example", EARLY);

        NamesInView view = view("zz.example", "never.example");

        List<String> names =
                view.names().stream().map(name -> name.domain().name()).toList();
        assertEquals(List.of("a.zz.example", "zz.example", "n000.example"), names.subList(0, 3));
        assertEquals("n497.example", names.get(499));
        assertEquals(3, view.cutNames());
        assertEquals(5, view.cutInside());
    }

    @Test
    void aNameThatIsNotInViewForItsThreatsAreOldIsStillToldOf() {
        add("a.example", Duration.ofDays(20));

        NamesInView view = view("a.example");

        assertEquals(List.of(), view.names());
        assertEquals(Map.of(new SenderDomain("a.example"), List.of(new DayCount(20, 9, 1, 0))), view.asked());
    }

    private void add(String name, Duration before) {
        rows.add(threat(rows.size() + 100, before).with(SENDER_FROM_DOMAIN, name));
    }

    private Map<String, List<DayCount>> asked(String... open) {
        Map<String, List<DayCount>> asked = new HashMap<>();
        view(open).asked().forEach((name, days) -> asked.put(name.name(), days));
        return asked;
    }

    private NamesInView view(String... open) {
        Set<SenderDomain> names = Stream.of(open).map(SenderDomain::new).collect(Collectors.toSet());
        return ViewExecutedTest.check(new SharedEvents.Case(ViewExecutedTest.ONE_DAY.with(names), rows));
    }
}
