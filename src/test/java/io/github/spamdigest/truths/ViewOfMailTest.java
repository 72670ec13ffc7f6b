package io.github.spamdigest.truths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.DayBits;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.core.view.Proof;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract of the names in view, by hand. */
class ViewOfMailTest {

    private static final Instant END = Instant.parse("2026-05-01T05:00:00Z");
    private static final String NETWORK = "198.18.1.0/24";
    private static final Way WAY = Way.of("a@mail.shop.example", NETWORK, Auth.PASS);

    private final Mail mail = new Mail(100, NamesInView.DAYS);

    private NamesInView view() {
        return new ViewOfMail(mail, 0).endingAt(END);
    }

    private List<String> names() {
        return view().names().stream().map(name -> name.domain().name()).toList();
    }

    private static Way of(String domain) {
        return Way.of("a@" + domain, NETWORK, Auth.PASS);
    }

    @Test
    void oneThreatInsideOrThreeThreatsOfTheLastSixDaysBringANameIntoView() {
        mail.threat(of("one-inside.example"), 5, DayCount.SPAM | DayCount.INSIDE, 1, 0);
        mail.threat(of("three.example"), 0, DayCount.MALWARE, 3, 0);
        mail.threat(of("two.example"), 0, DayCount.PHISH, 2, 0);
        mail.threat(of("six-days-ago.example"), 6, DayCount.PHISH | DayCount.INSIDE, 9, 0);
        mail.clean(of("clean.example"), 0, 50);
        mail.threat(of("tomorrow.example"), -1, DayCount.PHISH | DayCount.INSIDE, 9, 0);

        assertEquals(List.of("one-inside.example", "three.example"), names());
        assertEquals(
                1,
                new ViewOfMail(mail, 1)
                        .endingAt(END).names().stream()
                                .filter(name -> name.domain().name().equals("tomorrow.example"))
                                .count());
    }

    @Test
    void whoseThreatsInInboxesExceedTheirPastComesFirst() {
        mail.threat(of("as-always.example"), 0, DayCount.SPAM | DayCount.INSIDE, 6, 0);
        mail.threat(of("as-always.example"), 20, DayCount.SPAM | DayCount.INSIDE, 28, 0);
        mail.threat(of("new.example"), 0, DayCount.SPAM | DayCount.INSIDE, 1, 0);
        mail.threat(of("kept-out.example"), 0, DayCount.SPAM, 40, 0);
        mail.threat(of("day-34-is-no-past.example"), 0, DayCount.SPAM | DayCount.INSIDE, 2, 0);
        mail.threat(of("day-34-is-no-past.example"), 34, DayCount.SPAM | DayCount.INSIDE, 90, 0);

        assertEquals(
                List.of("day-34-is-no-past.example", "new.example", "kept-out.example", "as-always.example"), names());
    }

    @Test
    void whatIsBeyondTheMostIsCountedWithItsInboxes() {
        for (int i = 0; i < NamesInView.MOST; i++) {
            mail.threat(of("n" + i + ".example"), 0, DayCount.SPAM | DayCount.INSIDE, 3, 0);
        }
        mail.threat(of("x.example"), 1, DayCount.SPAM | DayCount.INSIDE, 1, 0);
        mail.threat(of("y.example"), 1, DayCount.SPAM, 3, 0);

        assertEquals(NamesInView.MOST, view().names().size());
        assertEquals(2, view().cutNames());
        assertEquals(1, view().cutInside());
    }

    @Test
    void twentyAddressesAreNamedAndAllOtherMailIsOneStreamWithoutAnAddress() {
        for (int i = 10; i < 35; i++) {
            mail.threat(Way.of("u" + i + "@shop.example", NETWORK, Auth.PASS), 0, DayCount.SPAM, 1, i);
        }
        mail.threat(Way.of("u34@shop.example", NETWORK, Auth.PASS), 3, DayCount.SPAM | DayCount.INSIDE, 1, 0);
        mail.clean(Way.of("z@shop.example", "198.18.9.0/24", Auth.PASS), 30, 7);

        List<MailStream> streams = view().names().get(0).streams();

        assertEquals(25, view().names().get(0).addresses());
        assertEquals(26, view().names().get(0).recipients());
        assertEquals(NamesInView.NAMED + 2, streams.size());
        assertEquals(new MailStream("", "", "", Proof.PASSED, List.of(new DayCount(30, 0, 7, 0))), streams.get(0));
        assertEquals(
                new MailStream("", NETWORK, "", Proof.PASSED, List.of(new DayCount(0, DayCount.SPAM, 5, 5))),
                streams.get(1));
        assertEquals("u10@shop.example", streams.get(2).address());
        assertEquals("u34@shop.example", streams.get(NamesInView.NAMED + 1).address());
    }

