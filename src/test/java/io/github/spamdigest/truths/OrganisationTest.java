package io.github.spamdigest.truths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrganisationTest {

    private static final int TRIES = 4;

    @Test
    void theSameSeedDrawsTheSame() {
        for (long seed = 0; seed < 5; seed++) {
            AttackKind kind = AttackKind.values()[(int) seed];
            Organisation one = Organisation.attacked(seed, kind);
            Organisation other = Organisation.attacked(seed, kind);

            assertEquals(one.snapshot(0), other.snapshot(0));
            assertEquals(one.snapshot(1), other.snapshot(1));
            assertEquals(one.attack(), other.attack());
            assertEquals(one.neutral(1), other.neutral(1));
        }
        assertFalse(
                Organisation.quiet(1).snapshot(0).equals(Organisation.quiet(2).snapshot(0)));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPlantedIsInTheFirstDigestAndTheMailOfTheQuietOneStaysThere(AttackKind kind) {
        LongStream.range(0, TRIES).forEach(seed -> {
            Organisation attacked = Organisation.attacked(seed, kind);
            Attack attack = attacked.attack().orElseThrow();
            Mail after = attacked.mail();
            Mail before = Organisation.quiet(seed).mail();

            assertEquals(attack.threats(), rows(after, attack, false) - rows(before, attack, false), kind + " " + seed);
            assertEquals(attack.inside(), rows(after, attack, true) - rows(before, attack, true), kind + " " + seed);
            assertEquals(rows(after, attack, true), inside(attacked.snapshot(0), attack), kind + " " + seed);
            before.inbound.forEach((domain, cells) ->
                    assertEquals(cells, after.inbound.get(domain).subList(0, cells.size())));
            assertTrue(attack.inside() <= attack.threats());
        });
    }

    @Test
    void aQuietDayHasNoAttackAndItsNamesAreItsOwn() {
        Organisation organisation = Organisation.quiet(7);

        assertTrue(organisation.attack().isEmpty());
        assertTrue(organisation.wanted().containsAll(organisation.known().own()));
        assertTrue(organisation.networks().keySet().stream()
                .allMatch(name -> organisation.wanted().contains(name)
                        || name.name()
                                .endsWith("."
                                        + organisation.known().own().iterator().next())));
    }

    @Test
    void organisationsDifferInSizeAndInWhatStandsBeforeTheirMailboxes() {
        List<Organisation> drawn =
                LongStream.range(0, 60).mapToObj(Organisation::quiet).toList();

        assertTrue(drawn.stream().allMatch(one -> one.people() >= 20 && one.people() <= 20_000));
        assertTrue(drawn.stream().anyMatch(one -> one.people() < 60));
        assertTrue(drawn.stream().anyMatch(one -> one.people() > 6_000));
        assertTrue(drawn.stream().anyMatch(Organisation::isBehindGateway));
        assertTrue(drawn.stream().anyMatch(Organisation::isHybrid));
        assertTrue(drawn.stream().anyMatch(one -> one.neutral(0).isEmpty()));
    }

    @Test
    void theLimitsOfTheViewHoldForEveryDay() {
        for (long seed = 100; seed < 100 + TRIES; seed++) {
            NamesInView view =
                    Organisation.quiet(seed).snapshot((int) (seed % 2)).inView();

            assertTrue(view.names().size() <= NamesInView.MOST);
            view.names().forEach(OrganisationTest::checkLimits);
            Set<SenderDomain> inView =
                    Set.copyOf(view.names().stream().map(NameActivity::domain).toList());
            view.clean().forEach((name, days) -> {
                assertTrue(days.bits() > 0 && days.bits() < 1L << NamesInView.DAYS);
                assertTrue(inView.contains(name)
                        || inView.stream().anyMatch(below -> below.name().endsWith("." + name.name())));
            });
        }
    }

    private static void checkLimits(NameActivity name) {
        long recent = sum(List.of(name), day -> day.day() < NamesInView.RECENT && day.isThreat());
        long inside = sum(List.of(name), day -> day.day() < NamesInView.RECENT && day.isInside());
        assertTrue(inside >= 1 || recent >= NamesInView.NOTICED);
        List<Function<MailStream, String>> texts = List.of(MailStream::address, MailStream::network, MailStream::allow);
        texts.forEach(text -> assertTrue(name.streams().stream()
                        .map(text)
                        .filter(named -> !named.isEmpty())
                        .distinct()
                        .count()
                <= NamesInView.NAMED));
        for (MailStream stream : name.streams()) {
            for (DayCount day : stream.days()) {
                assertTrue(day.day() >= 0 && day.day() < NamesInView.DAYS);
                assertTrue(day.deliveries() >= day.messages());
                assertTrue(day.isThreat() ? day.messages() > 0 : day.verdicts() == 0 && day.messages() == 0);
            }
        }
        assertTrue(name.recipients() <= recent && name.addresses() <= recent);
    }

    private static long rows(Mail mail, Attack attack, boolean onlyInside) {
        SeenMail seen = SeenMail.of(mail, 0);
        return domains(attack).stream()
                .flatMap(name -> seen.cells(new SenderDomain(name)).stream())
                .filter(cell -> cell.day() == 0 && cell.isThreat() && (cell.isInside() || !onlyInside))
                .mapToLong(Cell::deliveries)
                .sum();
    }

    private static long inside(Snapshot snapshot, Attack attack) {
        return sum(planted(snapshot, attack), day -> day.day() == 0 && day.isInside());
    }

    private static List<NameActivity> planted(Snapshot snapshot, Attack attack) {
        Set<String> domains = domains(attack);
        return snapshot.inView().names().stream()
                .filter(name -> domains.contains(name.domain().name()))
                .toList();
    }

    private static Set<String> domains(Attack attack) {
        return Set.copyOf(attack.names().stream()
                .map(name -> name.substring(name.indexOf('@') + 1))
                .toList());
    }

    private static long sum(List<NameActivity> names, Predicate<DayCount> which) {
        return names.stream()
                .flatMap(name -> name.streams().stream())
                .flatMap(stream -> stream.days().stream())
                .filter(which)
                .mapToLong(DayCount::deliveries)
                .sum();
    }
}
