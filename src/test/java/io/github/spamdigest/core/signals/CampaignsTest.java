package io.github.spamdigest.core.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.view.Proof;
import io.github.spamdigest.testing.MailInView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignsTest {

    private static final SenderLists LISTS = new SenderLists() {
        @Override
        public Set<SenderDomain> own() {
            return Set.of(new SenderDomain("contoso.test"));
        }

        @Override
        public boolean isMailService(SenderDomain domain) {
            return domain.name().equals("mailer.test") || domain.name().equals("onmicrosoft.com");
        }

        @Override
        public boolean isSharedHost(SenderDomain domain) {
            return domain.name().equals("pages.dev");
        }

        @Override
        public boolean isPublicSuffix(SenderDomain domain) {
            return !domain.name().contains(".");
        }
    };

    private static final String FIRST = "192.0.2.0/24";
    private static final String SECOND = "198.51.100.0/24";
    private static final String THIRD = "203.0.113.0/24";

    private final MailInView mail = new MailInView();

    @Test
    void threeHundredNewDomainsFromThreeNetworksAreOneCampaign() {
        List<String> networks = List.of(FIRST, SECOND, THIRD);
        for (int i = 0; i < 300; i++) {
            from(networks.get(i % 3)).spam(name(i), 0, 6, i < 12 ? 1 : 0);
            from(networks.get((i + 1) % 3)).spam(name(i), 0, 6, 0);
        }
        Campaign campaign = only();
        assertEquals(networks, campaign.networks());
        assertEquals(300, campaign.domains().size());
        assertEquals(3_600, campaign.deliveries());
        assertEquals(12, campaign.inside());
        assertEquals(List.of("TODAY CAMPAIGN 192.0.2.0/24"), told());
    }

    @Test
    void nineNewDomainsAreNoneAndTenAre() {
        burst(9, FIRST, 0);
        assertEquals(List.of(), campaigns());
        burst(10, FIRST, 0);
        assertEquals(10, only().domains().size());
    }

    @Test
    void whatShareNoNetworkAreTwo() {
        burst(0, 10, FIRST, 0);
        burst(10, 22, SECOND, 0);
        assertEquals(
                List.of(SECOND, FIRST),
                campaigns().stream().map(Campaign::mainNetwork).toList());
    }

    @Test
    void aCampaignThatStaysInJunkIsNoTask() {
        burst(300, FIRST, 0);
        assertEquals(300, only().deliveries() / 12);
        assertEquals(List.of(), told());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 40})
    void threeInInboxesAreOfTodayAndFewerOfThisWeek(int inside) {
        for (int i = 0; i < 40; i++) {
            from(FIRST).spam(name(i), 0, 2, i < inside ? 1 : 0);
        }
        assertEquals(List.of((inside < 3 ? "WEEK" : "TODAY") + " CAMPAIGN 192.0.2.0/24"), told());
    }

    @Test
    void aLittleOfOneOfItsDomainsIsToldWithItAndMoreByItself() {
        burst(40, FIRST, 0);
        from(FIRST).spam("little.test", 0, 2, 2).spam("much.test", 0, 30, 30);
        assertEquals(List.of("TODAY FLOODS_INBOXES much.test", "TODAY CAMPAIGN 192.0.2.0/24"), told());
        MailInView alone = new MailInView().by("", FIRST, "", Proof.PASSED).spam("little.test", 0, 2, 2);
        assertEquals(List.of("WEEK SMALL_BUT_INSIDE little.test"), told(alone));
    }

    @Test
    void aNewsletterBurstOfASharedServiceIsNone() {
        from(FIRST).clean("shop.test", 5, 9, 3).spam("shop.test", 0, 1, 0);
        burst(40, FIRST, 1);
        assertEquals(List.of(), campaigns());
    }

    @Test
    void aNetworkOfNamesThatPeopleKnowIsNone() {
        from(FIRST).spam("friend.test", 0, 1, 0).written("friend.test", 4, 5, 6);
        burst(40, FIRST, 1);
        assertEquals(List.of(), campaigns());
    }

    @Test
    void oneForgedMailOfANameThatPeopleKnowHidesNoCampaign() {
        mail.by("", FIRST, "", Proof.FORGED).spam("friend.test", 0, 1, 0).written("friend.test", 4, 5, 6);
        burst(40, FIRST, 1);
        assertEquals(40, only().domains().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"onmicrosoft.com", "pages.dev", "mailer.test", "contoso.test", "one.test"})
    void namesBelowOneThatManyShareOrOneOwnerHasAreNone(String above) {
        for (int i = 0; i < 40; i++) {
            from(FIRST).spam("t" + i + "." + above, 0, 12, 1);
        }
        assertEquals(List.of(), campaigns());
    }

    @Test
    void tenantsThatSendFromMicrosoftMakeItsNetworkOfNoUse() {
        from(FIRST).spam("bad.onmicrosoft.com", 0, 3, 0);
        burst(40, FIRST, 1);
        assertEquals(List.of(), campaigns());
    }

    @Test
    void siblingBrandsThatSentBeforeAreNone() {
        for (int i = 0; i < 40; i++) {
            from(FIRST).clean(name(i), 3, 3, 1).spam(name(i), 0, 3, 1);
        }
        assertEquals(List.of(), campaigns());
    }

    @Test
    void dataOfThirteenDaysDoesNotSayWhatIsNew() {
        burst(40, FIRST, 1);
        assertEquals(
                1, new Signals(mail.covering(14).snapshot(), LISTS).campaigns().size());
        assertEquals(List.of(), new Signals(mail.covering(13).snapshot(), LISTS).campaigns());
    }

    @Test
    void theOrderOfNamesChangesNothing() {
        for (long seed = 0; seed < 50; seed++) {
            List<Integer> names = new ArrayList<>(IntStream.range(0, 60).boxed().toList());
            assertEquals(drawn(seed, names), drawn(seed, shuffled(seed, names)), "seed " + seed);
        }
    }

    @Test
    void moreNewDomainsNeverMakeLess() {
        for (long seed = 0; seed < 50; seed++) {
            List<Integer> names = shuffled(seed, IntStream.range(0, 80).boxed().toList());
            long[] before = {0, 0, 0};
            for (int some = 10; some <= 80; some += 10) {
                List<Campaign> found = drawn(seed, names.subList(0, some));
                long[] now = {
                    found.stream().mapToLong(one -> one.domains().size()).sum(),
                    found.stream().mapToLong(Campaign::deliveries).sum(),
                    found.stream().mapToLong(Campaign::inside).sum()
                };
                for (int i = 0; i < now.length; i++) {
                    assertTrue(now[i] >= before[i], "seed " + seed);
                }
                before = now;
            }
        }
    }

    private static List<Integer> shuffled(long seed, List<Integer> names) {
        List<Integer> other = new ArrayList<>(names);
        Collections.shuffle(other, new Random(seed));
        return other;
    }

    /** Each name has its own few networks, whatever order they are written in. */
    private static List<Campaign> drawn(long seed, List<Integer> names) {
        MailInView drawn = new MailInView();
        for (int name : names) {
            Random dice = new Random(seed * 1_000 + name);
            for (int i = 0; i <= dice.nextInt(2); i++) {
                drawn.by("", "192.0." + dice.nextInt(12) + ".0/24", "", Proof.PASSED)
                        .spam(name(name), dice.nextInt(3), 1 + dice.nextInt(9), dice.nextInt(2));
            }
        }
        return new Signals(drawn.snapshot(), LISTS).campaigns();
    }

    private void burst(int names, String network, int inside) {
        burst(0, names, network, inside);
    }

    private void burst(int from, int to, String network, int inside) {
        for (int i = from; i < to; i++) {
            from(network).spam(name(i), 0, 12, inside);
        }
    }

    private MailInView from(String network) {
        return mail.by("", network, "", Proof.PASSED);
    }

    private static String name(int number) {
        return "new" + number + ".test";
    }

    private List<Campaign> campaigns() {
        return new Signals(mail.snapshot(), LISTS).campaigns();
    }

    private Campaign only() {
        List<Campaign> found = campaigns();
        assertEquals(1, found.size());
        return found.get(0);
    }

    private List<String> told() {
        return told(mail);
    }

    private static List<String> told(MailInView mail) {
        return new Signals(mail.snapshot(), LISTS)
                .found().stream()
                        .map(signal -> signal.urgency() + " " + signal.reason() + " "
                                + (signal.reason() == Reason.CAMPAIGN
                                        ? signal.address().orElse("")
                                        : signal.domain().name()))
                        .toList();
    }
}
