package io.github.spamdigest.render;

import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.Fact.Kind;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.Became;
import io.github.spamdigest.core.view.Carried;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the threats of a task carried and who took them away, as the mail shows it. */
final class CarriedView {

    /** More would push the next task off the first screen. */
    private static final int MOST_FACTS = 2;

    /** The files name more. */
    private static final int MOST_PEOPLE = 3;

    private CarriedView() {}

    /** The facts of a task with at most two more, behind what became of its threats; the same where it has none. */
    static List<Fact> facts(List<Fact> facts, Optional<Became> became) {
        int behind = 0;
        for (int i = 0; i < facts.size(); i++) {
            behind = isOfThreats(facts.get(i)) ? i + 1 : behind;
        }
        if (became.isEmpty() || behind == 0) {
            return facts;
        }
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(behind, more(became.get()));
        return all;
    }

    /** Who took the threats away that are gone; nobody where the task tells of others, too. */
    static View.Removed removed(List<Fact> facts, Optional<Became> became) {
        return became.filter(known ->
                        facts.stream().anyMatch(fact -> fact.kind() == Kind.TAKEN_AWAY && fact.part() == known.gone()))
                .map(known -> new View.Removed(
                        known.carried().byZap(), known.carried().byPeople()))
                .orElse(new View.Removed(0, 0));
    }

    /** Where most links lead. */
    static Optional<View.Domain> link(Optional<Became> became) {
        return became.flatMap(known -> known.carried().link())
                .map(link -> ViewMaker.domain(new SenderDomain(link.domain())));
    }

    /** Who clicked, those who got through where somebody did; nobody where the task tells of others, too. */
    static View.People people(List<Fact> facts, Optional<Became> became) {
        return became.flatMap(Became::clicks)
                .filter(clicks -> !clicks.accounts().isEmpty())
                .filter(clicks -> facts.contains(new Fact(Kind.CLICKED, clicks.people(), clicks.through())))
                .map(clicks -> {
                    boolean isThrough = clicks.through() > 0;
                    List<String> names = (isThrough ? clicks.throughAccounts() : clicks.accounts())
                            .stream().limit(MOST_PEOPLE).map(Defanged::address).toList();
                    long all = isThrough ? clicks.through() : clicks.people();
                    return new View.People(names, all - names.size());
                })
                .orElse(View.People.NONE);
    }

    /** Those first that help to decide. */
    private static List<Fact> more(Became became) {
        Carried carried = became.carried();
        return Stream.of(
                        became.failed().map(failed -> new Fact(Kind.TAKING_AWAY_FAILED, failed, 0)),
                        fact(Kind.WITH_LINKS, carried.withLinks()),
                        fact(Kind.FIRST_CONTACT, carried.firstContacts()),
                        fact(Kind.WITH_ATTACHMENTS, carried.withAttachments()))
                .flatMap(Optional::stream)
                .filter(fact -> fact.part() > 0)
                .limit(MOST_FACTS)
                .toList();
    }

    private static Optional<Fact> fact(Kind kind, Optional<Carried.Part> part) {
        return part.map(known -> new Fact(kind, known.some(), known.told()));
    }

    private static boolean isOfThreats(Fact fact) {
        return switch (fact.kind()) {
            case CLICKED, STILL_INSIDE, INSIDE_TODAY, INSIDE_SIX_DAYS, TAKEN_AWAY -> true;
            default -> false;
        };
    }
}
