package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.SenderDomain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A profile that was kept as bytes is the profile that was put in. */
class ProfilesTest {

    /** So many that some ten of them share 32 bits of a hash with another, which must not make them one. */
    private static final int MANY = 300_000;

    private final DomainNumbers domains = new DomainNumbers();
    private final Profiles profiles = new Profiles(domains);

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void equalProfilesAndOnlyTheyHaveOneNumberAndComeBackAsTheyWere(@ForAll("lists") List<Profile> given) {
        Map<Profile, Integer> numbers = new HashMap<>();
        for (Profile profile : given) {
            int number = profiles.numberOf(profile);
            assertEquals(numbers.computeIfAbsent(profile, any -> number), number);
        }
        assertEquals(numbers.size(), numbers.values().stream().distinct().count());
        numbers.forEach((profile, number) -> assertEquals(profile, profiles.get(number)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsToldWithoutMakingAProfileIsWhatTheProfileSays(@ForAll("profiles") Profile profile) {
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

    @Provide
    Arbitrary<List<Profile>> lists() {
        return profiles().list().ofMaxSize(60);
    }

    @Provide
    Arbitrary<Profile> profiles() {
        return Arbitraries.oneOf(spam(), other());
    }

    private static Arbitrary<Profile> spam() {
        Arbitrary<Long> hashes = Arbitraries.of(0L, 1L, -1L, Long.MIN_VALUE);
        Arbitrary<People> people = Combinators.combine(hashes, hashes).as(People::new);
        Arbitrary<Traits> traits = Combinators.combine(
                        Arbitraries.of(AuthenticationState.values()),
                        flag(),
                        flag(),
                        flag(),
                        flag(),
                        flag(),
                        domain(),
                        text())
                .as(Traits::new);
        return Combinators.combine(domain(), text(), domain(), people, flag(), flag(), hiddenBy(), traits)
                .as((from, sender, to, whom, phish, inbox, hidden, its) ->
                        new Profile(from, sender, to, whom, true, phish, false, inbox, hidden, its));
    }

    private static Arbitrary<Profile> other() {
        Arbitrary<Traits> traits = Arbitraries.of(AuthenticationState.values()).map(Traits::of);
        return Combinators.combine(domain(), domain(), flag(), flag(), flag(), traits)
                .as((from, to, phish, clean, inbox, its) ->
                        new Profile(from, "", to, People.NONE, false, phish, clean, inbox, Optional.empty(), its));
    }

    private static Arbitrary<Boolean> flag() {
        return Arbitraries.of(true, false);
    }

    private static Arbitrary<SenderDomain> domain() {
        return text().map(SenderDomain::new);
    }

    private static Arbitrary<Optional<Scenario>> hiddenBy() {
        return Arbitraries.of(Scenario.values()).optional();
    }

    /** Few, so that they meet again; one is half of a character, as JSON can hold it. */
    private static Arbitrary<String> text() {
        return Arbitraries.of("", "a", "aa", "\u00ff", "\u0100", "\ud800", "\u20ac.example", "a\u0000");
    }
}