    @Test
    void aRuleOnAFifthOfAllInboundRowsIsAStampAndTheReadersOwnListShowsBehindIt() {
        Way stamped = WAY.withRule("Banner").onSafeList();
        mail.threat(stamped, 0, DayCount.SPAM | DayCount.INSIDE, 2, 0);
        mail.threat(WAY.withRule("Partners").onSafeList(), 0, DayCount.SPAM | DayCount.INSIDE, 1, 0);
        mail.threat(WAY.withRule("Partners").withPolicy("Entry"), 0, DayCount.SPAM | DayCount.INSIDE, 1, 0);
        mail.clean(of("other.example"), 3, 5);
        mail.other(4, 1);

        assertEquals(List.of("organisation:Entry", "user:Safe sender"), allows(), "two of ten rows are a stamp");

        mail.other(4, 1);
        mail.clean(stamped, 8, 3);
        assertEquals(List.of("organisation:Entry", "rule:Partners", "user:Safe sender"), allows());
    }

    private List<String> allows() {
        return view().names().get(0).streams().stream()
                .map(MailStream::allow)
                .filter(allow -> !allow.isEmpty())
                .distinct()
                .toList();
    }

    @Test
    void theMessagesOfAStreamAreCountedOnceThoughTheirPartsArriveInDifferentWays() {
        mail.threat(WAY, 0, DayCount.PHISH | DayCount.INSIDE, 1, 0);
        mail.threat(WAY.onSafeList(), 9, DayCount.SPAM | DayCount.INSIDE, 4, 0);
        mail.more(WAY, 9, DayCount.SPAM | DayCount.INSIDE, 2, 4);
        mail.more(WAY, 9, DayCount.SPAM, 3, 6);
        mail.threat(WAY, 9, DayCount.SPAM | DayCount.INSIDE, 1, 0);

        assertEquals(
                List.of(new DayCount(9, DayCount.SPAM, 3, 1), new DayCount(9, DayCount.SPAM | DayCount.INSIDE, 7, 2)),
                view().names().get(0).streams().get(0).days().subList(1, 3),
                "no safe list is named, as no threat of late carries one");
    }

    @Test
    void daysOfWritingAddUpOverSubdomainsAndAutomaticRepliesDoNotCount() {
        mail.threat(WAY, 0, DayCount.SPAM | DayCount.INSIDE, 1, 0);
        mail.write(new Sent(new SenderDomain("mail.shop.example"), 2, 1, false, false));
        mail.write(new Sent(new SenderDomain("desk.shop.example"), 4, 1, false, false));
        mail.write(new Sent(new SenderDomain("mail.shop.example"), 6, 1, true, false));
        mail.write(new Sent(new SenderDomain("mail.shop.example"), 8, 1, false, true));

        assertEquals(
                Map.of(
                        new SenderDomain("mail.shop.example"), new DayBits(1 << 2),
                        new SenderDomain("shop.example"), new DayBits(1 << 2 | 1 << 4)),
                view().written());
    }

    @Test
    void anEmptyEnvelopeSaysNothingWhereAllAreEmpty() {
        mail.threat(WAY, 0, DayCount.SPAM | DayCount.INSIDE, 1, 0);
        mail.write(new Sent(new SenderDomain("shop.example"), 6, 1, true, false));

        assertEquals(Map.of(new SenderDomain("shop.example"), new DayBits(1 << 6)), view().written());
    }

    @Test
    void cleanMailCountsUnlessItFailsToProveItsName() {
        mail.threat(WAY, 0, DayCount.SPAM | DayCount.INSIDE, 1, 0);
        mail.clean(WAY, 1, 1);
        mail.clean(WAY.by(Auth.NONE_SOFT), 2, 1);
        mail.clean(WAY.by(Auth.FAIL_NONE), 3, 1);
        mail.clean(WAY.by(Auth.FAIL_FAIL), 4, 1);

        assertEquals(new DayBits(0b110), view().clean().get(WAY.domain()));
        assertTrue(view().oldestEvent().orElseThrow().isBefore(END.minusSeconds(4 * 86_400)));
    }
}
