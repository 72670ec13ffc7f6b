package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A profile that was kept as bytes is the profile that was put in. */
class ProfilesTest {

    /** So many that some ten of them share 32 bits of a hash with another, which must not make them one. */
    private static final int MANY = 300_000;

    private final DomainNumbers domains = new DomainNumbers();
    private final Profiles profiles = new Profiles(domains);

    @Test
    void equalProfilesAndOnlyTheyHaveOneNumberAndComeBackAsTheyWere() {
        Law.holdsForLists(300, ProfilesTest::lists, given -> {
            Profiles profiles = new Profiles(new DomainNumbers());
            Map<Profile, Integer> numbers = new HashMap<>();
            for (Profile profile : given) {
                int number = profiles.numberOf(profile);
                assertEquals(numbers.computeIfAbsent(profile, any -> number), number);
            }
            assertEquals(numbers.size(), numbers.values().stream().distinct().count());
            numbers.forEach((profile, number) -> assertEquals(profile, profiles.get(number)));
        });
    }

    @Test
    void whatIsToldWithoutMakingAProfileIsWhatTheProfileSays() {
        Law.holdsForLists(300, ProfilesTest::lists, given -> {
            DomainNumbers domains = new DomainNumbers();
            Profiles profiles = new Profiles(domains);
            for (Profile profile : given) {
                int number = profiles.numberOf(profile);
                int flags = profiles.flags(number);
                assertEquals(profile.domain(), domains.domain(profiles.domain(number)));
                assertEquals(profile.recipientDomain(), profiles.recipientDomain(number));
                assertEquals(profile.people(), profiles.people(number));
                assertEquals(profile.isSpam(), ProfileFlags.isSpam(flags));
                assertEquals(profile.phish(), ProfileFlags.phish(flags));
                assertEquals(profile.hiddenBy(), ProfileFlags.hiddenBy(flags));
                assertEquals(profile.traits().authentication(), ProfileFlags.authentication(flags));
            }
        });
    }

    @Test
    void numbersStayAsTheTableGrows() {
        for (int i = 0; i < MANY; i++) {
            assertEquals(i, profiles.numberOf(spamFrom("sender" + i + "@contoso.example")));
        }
        for (int i = 0; i < MANY; i++) {
            assertEquals("sender" + i + "@contoso.example", profiles.get(i).sender());
        }
        assertEquals(MANY, profiles.size());
    }

    @Test
    void aTextLongerThanAnyPieceIsKept() {
        String text = "a".repeat(3 << 20);
        int before = profiles.numberOf(spamFrom("before"));
        int number = profiles.numberOf(spamFrom(text));
        int after = profiles.numberOf(spamFrom("after"));
        assertEquals(
                List.of("before", text, "after"),
                List.of(
                        profiles.get(before).sender(),
                        profiles.get(number).sender(),
                        profiles.get(after).sender()));
    }

    private static Profile spamFrom(String sender) {
        Traits traits = new Traits(
                AuthenticationState.VOUCHED, false, true, false, true, false, new SenderDomain("contoso.example"), "n");
        return new Profile(
                new SenderDomain("contoso.example"),
                sender,
                SenderDomain.NONE,
                People.NONE,
                true,
                false,
                false,
                true,
                Optional.empty(),
                traits);
    }

    /** Long enough to grow the table. */
    static List<Profile> lists(Draw draw) {
        return draw.list(1, 400, ProfilesTest::profile);
    }

    static Profile profile(Draw draw) {
        return draw.chance() ? spam(draw) : other(draw);
    }

    private static Profile spam(Draw draw) {
        Traits traits = new Traits(
                draw.of(AuthenticationState.values()),
                draw.chance(),
                draw.chance(),
                draw.chance(),
                draw.chance(),
                draw.chance(),
                domain(draw),
                text(draw));
        return new Profile(
                domain(draw),
                text(draw),
                domain(draw),
                new People(hash(draw), hash(draw)),
                true,
                draw.chance(),
                false,
                draw.chance(),
                hiddenBy(draw),
                traits);
    }

    private static Profile other(Draw draw) {
        return new Profile(
                domain(draw),
                "",
                domain(draw),
                People.NONE,
                false,
                draw.chance(),
                draw.chance(),
                draw.chance(),
                Optional.empty(),
                Traits.of(draw.of(AuthenticationState.values())));
    }

    private static long hash(Draw draw) {
        return draw.of(0L, 1L, -1L, Long.MIN_VALUE);
    }

    private static SenderDomain domain(Draw draw) {
        return new SenderDomain(text(draw));
    }

    private static Optional<Scenario> hiddenBy(Draw draw) {
        return draw.between(1, 20) == 7 ? Optional.empty() : Optional.of(draw.of(Scenario.values()));
    }

    /** Few, so that they meet again; one is half of a character, as JSON can hold it. */
    private static String text(Draw draw) {
        return draw.of("", "a", "aa", "\u00ff", "\u0100", "\ud800", "\u20ac.example", "a\u0000");
    }
}
