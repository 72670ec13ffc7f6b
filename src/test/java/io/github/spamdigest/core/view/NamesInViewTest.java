package io.github.spamdigest.core.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.SenderDomain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is known of the mail that people exchange with names in view. */
class NamesInViewTest {

    private static final SenderDomain PARTNER = new SenderDomain("partner.example");
    private static final SenderDomain BELOW = new SenderDomain("mail.partner.example");

    private static final NamesInView VIEW = new NamesInView(
            List.of(new NameActivity(BELOW, 3, 4, List.of())),
            1,
            2,
            Map.of(PARTNER, new DayBits(0b1011)),
            Map.of(BELOW, new DayBits(0b1)),
            Optional.empty());

    @Test
    void toANameInViewAndToNamesAboveItNobodyWroteOnOtherDaysThanThese() {
        assertEquals(Optional.of(new DayBits(0b1011)), VIEW.writtenTo(PARTNER));
        assertEquals(Optional.of(DayBits.NONE), VIEW.writtenTo(BELOW));
    }

    @Test
    void ofAnyOtherNameItIsNotKnownWhetherSomebodyWrote() {
        assertEquals(Optional.empty(), VIEW.writtenTo(new SenderDomain("a.mail.partner.example")));
        assertEquals(Optional.empty(), VIEW.writtenTo(new SenderDomain("artner.example")));
        assertEquals(Optional.empty(), VIEW.writtenTo(SenderDomain.NONE));
    }

    @Test
    void theFirst1000OpenNamesAreAskedAboutAndNoneLongerThanANameCanBe() {
        Set<SenderDomain> open = IntStream.rangeClosed(1000, 2001)
                .mapToObj(i -> new SenderDomain("a" + i + ".example"))
                .collect(Collectors.toSet());
        open.addAll(Set.of(SenderDomain.NONE, new SenderDomain("0".repeat(254)), new SenderDomain("1".repeat(253))));

        List<SenderDomain> asked = NamesInView.toAsk(open);

        assertEquals(1000, asked.size());
        assertEquals(List.of(SenderDomain.NONE, new SenderDomain("1".repeat(253))), asked.subList(0, 2));
        assertEquals(new SenderDomain("a1997.example"), asked.get(999));
    }

    @Test
    void theDayBeforeEachDayWasADayYoungerAndTodayWasNotThereYet() {
        NamesInView before = VIEW.exchangedTheDayBefore();
        assertEquals(Optional.of(new DayBits(0b101)), before.writtenTo(PARTNER));
        assertEquals(Map.of(BELOW, DayBits.NONE), before.clean());
        assertEquals(0, before.cutInside());
    }
}
