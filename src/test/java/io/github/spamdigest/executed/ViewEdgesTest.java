package io.github.spamdigest.executed;

import static io.github.spamdigest.eventgen.EventColumn.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.DayBits;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.eventgen.EventRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The borders of what is in view, in both worlds: few rows, whose answer a person can work out. */
class ViewEdgesTest {

    private static final Duration EARLY = Duration.ofHours(5);

    private final List<EventRow> rows = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"10, ''", "11, rule:a rule"})
    void aRuleOnAFifthOfInboundMailIsAStamp(int inbound, String allow) {
        add(threat(EARLY).with(EXCHANGE_TRANSPORT_RULE, "a rule"), 1);
        add(clean(EARLY).with(EXCHANGE_TRANSPORT_RULE, "a rule"), 1);
        add(clean(EARLY), inbound - 2);

        MailStream stream = view().names().get(0).streams().stream()
                .filter(one -> one.days().stream().anyMatch(DayCount::isThreat))
                .findFirst()
                .orElseThrow();

        assertEquals(allow, stream.allow());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "100, 2"})
    void aRowIsLateWhenItCameMoreThan48HoursAfterItsFirst(long moreNanos, int day) {
        EventRow first = threat(EARLY.plusHours(48).plusNanos(moreNanos));
        add(first.with(DELIVERY_LOCATION, "Quarantine"), 1);
        add(threat(EARLY), 1);
        rows.set(1, rows.get(1).with(NETWORK_MESSAGE_ID, rows.get(0).get(NETWORK_MESSAGE_ID)));

        List<DayCount> days = view().names().get(0).streams().get(0).days();

        assertEquals(
                day == 0
                        ? List.of(new DayCount(0, 9, 1, 1), new DayCount(2, 1, 1, 1))
                        : List.of(new DayCount(2, 1, 1, 1), new DayCount(2, 9, 1, 1)),
                days);
    }

    @Test
    void oneRowWithAnEnvelopeTellsThatTheOthersAreReplies() {
        add(threat(EARLY), 1);
        add(outbound(Duration.ofDays(1)), 1);
        assertEquals(Map.of(new SenderDomain("a.example"), new DayBits(2)), view().written());

        add(outbound(Duration.ofDays(3)).with(SENDER_MAIL_FROM_DOMAIN, "contoso.example"), 1);
        assertEquals(Map.of(new SenderDomain("a.example"), new DayBits(8)), view().written());
    }

    @Test
    void fourWeeksBeforeAreWeighedAndTheOldestDayIsNot() {
        add(threat(EARLY), 2);
        add(threat(EARLY).with(SENDER_FROM_DOMAIN, "b.example"), 2);
        add(threat(EARLY).with(SENDER_FROM_DOMAIN, "c.example"), 2);
        add(threat(Duration.ofDays(34).minusHours(1)), 1);
        add(threat(Duration.ofDays(34).plusHours(1)).with(SENDER_FROM_DOMAIN, "b.example"), 1);

        assertEquals(
                List.of("b.example", "c.example", "a.example"),
                view().names().stream().map(name -> name.domain().name()).toList());
    }

    @ParameterizedTest
    @CsvSource({"Quarantine, 2, 0", "Quarantine, 3, 1", "Inbox, 1, 1", "On-premises/external, 1, 1", "Junk folder, 2, 0"
    })
    void oneInAnInboxOrThreeAnywhereBringANameIntoView(String place, int threats, int names) {
        add(threat(Duration.ofDays(6).minusNanos(100)).with(DELIVERY_LOCATION, place), threats);
        add(threat(Duration.ofDays(6)), 9);

        NamesInView view = view();

        assertEquals(names, view.names().size());
    }

    private NamesInView view() {
        return ViewExecutedTest.check(new SharedEvents.Case(ViewExecutedTest.ONE_DAY, rows));
    }

    private void add(EventRow row, int times) {
        for (int i = 0; i < times; i++) {
            rows.add(row.with(NETWORK_MESSAGE_ID, "m-" + rows.size()).with(REPORT_ID, "r-" + rows.size()));
        }
    }

    private static EventRow threat(Duration before) {
        return ViewExecutedTest.threat(0, before);
    }

    private static EventRow clean(Duration before) {
        return threat(before).with(THREAT_TYPES, "");
    }

    private static EventRow outbound(Duration before) {
        Instant time = ViewExecutedTest.END.minus(before);
        return EventRow.at(time)
                .with(EMAIL_DIRECTION, "Outbound")
                .with(RECIPIENT_EMAIL_ADDRESS, "u@a.example")
                .with(SENDER_FROM_ADDRESS, "u@contoso.example");
    }
}
